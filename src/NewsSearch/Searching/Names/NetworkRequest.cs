using NewsSearch.Queries;

namespace NewsSearch.Searching.Names;

/// <summary>Which names are asked for as a network.</summary>
/// <param name="Query">The articles that count.</param>
public sealed record NetworkRequest(NewsQuery Query)
{
    /// <summary>The greatest <see cref="Limit"/>: what is counted takes four bytes for each two names of the network.</summary>
    public const int MostNames = 1000;

    /// <summary>
    /// An article that has more of the network's names than this is a list: that two names stand in it tells nothing of them, and its pairs
    /// grow with the square of its names. It joins none.
    /// </summary>
    public const int MostTogether = 200;

    /// <summary>The kinds of names, each once; not countries.</summary>
    public IReadOnlyList<NameField> Kinds { get; init; } = [NameField.People];

    /// <summary>At most so many names of each kind, those in most articles: from 0 to <see cref="MostNames"/>.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Names that stand together less often are not joined; at least 1.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Whether short forms of people's names are names of their own.</summary>
    public bool AsWritten { get; init; }

    /// <summary>
    /// Null to count articles, which takes no text. To count sentences: finds the mentions of an article's names, as they were found when it
    /// was indexed; called for each article that has two of the network's names, whose text is read for it.
    /// </summary>
    public Func<Article, ArticleEntities>? Recognize { get; init; }
}
