namespace NewsSearch.Searching;

/// <summary>Why <see cref="SearchFilters"/> cannot be used.</summary>
/// <param name="Subject">The value that is at fault.</param>
public sealed record FilterFault(FilterFaultKind Kind, string Subject)
{
    /// <summary>What may have been meant, or null.</summary>
    public string? Proposal { get; init; }
}
