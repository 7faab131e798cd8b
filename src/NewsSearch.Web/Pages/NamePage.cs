using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>A person, place or organisation: when and by whom they are written about, who and what stands beside them, and the sentences that name them.</summary>
internal static class NamePage
{
    private const int MostArticles = 10;

    /// <summary>The kinds of names that have pages.</summary>
    public static IReadOnlyList<(string Path, NameField Kind)> Paths { get; } =
        [("/person", NameField.People), ("/place", NameField.Places), ("/organization", NameField.Organisations)];

    public static Parameter Name { get; } = new("name", "The name in any of its spellings", IsRequired: true);

    /// <summary>The address of a name's page.</summary>
    public static Link Of(NameField kind, string name) => Link.Within(Paths.First(page => page.Kind == kind).Path, [(Name.Name, name)]);

    /// <summary>What narrows a search to articles with such a name.</summary>
    public static Parameter ParameterOf(NameField kind) => kind switch
    {
        NameField.Places => Parameters.Place,
        NameField.Organisations => Parameters.Organisation,
        _ => Parameters.Person,
    };

    public static Answer Answer(Call call, NameField kind)
    {
        string name = call.Values.Text(Name)!;
        Parameter parameter = ParameterOf(kind);
        var address = new SearchAddress([(parameter.Name, name)]);
        NewsQuery query = call.Read(new() { Filters = FiltersOf(kind, name) }).Query;
        Survey survey = call.Articles.Survey(new SurveyRequest(query) { Most = Narrowing.Most + 1 }, call.Cancellation);
        NameCount? counted = NamesOf(survey, kind).FirstOrDefault(counted => counted.IsWritten(name));
        var request = new SearchRequest(InSentences(query, kind, counted?.Forms.Prepend(counted.Name) ?? [name])) { Limit = MostArticles, Sort = SortOrder.Newest, Snippets = 3 };
        SearchPage found = call.Articles.Search(request, call.Cancellation);
        return Layout.Page(found.Total == 0 ? 404 : 200, counted?.Name ?? name, null, Html.Of(main =>
        {
            main.Add($"""
                <div class="columns">
                <section class="results" aria-labelledby="name">
                <h1 id="name"><bdi class="{parameter.Name}">{counted?.Name ?? name}</bdi></h1>
                {Facts(counted)}{(counted is null ? null : SpellingForms.Of(kind, counted))}
                <p><a href="{address.Search}">{found.Total:N0} {(found.Total == 1 ? "article" : "articles")}</a></p>
                {TimelineChart.Of(survey.Timeline, address)}
                <ol class="hits">
                """);
            foreach (SearchHit hit in found.Hits)
            {
                main.Add($"{HitItem.Of(hit, address, call.Articles)}\n");
            }

            main.Add($"</ol></section>\n{Narrowing.Of(survey, address)}</div>");
        }));
    }

    /// <summary>The same articles, with the passages that have the name in one of its spellings, of a person by the surname too.</summary>
    private static NewsQuery.And InSentences(NewsQuery query, NameField kind, IEnumerable<string> spellings)
    {
        IEnumerable<string> written = spellings.Where(SearchFilters.IsName);
        IEnumerable<string> surnames = kind == NameField.People ? written.Select(spelling => spelling.Split(' ')[^1]).Where(SearchFilters.IsName) : [];
        NewsQuery[] words = [.. written.Concat(surnames).Distinct().Select(text => new NewsQuery.Words(SearchField.Body, text, Exact: true))];
        return new NewsQuery.And(new([query, new NewsQuery.Or(new([query, .. words]))]));
    }

    private static Html? Facts(NameCount? counted)
    {
        if (counted is null)
        {
            return null;
        }

        string[] where = [.. new[] { counted.Region, counted.Country is { } code ? Countries.CountryNames.NameOf(Countries.CountryNames.CodeOf(code)!.Value) : null }.OfType<string>().Where(part => part != counted.Name)];
        return Html.Of(html =>
        {
            if (where.Length > 0)
            {
                html.Add($"""<p class="origin">{string.Join(", ", where)}</p>""");
            }

            if (counted.Forms.Count > 0)
            {
                html.Add($"""<p class="origin">Also written <bdi>{string.Join(", ", counted.Forms)}</bdi></p>""");
            }
        });
    }

    private static SearchFilters FiltersOf(NameField kind, string name) => kind switch
    {
        NameField.Places => new SearchFilters { Places = [name] },
        NameField.Organisations => new SearchFilters { Organisations = [name] },
        _ => new SearchFilters { People = [name] },
    };

    private static IReadOnlyList<NameCount> NamesOf(Survey survey, NameField kind) => kind switch
    {
        NameField.Places => survey.Places,
        NameField.Organisations => survey.Organisations,
        _ => survey.People,
    };
}
