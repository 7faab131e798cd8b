namespace NewsSearch.Sources.Documents;

/// <summary>What a word processor's document holds, whichever the format, and what the file says of itself.</summary>
internal sealed record DocumentText
{
    /// <summary>In reading order.</summary>
    public required IReadOnlyList<DocumentParagraph> Paragraphs { get; init; }

    public string? Title { get; init; }

    /// <summary>As the file writes them: a name each, or several in one.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public PublicationDate? Created { get; init; }

    public PublicationDate? Modified { get; init; }

    /// <summary>An IETF language tag, or null.</summary>
    public string? Language { get; init; }
}
