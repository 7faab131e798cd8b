namespace NewsSearch.Queries;

/// <summary>A remark on what may not be meant as written. <see cref="QuerySentences"/> puts it into words.</summary>
/// <param name="Subject">The piece of the text that it is about.</param>
public sealed record QueryHint(QueryHintKind Kind, string Subject)
{
    /// <summary>What may have been meant, as <see cref="QueryHintKind"/> says; null for nothing.</summary>
    public string? Proposal { get; init; }
}
