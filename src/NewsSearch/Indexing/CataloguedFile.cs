using NewsSearch.Home;
using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>A file as it was when it was read.</summary>
/// <param name="Path">See <see cref="IndexHome.ToStoredPath"/>.</param>
/// <param name="Modified">UTC, in ticks.</param>
/// <param name="Options">What it was read with: source name, map, date format, recogniser.</param>
/// <param name="Articles">How many articles were taken from it.</param>
/// <param name="Skipped">What was passed over in it, or null for nothing.</param>
internal sealed record CataloguedFile(string Path, long Length, long Modified, string? Options, int Articles, IReadOnlyList<CataloguedSkip>? Skipped)
{
    /// <summary>
    /// It gave an article that another file gave as well, and the index has that one. When the other loses it, this file is read
    /// again.
    /// </summary>
    public bool IsSecond { get; init; }

    /// <summary>A file with more errors than this is read again each time instead.</summary>
    public const int MostSkips = 100;

    public bool IsUnchanged(SourceFile file, string? options) =>
        Length == file.Length && Modified == file.LastWriteUtc.Ticks && Options == options;
}
