namespace NewsSearch.Queries;

/// <summary>What a query means beyond its text.</summary>
public sealed record QueryOptions
{
    /// <summary>Words side by side are alternatives instead of all being required.</summary>
    public bool Any { get; init; }

    /// <summary>What <c>date:7d</c> counts back from, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The texts that <c>query:NAME</c> stands for, by name; asked only when a query names one. Null for none.</summary>
    public Func<IReadOnlyDictionary<string, string>>? Saved { get; init; }

    /// <summary>
    /// The names of the keys that the index keeps, which are fields too; asked only when a query has a field that is none of the
    /// language's. Null for none.
    /// </summary>
    public Func<IReadOnlyCollection<string>>? Kept { get; init; }

    /// <summary>The ids of the articles that have a tag, by tag in lower case; asked only when a query names one. Null for none.</summary>
    public Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? Tagged { get; init; }

    /// <summary>The name that the query is about to be saved under, which no error proposes; null for a query that is not.</summary>
    public string? SavedAs { get; init; }
}
