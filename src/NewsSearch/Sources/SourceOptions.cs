using System.Text;
using NewsSearch.Sources.Files;

namespace NewsSearch.Sources;

/// <summary>How the records of a source are to be read.</summary>
public sealed record SourceOptions
{
    /// <summary>
    /// For a field (see <see cref="Fields.FieldMap.Fields"/>) the JSON keys or table columns that hold it, tried in order,
    /// before the usual names.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldMap { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Keys of records, or columns of tables, to keep beside an article's fields; members of objects are named with dots. None of them
    /// may be one that <see cref="KeptField.IsName"/> refuses.
    /// </summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>The outlet of every article, whatever the records say; null leaves it to them.</summary>
    public string? SourceName { get; init; }

    /// <summary>
    /// A .NET custom date format, such as <c>dd/MM/yyyy HH:mm</c>, with the names of <see cref="DateLanguage"/>, tried first on every date that the
    /// source states; null for the usual notations alone. A format without a time of day gives days; without a zone, UTC.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>
    /// The tag of the language in which the source writes dates, its region in which order (<c>fr</c>, <c>en-GB</c>); null to take what each article states or
    /// its text is in.
    /// </summary>
    public string? DateLanguage { get; init; }

    /// <summary>Which files of folders and members of archives are read.</summary>
    public PathFilter Filter { get; init; } = PathFilter.None;

    /// <summary>
    /// The encoding of files that state none and are not UTF-8; null to guess that of pages and feeds and to skip others. A statement in
    /// the file counts more.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>What a source may demand before it is refused.</summary>
    public SourceLimits Limits { get; init; } = SourceLimits.Default;

    /// <summary>Leave out pages that surely are no articles, of files that are pages and of crawls; never records that are stated as articles.</summary>
    public bool LeavesOutOtherPages { get; init; }
}
