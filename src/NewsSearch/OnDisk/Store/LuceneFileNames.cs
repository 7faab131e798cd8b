using System.Text.RegularExpressions;
using NewsSearch.Home;

namespace NewsSearch.OnDisk.Store;

/// <summary>The names that Lucene gives its files, and no others, so that a user's <c>_notes.txt</c> in the home is left alone.</summary>
internal static partial class LuceneFileNames
{
    /// <summary>The files in the home that are Lucene's: segments, and the commits that list them.</summary>
    public static IEnumerable<FileInfo> In(IndexHome home) => new DirectoryInfo(home.Directory).EnumerateFiles().Where(file => IsOne(file.Name));

    /// <summary>Bytes of the files together; of one that another process removes meanwhile, none.</summary>
    public static long BytesIn(IndexHome home) => In(home).Sum(LengthOf);

    /// <summary>Whether the index may read, replace and delete a file of that name.</summary>
    public static bool IsOne(string name) => IsCommit(name) || Segment().IsMatch(name);

    /// <summary>Whether a file of that name says that there is a commit.</summary>
    public static bool IsCommit(string name) => Commit().IsMatch(name);

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    /// <summary><c>segments_2f</c> lists the segments of a commit; <c>segments.gen</c>, which earlier versions wrote, names the last one.</summary>
    [GeneratedRegex(@"\Asegments(_[0-9a-z]{1,13}|\.gen)\z")]
    private static partial Regex Commit();

    /// <summary><c>_</c>, the segment's number to base 36, a suffix of the codec or of deletions, and the extension of a part.</summary>
    [GeneratedRegex(@"\A_[0-9a-z]{1,13}((_[0-9a-z]{1,13})?\.(si|cfs|cfe|fnm|fdx|fdt|fld|lng|nvd|nvm|trm|doc|pos|col|len|del)|(_[0-9A-Za-z]+)+\.(dvd|dvm|nvd|nvm|tim|tip|doc|pos|pay))\z")]
    private static partial Regex Segment();
}
