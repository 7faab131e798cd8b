namespace NewsSearch.Web.Serving;

/// <summary>A request asks for what cannot be answered.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem => problem;
}
