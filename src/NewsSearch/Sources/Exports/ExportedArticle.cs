namespace NewsSearch.Sources.Exports;

/// <summary>An article as a news database hands it out, its labels taken off.</summary>
internal sealed record ExportedArticle
{
    public string? Title { get; init; }

    /// <summary>Names, or bylines that hold several.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Source { get; init; }

    public PublicationDate? Published { get; init; }

    /// <summary>An IETF language tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The database's own number of it, or null.</summary>
    public string? Id { get; init; }

    public string? Url { get; init; }

    /// <summary>Its paragraphs; empty where the database holds no more than the headline.</summary>
    public required IReadOnlyList<string> Body { get; init; }
}
