using System.Text.Json.Serialization;
using NewsSearch.Home;
using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>A file as it was when it was read.</summary>
/// <param name="Path">See <see cref="IndexHome.ToStoredPath"/>.</param>
/// <param name="Modified">UTC, in ticks.</param>
/// <param name="Options">What it was read with: source name, map, date format, recogniser.</param>
/// <param name="Articles">How many articles were taken from it.</param>
/// <param name="Skipped">What was passed over in it, or null for nothing.</param>
internal sealed record CataloguedFile([property: JsonRequired] string Path, long Length, long Modified, string? Options, int Articles, IReadOnlyList<CataloguedSkip>? Skipped)
{
    /// <inheritdoc cref="CataloguedFile" path="/param[@name='Skipped']"/>
    public IReadOnlyList<CataloguedSkip>? Skipped { get; init; } = CatalogueJson.WithoutNulls(Skipped);

    /// <summary>
    /// It gave an article that another file gave as well, and the index has that one. When the other loses it, this file is read
    /// again.
    /// </summary>
    public bool IsSecond { get; init; }

    /// <summary>It gave an article that was deleted forever.</summary>
    public bool HasDeleted { get; init; }

    /// <summary>
    /// The ids of articles that were restored, for which the file is read again, and <c>=</c> with their keys and URLs; null for none. Other articles that were deleted from it stay
    /// away as long as it does not change.
    /// </summary>
    public IReadOnlyList<string>? Restored { get; init; }

    /// <summary>As many errors of a file are remembered one by one; the others by their number.</summary>
    public const int MostSkips = 100;

    /// <summary>It could not be read to its end, so the next run tries again, and tells only what is new.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Nothing was read: the walk could not enter or open the path, for a reason that stays.</summary>
    [JsonIgnore]
    public bool IsNoFile => Length < 0;

    /// <summary>The number of errors that are not remembered one by one.</summary>
    [JsonIgnore]
    public long MoreSkips => Skipped?.Sum(skip => skip.More) ?? 0;

    /// <summary>What the walk met instead of a file.</summary>
    public static CataloguedFile Unopened(string storedPath, SkippedInput skipped) => new(storedPath, -1, 0, null, 0, [CataloguedSkip.Of(skipped)]);

    /// <summary>The file need not be read.</summary>
    public bool IsUnchanged(SourceFile file, string? options) => Restored is null && IsAsRead(file, options);

    /// <summary>The file holds what it held.</summary>
    public bool IsAsRead(SourceFile file, string? options) =>
        !IsUnread && Length == file.Length && Modified == file.LastWriteUtc.Ticks && Options == options;
}
