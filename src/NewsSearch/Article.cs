namespace NewsSearch;

/// <summary>A cleaned article: what is shown, searched and stored.</summary>
public sealed record Article
{
    /// <summary>Where it was read.</summary>
    public required ArticleOrigin Origin { get; init; }

    /// <summary>The source's own id, else the URL, else null: then the place it was read from identifies it.</summary>
    public string? Key { get; init; }

    /// <summary>The headline; empty when the source gives none.</summary>
    public required string Title { get; init; }

    /// <summary>The story without page furniture: paragraphs separated by one blank line (<c>"\n\n"</c>), no trailing white space.</summary>
    public required string Body { get; init; }

    /// <summary>The address of the article; null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The outlet's name, or null.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// A lower-case IETF primary language subtag such as <c>en</c>, for Chinese with the script where it is known (<c>zh-Hant</c>); null when unknown.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>The authors' names as the source prints them, in its order; empty when it names none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Null when neither the source nor the page states it; never guessed.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>What is stated as the date and cannot be read, where there is no other; null for nothing. It is no part of what is indexed.</summary>
    public string? UnreadDate { get; init; }

    /// <summary>What is kept of the source's record beside these fields, in the order in which it was asked for; mostly empty.</summary>
    public IReadOnlyList<KeptField> Kept { get; init; } = [];
}
