using System.Globalization;
using NewsSearch.Home;

namespace NewsSearch.Meaning;

/// <summary>
/// The files of vectors of an index home. Each says of which versions of articles it has vectors, and a commit of which articles there are: so the two are
/// written apart, what is deleted counts no more, and an index that is made anew has the vectors that it had.
/// </summary>
internal sealed class VectorFiles
{
    /// <summary>Passages of a file that are compared with a question one by one; those of larger ones are in clusters.</summary>
    public const int MostUndivided = 1_000_000;

    private const string Start = "meaning_";

    private VectorFiles(IReadOnlyList<VectorFile> files, IReadOnlyList<MeaningException> damaged, string listing) => (Files, Damaged, Listing) = (files, damaged, listing);

    /// <summary>Those that are whole, the oldest first.</summary>
    public IReadOnlyList<VectorFile> Files { get; }

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<MeaningException> Damaged { get; }

    /// <summary>Which files they are: another text for any others.</summary>
    public string Listing { get; }

    /// <summary>Opens all.</summary>
    /// <param name="whole">Whether to read those to their ends of which a search reads parts.</param>
    /// <exception cref="MeaningException">The folder cannot be read.</exception>
    public static VectorFiles Open(IndexHome home, bool whole = false)
    {
        while (true)
        {
            try
            {
                IReadOnlyList<string> paths = PathsIn(home);
                (List<VectorFile> files, List<MeaningException> damaged) = ([], []);
                foreach (string path in paths)
                {
                    try
                    {
                        var file = VectorFile.Open(path);
                        if (whole)
                        {
                            file.Verify();
                        }

                        files.Add(file);
                    }
                    catch (MeaningException error)
                    {
                        damaged.Add(error);
                    }
                }

                return new VectorFiles(files, damaged, ListingOf(paths));
            }
            catch (FileNotFoundException)
            {
                // A writer has put another in its place meanwhile.
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new MeaningException(MeaningFault.Damaged, $"cannot read {home.Directory}: {error.Message}", error);
            }
        }
    }

    /// <summary>The <see cref="Listing"/> that they would have if they were opened now.</summary>
    public static string ListingOf(IndexHome home) => ListingOf(PathsIn(home));

    /// <summary>The paths of all, the oldest first.</summary>
    public static IReadOnlyList<string> PathsIn(IndexHome home) => !Directory.Exists(home.Directory) ? [] :
        [.. Directory.EnumerateFiles(home.Directory, Start + "*" + VectorFile.Extension).Where(path => NumberOf(path) > 0).OrderBy(NumberOf)];

    /// <summary>The path of the next one.</summary>
    public static string NextPath(IndexHome home) => Path.Combine(
        home.Directory,
        string.Create(CultureInfo.InvariantCulture, $"{Start}{(PathsIn(home) is [.., var last] ? NumberOf(last) : 0) + 1}{VectorFile.Extension}"));

    private static string ListingOf(IEnumerable<string> paths) => string.Join('/', paths.Select(Path.GetFileName));

    private static int NumberOf(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan(Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
