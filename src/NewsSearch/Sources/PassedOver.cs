namespace NewsSearch.Sources;

/// <summary>
/// What a crawl or an archive rightly holds besides articles (requests, images, revisits), by kind; no error, but the
/// answer to why a file of a thousand records gave a hundred articles.
/// </summary>
/// <param name="Path">The file that was given; null for standard input.</param>
/// <param name="Counts">How many of each kind, in order of first occurrence; the kinds are short, stable phrases.</param>
public sealed record PassedOver(string? Path, IReadOnlyList<KeyValuePair<string, long>> Counts);
