using System.Globalization;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>The file <c>format</c> in the index home: the <see cref="IndexSchema.FormatVersion"/> that the index was written in.</summary>
internal static class IndexFormat
{
    /// <exception cref="IndexException">The index is of another format, or there is none.</exception>
    public static void Check(IndexHome home)
    {
        string text;
        try
        {
            text = File.ReadAllText(home.FormatPath).Trim();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            bool hasCommit = Directory.Exists(home.Directory) && LuceneFileNames.In(home).Any(file => LuceneFileNames.IsCommit(file.Name));
            throw hasCommit ? LuceneFaults.Corrupt(home, error) : LuceneFaults.Absent(home, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the index {home.Directory}: {error.Message}", error);
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version))
        {
            throw LuceneFaults.Corrupt(home);
        }

        if (version < IndexSchema.OldestReadable)
        {
            throw LuceneFaults.Older(home);
        }

        if (version > IndexSchema.FormatVersion)
        {
            throw LuceneFaults.Newer(home);
        }
    }

    /// <summary>Writes the current version, unless it stands there. To be called just before the commit that it describes.</summary>
    public static void Write(IndexHome home)
    {
        string text = IndexSchema.FormatVersion.ToString(CultureInfo.InvariantCulture) + "\n";
        if (!File.Exists(home.FormatPath) || File.ReadAllText(home.FormatPath) != text)
        {
            WholeFile.Write(home.FormatPath, writer => writer.Write(text));
        }
    }
}
