using NewsSearch.Searching.Concordance;

namespace NewsSearch.Searching.Threads;

/// <summary>Articles about one event.</summary>
/// <param name="Articles">Those of it, the first published first.</param>
/// <param name="Headline">The one that is most like all of them, whose title tells what they are about.</param>
public sealed record NewsThread(IReadOnlyList<ArticleHead> Articles, ArticleHead Headline)
{
    /// <summary>The words that tell most about it, as they are indexed, the most telling first.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The people whom most of the articles name, those of two or more; short forms count for whom they stand, as in <see cref="IArticleIndex.CountNames"/>.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>The places that most of the articles name, those of two or more.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The day of the first article, UTC.</summary>
    public DateOnly First => DayOf(Articles[0]);

    /// <summary>The day of the last article, UTC.</summary>
    public DateOnly Last => DayOf(Articles[^1]);

    private static DateOnly DayOf(ArticleHead article) => DateOnly.FromDateTime(article.Published!.Value.Start);
}
