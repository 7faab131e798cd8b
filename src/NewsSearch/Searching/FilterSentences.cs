namespace NewsSearch.Searching;

/// <summary>What is wrong with <see cref="SearchFilters"/>, in sentences for whoever gave them.</summary>
public static class FilterSentences
{
    /// <summary>What is wrong, without what to do about it.</summary>
    /// <param name="prefix">What stands before the names of filters where they are given, as <c>--</c> of options.</param>
    public static string Message(FilterFault fault, SearchFilters filters, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(filters);
        return fault.Kind switch
        {
            FilterFaultKind.UnknownCountry => $"there is no country '{fault.Subject}'",
            FilterFaultKind.NotAName => NotAName(fault.Subject),
            FilterFaultKind.SinceNotADate => $"'{fault.Subject}' is not a date for {prefix}since",
            FilterFaultKind.UntilNotADate => $"'{fault.Subject}' is not a date for {prefix}until",
            FilterFaultKind.UntilBeforeSince => $"{prefix}until {filters.Until} is before {prefix}since {filters.Since}",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    /// <summary>What to do about it; null where the message says it.</summary>
    public static string? Remedy(FilterFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Kind switch
        {
            FilterFaultKind.UnknownCountry => fault.Proposal is { } nearest ? $"did you mean '{nearest}'?" : "write an English name or a code of ISO 3166-1, such as UA",
            FilterFaultKind.SinceNotADate or FilterFaultKind.UntilNotADate => "write for example 2014, 2014-03, 2014-03-29 or 7d",
            _ => null,
        };
    }

    /// <summary>Both in one.</summary>
    /// <inheritdoc cref="Message"/>
    public static string Whole(FilterFault fault, SearchFilters filters, string prefix = "") =>
        $"{Message(fault, filters, prefix)}{(Remedy(fault) is { } remedy ? $"{(fault.Kind == FilterFaultKind.UnknownCountry ? ": " : "; ")}{remedy}" : "")}";

    /// <summary>That a text is no name.</summary>
    public static string NotAName(string text) => $"'{text}' is not a name: it has no words";
}
