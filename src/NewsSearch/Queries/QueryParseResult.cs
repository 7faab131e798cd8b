namespace NewsSearch.Queries;

/// <summary>What a query text means, or why it means nothing: exactly one of <see cref="Query"/> and <see cref="Error"/> is set.</summary>
public sealed record QueryParseResult
{
    public NewsQuery? Query { get; init; }

    public QueryError? Error { get; init; }

    /// <summary>Remarks on what may not be meant as written, a sentence each.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];
}
