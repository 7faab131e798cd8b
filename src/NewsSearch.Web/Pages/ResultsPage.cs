using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>The page with the search box: the hits of the address, and what the matching articles can be narrowed by.</summary>
internal static class ResultsPage
{
    private const int HitsAPage = 10;

    private const int MostHints = 5;

    public static IReadOnlyList<Parameter> TakenParameters { get; } = [.. Parameters.OfQuestion, Parameters.Sort, Parameters.Page];

    public static Answer Answer(Call call)
    {
        var address = new SearchAddress([.. call.Values.Pairs(TakenParameters)]);
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

        bool isAll = call.Values.AsksForAll;
        SortOrder sort = isAll && call.Values.Text(Parameters.Sort) is null ? SortOrder.Newest : call.Values.Sort;
        int page = call.Values.Number(Parameters.Page);
        var request = new SearchRequest(parsed.Query) { Any = question.Any, Sort = sort, Limit = HitsAPage, Offset = (page - 1) * HitsAPage };
        SearchPage found = call.Articles.Search(request, call.Cancellation);
        return Layout.Page(200, question.Text ?? (isAll ? "The newest articles" : "Articles"), address, Html.Of(main =>
        {
            main.Add($"""
                <div class="columns">
                <section class="results" aria-labelledby="found">
                <h1 id="found">{Heading(found.Total, isAll)}</h1>
                {Chosen(address)}{Hints(parsed)}{Advice(call, question, parsed, found.Total, address)}{Sorting(found.Total, sort, address)}
                <ol class="hits" start="{request.Offset + 1}">

                """);
            foreach (SearchHit hit in found.Hits)
            {
                main.Add($"{HitItem.Of(hit, address)}\n");
            }

            main.Add($"</ol>\n{Pager(found.Total, page, address)}</section>\n");
            if (found.Total > 0)
            {
                main.Add($"{Narrowing.Of(call, parsed.Query, address)}");
            }

            main.Add($"</div>");
        }));
    }

    private static Html Heading(int total, bool isAll) => isAll
        ? new Html().Add($"{total:N0} {Articles(total)}, the newest first")
        : new Html().Add($"{total:N0} {(total == 1 ? "article matches" : "articles match")}");

    private static string Articles(int count) => count == 1 ? "article" : "articles";

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

    /// <summary>What narrows the search beside its words, each with a link that takes it back.</summary>
    private static Html Chosen(SearchAddress address) => Html.Of(html =>
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

    private static Html Hints(ParsedQuery parsed) => Html.Of(html =>
    {
        foreach (QueryHint hint in parsed.Hints.Take(MostHints))
        {
            html.Add($"""<p class="hint">{Sentence(QuerySentences.Remark(hint))}</p>""");
        }
    });

    /// <summary>Why little or nothing was found, and what may have been meant.</summary>
    private static Html? Advice(Call call, Question question, ParsedQuery parsed, int total, SearchAddress address)
    {
        if (total > NoHitAdvice.FewHits || call.Values.AsksForAll)
        {
            return null;
        }

        NoHitAdvice advice = call.Archive.Advise(call.Articles, question, parsed.Query, total, call.Cancellation);
        return Html.Of(html =>
        {
            if (advice.Correction is { } other)
            {
                html.Add($"""<p class="hint">Did you mean <a href="{address.With(Parameters.Query, other.Text).Search}">{other.Text}</a>? ({other.Count:N0} {Articles(other.Count)})</p>""");
            }

            foreach (MissingWord word in advice.Missing)
            {
                html.Add($"""<p class="hint">No article has <q>{word.Written}</q>.</p>""");
            }

            foreach (UnknownName name in advice.UnknownNames)
            {
                string names = string.Join(" or ", name.Proposals.Select(proposal => proposal.Name));
                html.Add($"""<p class="hint">{(name.Articles == 0 ? "No article names" : "Few articles name")} <q>{name.Name}</q>{(names.Length > 0 ? $"; did you mean {names}?" : ".")}</p>""");
            }

            foreach (LeftOutPart part in advice.AllBut.Take(3))
            {
                html.Add($"""<p class="hint">{part.Count:N0} {Articles(part.Count)} without <q>{part.Query}</q>.</p>""");
            }

            if (total == 0 && !question.Any && question.Text is not null && advice.Correction is null)
            {
                html.Add($"""<p class="hint"><a href="{address.With(Parameters.Any, "true").Search}">Find articles with any of the words</a></p>""");
            }
        });
    }

    private static Html? Sorting(int total, SortOrder sort, SearchAddress address) => total < 2 ? null : Html.Of(html =>
    {
        html.Add($"""<nav class="sorting" aria-label="Order"><ul>""");
        foreach (string name in Parameters.Sort.Choices)
        {
            Html? current = Enum.Parse<SortOrder>(name, ignoreCase: true) == sort ? new Html().Add($""" aria-current="true" """) : null;
            html.Add($"""<li><a href="{address.With(Parameters.Sort, name).Search}"{current}>{Order(name)}</a></li>""");
        }

        html.Add($"</ul></nav>\n");
    });

    private static Html? Pager(int total, int page, SearchAddress address)
    {
        int pages = (total + HitsAPage - 1) / HitsAPage;
        if (pages < 2 && page == 1)
        {
            return null;
        }

        return Html.Of(html =>
        {
            html.Add($"""<nav class="pager" aria-label="Pages"><ul>""");
            if (page > 1)
            {
                html.Add($"""<li><a rel="prev" href="{address.With(Parameters.Page, Number(Math.Min(page - 1, Math.Max(pages, 1)))).Search}">← Before</a></li>""");
            }

            html.Add($"<li>Page {page} of {pages:N0}</li>");
            if (page < pages)
            {
                html.Add($"""<li><a rel="next" href="{address.With(Parameters.Page, Number(page + 1)).Search}">Next →</a></li>""");
            }

            html.Add($"</ul></nav>\n");
        });
    }

    private static string Order(string sort) => sort switch { "newest" => "Newest", "oldest" => "Oldest", _ => "Best" };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
