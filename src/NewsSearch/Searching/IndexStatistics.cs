namespace NewsSearch.Searching;

/// <summary>What an index holds.</summary>
public sealed record IndexStatistics
{
    /// <summary>Articles in the index.</summary>
    public required int Articles { get; init; }

    /// <summary>Different indexed words of titles and bodies; null where they are not counted, as on a cluster.</summary>
    public required long? Words { get; init; }

    /// <summary>Different names of people.</summary>
    public required long People { get; init; }

    /// <summary>Different names of places.</summary>
    public required long Places { get; init; }

    /// <summary>Different names of organisations, acronyms among them.</summary>
    public required long Organisations { get; init; }

    /// <summary>The languages of the articles, the most common first.</summary>
    public IReadOnlyList<LanguageCount> Languages { get; init; } = [];

    /// <summary>The first and last publication dates, to the second, or null when no article states one.</summary>
    public DateTime? Oldest { get; init; }

    /// <summary>The last publication date, to the second, or null when no article states one.</summary>
    public DateTime? Newest { get; init; }

    /// <summary>Articles without a publication date.</summary>
    public required int Undated { get; init; }

    /// <summary>Bytes of Lucene's files on disk.</summary>
    public required long Bytes { get; init; }

    /// <summary>Parts that the index consists of; a search looks into each.</summary>
    public required int Segments { get; init; }
}
