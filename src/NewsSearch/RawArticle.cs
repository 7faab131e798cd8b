namespace NewsSearch;

/// <summary>
/// An article as its source holds it, decoded but not yet cleaned. What the source states beside the text (title, date, …)
/// takes precedence over what cleaning finds in it.
/// </summary>
public sealed record RawArticle
{
    public required ArticleOrigin Origin { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>The page or the text, decoded.</summary>
    public required string Content { get; init; }

    /// <summary>The identifier that the source itself gives the article, or null.</summary>
    public string? SourceId { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>The outlet's name, or null.</summary>
    public string? Source { get; init; }

    /// <summary>An IETF language tag such as <c>en</c> or <c>pt-BR</c>, or null.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public PublicationDate? Published { get; init; }
}
