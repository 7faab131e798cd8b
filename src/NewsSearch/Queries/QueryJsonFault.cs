namespace NewsSearch.Queries;

/// <summary>Why JSON is no query. <see cref="QuerySentences"/> puts it into words.</summary>
/// <param name="Path">Where it shows, such as <c>$.query.and[1].near.left</c>.</param>
/// <param name="Subject">As <see cref="QueryJsonFaultKind"/> says; empty where it needs none.</param>
public sealed record QueryJsonFault(QueryJsonFaultKind Kind, string Path, string Subject = "")
{
    /// <summary>What may have been meant; null for nothing.</summary>
    public string? Proposal { get; init; }

    /// <summary>Of what is no JSON, the line, from 1; null for all else.</summary>
    public long? Line { get; init; }

    /// <summary>What is wrong with the query, with a column in the text at the path.</summary>
    public QueryFault? Cause { get; init; }
}
