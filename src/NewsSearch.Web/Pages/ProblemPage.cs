using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>Why there is no page, for people.</summary>
internal static class ProblemPage
{
    public static Answer Answer(Problem problem, SearchAddress? address = null) =>
        Layout.Page(problem.Status, problem.Title, address, Html.Of(main => main.Add($"<h1>{problem.Title}</h1>{Message(problem)}"))) with { Allow = problem.Allow };

    /// <summary>What is wrong, and what to do.</summary>
    public static Html Message(Problem problem) => Html.Of(html =>
    {
        html.Add($"""<p class="problem" role="alert">{problem.Detail}.""");
        if (problem.Remedy is { } remedy)
        {
            html.Add($" <span>{char.ToUpperInvariant(remedy[0]) + remedy[1..]}{(remedy.EndsWith('?') ? "" : ".")}</span>");
        }

        html.Add($"</p>");
    });
}
