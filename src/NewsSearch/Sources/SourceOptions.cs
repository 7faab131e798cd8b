namespace NewsSearch.Sources;

/// <summary>How the records of a source are to be read.</summary>
public sealed record SourceOptions
{
    /// <summary>
    /// For a field (see <see cref="Sources.FieldMap.Fields"/>) the JSON keys or table columns that hold it, tried in order,
    /// before the usual names.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldMap { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The outlet of every article, whatever the records say; null leaves it to them.</summary>
    public string? SourceName { get; init; }

    /// <summary>
    /// A .NET custom date format in the invariant culture, such as <c>dd/MM/yyyy HH:mm</c>, tried first on every date that the
    /// source states; null for the usual notations alone. A format without a time of day gives days; without a zone, UTC.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>
    /// The longest record that is read, in bytes: a text file, a page, a JSON line or array element, a table's row, a crawled
    /// response. Longer ones are skipped without being held in memory.
    /// </summary>
    public int MaxArticleLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many compressions and archives may stand one inside another; <c>news.tar.gz</c> is two.</summary>
    public int MaxNesting { get; init; } = 4;

    /// <summary>
    /// How many times its size on disk a file may unpack to, all its members together; judged only beyond 64 MB unpacked.
    /// News in HTML or JSON compresses about 5 to 20 times.
    /// </summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>How many bytes one file may unpack to, all its members together.</summary>
    public long MaxInflatedLength { get; init; } = 256L * 1024 * 1024 * 1024;

    /// <summary>How many members one file may hold, those of archives inside it included.</summary>
    public int MaxMembers { get; init; } = 5_000_000;

    /// <summary>
    /// The longest zip archive, in bytes, that is read from inside another archive or from a pipe: its directory stands at its
    /// end, so it is held in memory.
    /// </summary>
    public int MaxNestedZipLength { get; init; } = 256 * 1024 * 1024;
}
