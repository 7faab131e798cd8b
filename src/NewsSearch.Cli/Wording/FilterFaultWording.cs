using NewsSearch.Searching;

namespace NewsSearch.Cli.Wording;

/// <summary>What is wrong with the options that narrow a query.</summary>
internal static class FilterFaultWording
{
    public static string Of(FilterFault fault, SearchFilters filters) => fault.Kind switch
    {
        FilterFaultKind.UnknownCountry =>
            $"there is no country '{fault.Subject}': {(fault.Proposal is { } nearest ? $"did you mean '{nearest}'?" : "write an English name or a code of ISO 3166-1, such as UA")}",
        FilterFaultKind.NotAName => NotAName(fault.Subject),
        FilterFaultKind.SinceNotADate => NotADate(fault, "--since"),
        FilterFaultKind.UntilNotADate => NotADate(fault, "--until"),
        FilterFaultKind.UntilBeforeSince => $"--until {filters.Until} is before --since {filters.Since}",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string NotAName(string text) => $"'{text}' is not a name: it has no words";

    private static string NotADate(FilterFault fault, string option) =>
        $"'{fault.Subject}' is not a date for {option}; write for example 2014, 2014-03, 2014-03-29 or 7d";
}
