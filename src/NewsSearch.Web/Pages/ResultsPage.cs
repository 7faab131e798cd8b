using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>The page with the search box: the hits of the address, and what the matching articles can be narrowed by.</summary>
internal static class ResultsPage
{
    private const int HitsAPage = 10;

    private const int MostHints = 5;

    public static IReadOnlyList<Parameter> TakenParameters { get; } = [.. Parameters.OfQuestion, Parameters.Meaning, Parameters.Sort, Parameters.Unfolded, Parameters.Page];

    public static Answer Answer(Call call) => QuestionPage.Answer(call, (question, parsed, address) => Found(call, question, parsed, address));

    /// <summary>The order that an address asks for; without words or filters the newest come first.</summary>
    public static SortOrder SortOf(AskedValues values) => values.AsksForAll && values.Text(Parameters.Sort) is null ? SortOrder.Newest : values.Sort;

    private static Answer Found(Call call, Question question, ParsedQuery parsed, SearchAddress address)
    {
        bool isAll = call.Values.AsksForAll;
        SortOrder sort = SortOf(call.Values);
        int page = call.Values.Number(Parameters.Page);
        var request = new SearchRequest(parsed.Query) { Any = question.Any, Sort = sort, Limit = HitsAPage + 1, Offset = (page - 1) * HitsAPage };
        request = call.Meant(request, question);
        bool isMeant = request.Meaning is not null;
        bool isUnfolded = call.Values.Flag(Parameters.Unfolded);
        SearchStream stream = isUnfolded ? call.Articles.Stream(request, call.Cancellation) : new FoldedSearch(call.Articles, request, call.Cancellation).Stream();
        SearchHit[] hits = [.. stream.Hits];
        var found = new SearchPage(stream.Total, hits[..Math.Min(HitsAPage, hits.Length)]);
        int? stories = stream.CountStories();
        // Nearly every article is a hit somewhere down the list, so that counts would say nothing.
        Survey? survey = found.Total == 0 || isMeant ? null : call.Articles.Survey(
            new SurveyRequest(parsed.Query) { Most = Narrowing.Most + address.Parts.Count, AsWritten = question.Filters.AsWritten },
            call.Cancellation);
        return Layout.Page(200, question.Text ?? (isAll ? "The newest articles" : "Articles"), address, Html.Of(main =>
        {
            main.Add($"""
                <div class="columns">
                <section class="results" aria-labelledby="found">
                <h1 id="found">{Heading(found.Total, isAll, isMeant)}</h1>
                {QuestionPage.Views("/", address)}{QuestionPage.Chosen(address)}{Folding(found, stories, isUnfolded, address)}{Hints(parsed)}{Undated(call, parsed)}{Advice(call, question, parsed, found.Total, address)}{(survey is null ? null : TimelineChart.Of(survey.Timeline, address))}{Sorting(found.Total, isMeant ? null : sort, !isAll && question.Text is not null && call.Archive.HasVectors, address)}
                <ol class="hits" start="{request.Offset + 1}">

                """);
            foreach (SearchHit hit in found.Hits)
            {
                main.Add($"{HitItem.Of(hit, address, call.Articles)}\n");
            }

            main.Add($"</ol>\n{Pager(isUnfolded ? found.Total : stories, page, found.Hits.Count > 0, hits.Length > HitsAPage, address)}{(isMeant ? null : Exports(found.Total, address))}{SavedPage.KeepForm(question)}</section>\n");
            main.Add($"{(survey is null ? null : Narrowing.Of(survey, address))}");
            main.Add($"</div>");
        }));
    }

    private static Html Heading(int total, bool isAll, bool isMeant) => isMeant
        ? new Html().Add($"The {total:N0} nearest {Articles(total)}, by words and meaning")
        : isAll
        ? new Html().Add($"{total:N0} {Articles(total)}, the newest first")
        : new Html().Add($"{total:N0} {(total == 1 ? "article matches" : "articles match")}");

    /// <summary>That of each story one article is shown, where that leaves any out, and the way to all of them and back.</summary>
    private static Html? Folding(SearchPage found, int? stories, bool isUnfolded, SearchAddress address) => isUnfolded
        ? new Html().Add($"""<p class="folding">Every article is shown. <a href="{address.Without(Parameters.Page).Without(Parameters.Unfolded).Search}">Show one of each story</a></p>""")
        : stories < found.Total || found.Hits.Any(hit => hit.Alike.Count > 0)
        ? new Html().Add($"""<p class="folding">One of each story is shown{(stories is { } count ? new Html().Add($", {count:N0} in all") : null)}. <a href="{address.With(Parameters.Unfolded, "true").Search}">Show every article</a></p>""")
        : null;

    private static string Articles(int count) => count == 1 ? "article" : "articles";

    private static Html Hints(ParsedQuery parsed) => Html.Of(html =>
    {
        foreach (QueryHint hint in parsed.Hints.Take(MostHints))
        {
            html.Add($"""<p class="hint">{Sentence(QuerySentences.Remark(hint))}</p>""");
        }
    });

    private static Html? Undated(Call call, ParsedQuery parsed) => UndatedArticles.LeftOut(call.Articles, parsed.Query, call.Cancellation) is > 0 and var undated
        ? new Html().Add($"""<p class="hint">{undated:N0} {Articles(undated)} without a date {(undated == 1 ? "is" : "are")} left out.</p>""")
        : null;

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
                html.Add($"""<p class="hint">{(name.Articles == 0 ? $"No article {name.Verb.One}" : $"Few articles {name.Verb.Several}")} <q>{name.Name}</q>{(names.Length > 0 ? $"; did you mean {names}?" : ".")}</p>""");
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

    /// <param name="sort">Null for the order by words and meaning.</param>
    /// <param name="offersMeaning">Whether it can be asked for.</param>
    private static Html? Sorting(int total, SortOrder? sort, bool offersMeaning, SearchAddress address) => total < 2 && !offersMeaning ? null : Html.Of(html =>
    {
        html.Add($"""<nav class="sorting" aria-label="Order"><ul>""");
        foreach (string name in Parameters.Sort.Choices)
        {
            Html? current = Enum.Parse<SortOrder>(name, ignoreCase: true) == sort ? new Html().Add($""" aria-current="true" """) : null;
            html.Add($"""<li><a href="{address.Without(Parameters.Meaning).With(Parameters.Sort, name).Search}"{current}>{Order(name)}</a></li>""");
        }

        if (offersMeaning)
        {
            Html? current = sort is null ? new Html().Add($""" aria-current="true" """) : null;
            html.Add($"""<li><a href="{address.Without(Parameters.Sort).With(Parameters.Meaning, "true").Search}"{current}>By meaning, too</a></li>""");
        }

        html.Add($"</ul></nav>\n");
    });

    private static Html? Exports(int total, SearchAddress address) => total == 0 ? null : Html.Of(html =>
    {
        html.Add($"""<nav class="exports" aria-label="Files"><ul><li>{(total > ExportFile.Most ? new Html().Add($"The first {ExportFile.Most:N0}") : new Html().Add($"All {total:N0}"))} as</li>""");
        foreach (string kind in ExportFile.Kinds)
        {
            html.Add($"""<li><a href="{address.At(ExportFile.PathOf(kind))}" download>{(kind == "jsonl" ? "JSON Lines" : kind.ToUpperInvariant())}</a></li>""");
        }

        html.Add($"</ul></nav>\n");
    });

    /// <param name="total">What there is on all pages; null where that is not known.</param>
    /// <param name="isThere">Whether there is anything on this page.</param>
    /// <param name="goesOn">Whether there is another one.</param>
    private static Html? Pager(int? total, int page, bool isThere, bool goesOn, SearchAddress address)
    {
        int? pages = (total + HitsAPage - 1) / HitsAPage;
        if (page == 1 ? !goesOn : pages == 0)
        {
            return null;
        }

        // Behind the last one it is known how many there are.
        if (!isThere && pages is { } last)
        {
            return new Html().Add($"""<p class="hint">There is no page {page:N0}; the last is <a rel="last" href="{address.With(Parameters.Page, Number(last)).Search}">page {last:N0}</a>.</p>""");
        }

        return Html.Of(html =>
        {
            html.Add($"""<nav class="pager" aria-label="Pages"><ul>""");
            if (page > 1)
            {
                html.Add($"""<li><a rel="prev" href="{address.With(Parameters.Page, Number(page - 1)).Search}">← Before</a></li>""");
            }

            html.Add($"<li>Page {page}{(pages is { } all ? new Html().Add($" of {all:N0}") : null)}</li>");
            if (goesOn)
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
