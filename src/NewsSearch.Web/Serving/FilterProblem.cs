using NewsSearch.Searching;

namespace NewsSearch.Web.Serving;

/// <summary>What is wrong with the parameters that narrow a query.</summary>
internal static class FilterProblem
{
    public static Problem Of(FilterFault fault, SearchFilters filters) => fault.Kind switch
    {
        FilterFaultKind.UnknownCountry => new Problem(400, $"there is no country '{fault.Subject}'")
        {
            Remedy = fault.Proposal is { } nearest ? $"did you mean '{nearest}'?" : "write an English name or a code of ISO 3166-1, such as UA",
        },
        FilterFaultKind.NotAName => new Problem(400, $"'{fault.Subject}' is not a name: it has no words"),
        FilterFaultKind.SinceNotADate => NotADate(fault, "since"),
        FilterFaultKind.UntilNotADate => NotADate(fault, "until"),
        FilterFaultKind.UntilBeforeSince => new Problem(400, $"until ({filters.Until}) is before since ({filters.Since})"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static Problem NotADate(FilterFault fault, string parameter) =>
        new(400, $"'{fault.Subject}' is not a date for {parameter}") { Remedy = "write for example 2014, 2014-03, 2014-03-29 or 7d" };
}
