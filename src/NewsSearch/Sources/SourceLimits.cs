namespace NewsSearch.Sources;

/// <summary>
/// What a source may demand before it is refused: the object <c>limits</c> of <c>newssearch.json</c>. The defaults are far above
/// what real archives of news hold.
/// </summary>
/// <remarks>
/// Constructor parameters, because the JSON source generator keeps the defaults of these but not those of init-only properties.
/// </remarks>
/// <param name="MaxRecordBytes">
/// The longest record that is read, in bytes: a text file, a page, a JSON line or array element, a table's row, a crawled
/// response. Longer ones are skipped without being held in memory.
/// </param>
/// <param name="MaxNesting">How many compressions and archives may stand one inside another; <c>news.tar.gz</c> is two.</param>
/// <param name="MaxExpansion">
/// How many times its size on disk a file may unpack to, all its members together; judged only beyond 64 MiB unpacked. News in
/// HTML or JSON compresses about 5 to 20 times.
/// </param>
/// <param name="MaxUnpackedBytes">How many bytes one file may unpack to, all its members together.</param>
/// <param name="MaxEntries">How many members one file may hold, those of archives inside it included.</param>
/// <param name="MaxHeldBytes">
/// The longest file, in bytes, that is held in memory because its directory stands at its end, a zip archive or a Parquet file
/// inside an archive, compressed, or from a pipe; and the longest mail with its attachments, saved page with its pictures, JSON object
/// that wraps articles, directory of a zip archive, and memory that a compression may ask for.
/// </param>
public sealed record SourceLimits(
    int MaxRecordBytes = 16 * 1024 * 1024,
    int MaxNesting = 4,
    int MaxExpansion = 200,
    long MaxUnpackedBytes = 256L * 1024 * 1024 * 1024,
    int MaxEntries = 5_000_000,
    int MaxHeldBytes = 256 * 1024 * 1024)
{
    /// <summary>The limits that hold when nothing else is said.</summary>
    public static SourceLimits Default { get; } = new();
}
