using System.Globalization;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>
/// The <see cref="IndexSchema.FormatVersion"/> that an index was written in: a note of its commit, so that it cannot say of another what
/// it says of this one.
/// </summary>
internal static class IndexFormat
{
    private const string Note = "format";

    private static readonly string Current = IndexSchema.FormatVersion.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="IndexException">The commit is of another format.</exception>
    public static void Check(IndexHome home, CommitFile commit)
    {
        int version = VersionOf(commit);
        if (version < IndexSchema.OldestReadable)
        {
            throw LuceneFaults.Older(home);
        }

        if (version > IndexSchema.FormatVersion)
        {
            throw LuceneFaults.Newer(home);
        }
    }

    /// <summary>The version that a commit states; 0 where it states none, as up to version 5.</summary>
    public static int VersionOf(CommitFile commit) =>
        commit.Notes.TryGetValue(Note, out string? stated) ? int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Notes for a commit, and the version with them.</summary>
    public static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? notes) => new(notes ?? new Dictionary<string, string>()) { [Note] = Current };

    /// <summary>Writes the version into the file <c>format</c>, by which alone older programs know that they cannot read the index.</summary>
    public static void Tell(IndexHome home)
    {
        string text = Current + "\n";
        try
        {
            if (!File.Exists(home.FormatPath) || File.ReadAllText(home.FormatPath) != text)
            {
                DraftFile.Write(home.Files, home.FormatPath, writer => writer.Write(text));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The commit is made, whatever older programs know of it; the next one tells them.
        }
    }
}
