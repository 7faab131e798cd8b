namespace NewsSearch.Sources;

/// <summary>How the records of a source are to be read.</summary>
public sealed record SourceOptions
{
    /// <summary>
    /// For a field (see <see cref="Sources.FieldMap.Fields"/>) the JSON keys that hold it, tried in order, before the usual names.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldMap { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The outlet of every article, whatever the records say; null leaves it to them.</summary>
    public string? SourceName { get; init; }

    /// <summary>
    /// The longest record that is read, in bytes: a text file, a page, a JSON line or array element. Longer ones are skipped
    /// without being held in memory.
    /// </summary>
    public int MaxArticleLength { get; init; } = 16 * 1024 * 1024;
}
