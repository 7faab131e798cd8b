using NewsSearch.Archive;
using NewsSearch.Queries;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>What the pages of a question have in common: hits, map and network.</summary>
internal static class QuestionPage
{
    private static readonly (string Path, string Name)[] AllViews = [("/", "Articles"), (MapPage.Path, "Map"), (NetworkPage.Path, "Network")];

    /// <summary>The page of the question that the address asks; where it cannot be read, one that says why.</summary>
    public static Answer Answer(Call call, Func<Question, ParsedQuery, SearchAddress, Answer> found)
    {
        var address = new SearchAddress([.. call.Values.Pairs(ResultsPage.TakenParameters)]);
        Question question = call.Values.Question();
        ParsedQuery parsed;
        try
        {
            parsed = call.Read(question);
        }
        catch (RefusedException refused)
        {
            return Layout.Page(refused.Problem.Status, "Cannot be read", address, Refused(refused.Problem, question.Text ?? "", address));
        }

        return found(question, parsed, address);
    }

    /// <summary>The same question as another page.</summary>
    /// <param name="current">The path of this one.</param>
    public static Html Views(string current, SearchAddress address) => Html.Of(html =>
    {
        SearchAddress first = address.Without(Parameters.Page).Without(Parameters.Meaning);
        html.Add($"""<nav class="views" aria-label="Views"><ul>""");
        foreach ((string path, string name) in AllViews)
        {
            Html? isCurrent = path == current ? new Html().Add($""" aria-current="page" """) : null;
            html.Add($"""<li><a href="{(path == current ? address.Without(Parameters.Page) : first).At(path)}"{isCurrent}>{name}</a></li>""");
        }

        html.Add($"</ul></nav>\n");
    });

    /// <summary>What narrows the search beside its words, each with a link that takes it back.</summary>
    public static Html Chosen(SearchAddress address) => Html.Of(html =>
    {
        var chosen = Narrowing.Chosen(address).ToList();
        if (chosen.Count == 0)
        {
            return;
        }

        html.Add($"""<ul class="chosen" aria-label="Narrowed by">""");
        foreach ((string what, string value, SearchAddress without) in chosen)
        {
            html.Add($"""<li><a href="{without.Search}"><span class="what">{what}</span> <bdi>{value}</bdi> <span aria-hidden="true">×</span><span class="hidden"> (take back)</span></a></li>""");
        }

        html.Add($"</ul>\n");
    });

    /// <summary>The query with the place where it cannot be read, and what may have been meant.</summary>
    private static Html Refused(Problem problem, string text, SearchAddress address) => Html.Of(html =>
    {
        html.Add($"<h1>The search cannot be read</h1>{ProblemPage.Message(problem)}");
        if (problem.Column is { } column && text.Length > 0)
        {
            int at = Math.Clamp(column - 1, 0, text.Length);
            html.Add($"""<pre class="caret"><code>{text[..at]}<mark>{(at < text.Length ? text[at..] : " ")}</mark></code></pre>""");
        }

        if (problem.Correction is { } meant)
        {
            html.Add($"""<p>Did you mean <a href="{address.With(Parameters.Query, meant).Search}">{meant}</a>?</p>""");
        }
    });
}
