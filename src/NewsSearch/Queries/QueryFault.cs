namespace NewsSearch.Queries;

/// <summary>Why the text of a query cannot be read. <see cref="QuerySentences"/> puts it into words.</summary>
/// <param name="Column">The 0-based UTF-16 offset in the text where it shows.</param>
/// <param name="Subject">The piece of the text that it is about, as <see cref="QueryFaultKind"/> says; empty where it needs none.</param>
public sealed record QueryFault(QueryFaultKind Kind, int Column, string Subject = "")
{
    /// <summary>What may have been meant, as <see cref="QueryFaultKind"/> says; null for nothing.</summary>
    public string? Proposal { get; init; }

    /// <summary>The whole text as it may have been meant, which can be read; null where no slip of the keyboard explains the fault, and for a saved query's.</summary>
    public string? Correction { get; init; }

    /// <summary>Where a field is unknown, the names of the keys that the index keeps, which would be known; null elsewhere and where it keeps none.</summary>
    public ValueList<string>? Kept { get; init; }

    /// <summary>The saved queries that lead from one back to itself, each in the one before it.</summary>
    public ValueList<string>? Way { get; init; }

    /// <summary>What is wrong with the text of the saved query that this one names, with a column in that text.</summary>
    public QueryFault? Cause { get; init; }
}
