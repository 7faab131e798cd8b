using NewsSearch.Queries;

namespace NewsSearch.Cli.Printing;

/// <summary>What to do about a query that cannot be read, where that takes a command or an option.</summary>
internal static class QueryFaultWording
{
    private const string ListSaved = "list those there are with: newssearch saved";

    /// <summary>Null when there is no advice.</summary>
    public static string? Remedy(QueryFault fault) => fault.Kind switch
    {
        QueryFaultKind.SavedUnreadable when fault.Cause is { } cause => Remedy(cause),
        QueryFaultKind.SavedInItself => $"save it anew with: newssearch save {fault.Subject} QUERY",
        QueryFaultKind.SavedNameExpected => ListSaved,
        QueryFaultKind.SavedUnknown when fault.Proposal is null => ListSaved,
        QueryFaultKind.UnknownField when fault.Proposal is null =>
            $"{QuerySentences.Remedy(fault)}; a key of records becomes a field with: newssearch index PATH --keep KEY",
        QueryFaultKind.TooManyNears => $"{QuerySentences.Remedy(fault)}, for example with --batch",
        _ => QuerySentences.Remedy(fault),
    };
}
