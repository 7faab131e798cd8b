using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>What is wrong with a regular expression, as a fault of the query that it stands in.</summary>
internal static class RegexFault
{
    /// <param name="start">Where the expression begins in the query.</param>
    public static QueryFault Of(RegexProblem problem, int start) => new(KindOf(problem.Kind), start + problem.Offset, problem.Reason ?? "");

    private static QueryFaultKind KindOf(RegexProblemKind problem) => problem switch
    {
        RegexProblemKind.TooLong => QueryFaultKind.RegexTooLong,
        RegexProblemKind.Unsupported => QueryFaultKind.RegexUnsupported,
        _ => QueryFaultKind.RegexMalformed,
    };
}
