namespace NewsSearch;

/// <summary>
/// An article as its source holds it, decoded but not yet cleaned. What the source states beside the text (title, date, …)
/// takes precedence over what cleaning finds in it.
/// </summary>
public sealed record RawArticle
{
    /// <summary>Where it was read.</summary>
    public required ArticleOrigin Origin { get; init; }

    /// <summary>What <see cref="Content"/> is, and so how it is cleaned.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>Whether a page that surely is no article is left out: a list of links, a shop's, a forum's.</summary>
    public bool LeavesOutOtherPages { get; init; }

    /// <summary>The page or the text, decoded.</summary>
    public required string Content { get; init; }

    /// <summary>The identifier that the source itself gives the article, or null.</summary>
    public string? SourceId { get; init; }

    /// <summary>The headline that the source states, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The address that the source states, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet's name, or null.</summary>
    public string? Source { get; init; }

    /// <summary>An IETF language tag such as <c>en</c> or <c>pt-BR</c>, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The authors that the source states; empty when it states none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The date that the source states, or null.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The date that the source states, where more must be known to read it; null where it is read or none is stated.</summary>
    public WrittenDate? Written { get; init; }

    /// <summary>What the file says of itself, where it is a document; otherwise null.</summary>
    public FileProperties? Properties { get; init; }

    /// <summary>The file is damaged or breaks off, and a part of the article is missing.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What was to be kept of the record beside these fields.</summary>
    public IReadOnlyList<KeptField> Kept { get; init; } = [];
}
