using NewsSearch.Archive;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Pages;

/// <summary>An article whole, with the marks of the search it was come by.</summary>
internal static class ArticlePage
{
    public const string Base = "/article/";

    private const int MostSimilar = 5;

    /// <summary>Articles most like one among which its copies are looked for.</summary>
    private const int MostCopies = 20;

    /// <summary>The resemblance from which on an article counts as the same text.</summary>
    private const double LeastOfCopies = 0.8;

    public static Answer Answer(Call call)
    {
        IndexedArticle indexed = call.Article(call.Id);
        Article article = indexed.Article;
        var address = new SearchAddress([.. call.Values.Pairs(ResultsPage.TakenParameters)]);
        IReadOnlyList<Snippet> marked = call.Values.Text(Parameters.Query) is null ? [] : Passages(call, indexed);
        string headline = HitItem.Headline(article);
        return Layout.Page(200, headline, address, Html.Of(main =>
        {
            Snippet? title = marked.FirstOrDefault(snippet => snippet.Field == Snippet.Title);
            main.Add($"""
                {Back(address)}<article class="whole" lang="{article.Language}">
                <h1 dir="auto">{(title is null ? new Html().Add($"{headline}") : Marked.Of(title))}</h1>
                {HitItem.Origin(article)}

                """);
            if (article.Authors.Count > 0)
            {
                main.Add($"""<p class="origin">{string.Join(", ", article.Authors)}</p>""");
            }

            if (Link.ToWeb(article.Url) is { } original)
            {
                main.Add($"""<p class="origin"><a rel="noreferrer noopener external" href="{original}">{article.Url}</a></p>""");
            }

            main.Add($"{ArticleBody.Of(article.Body, [.. MarksOf(marked)], call.Settings.Recognizer.Recognize(article))}{Cite(indexed)}</article>\n");
            main.Add($"""
                <aside aria-label="Names in the article">
                {Names("People", indexed.People, NameField.People)}{Names("Places", indexed.Places, NameField.Places)}{Names("Organizations", indexed.Organisations, NameField.Organisations)}
                </aside>
                {Similar(call, indexed)}
                """);
        }));
    }

    /// <summary>All passages with a match; none when the article is not one that the search finds, or the search cannot be read.</summary>
    private static IReadOnlyList<Snippet> Passages(Call call, IndexedArticle indexed)
    {
        if (!call.Archive.Read(call.Values.Question() with { Filters = SearchFilters.None }).TryGet(out ParsedQuery? parsed, out _))
        {
            return [];
        }

        var query = new NewsQuery.And(new([parsed.Query, new NewsQuery.Words(SearchField.Id, indexed.Id, Exact: true)]));
        var request = new SearchRequest(query) { Limit = 1, Snippets = int.MaxValue, Context = int.MaxValue };
        return call.Articles.Search(request, call.Cancellation).Hits is [var hit] ? hit.Snippets : [];
    }

    private static IEnumerable<TextSpan> MarksOf(IReadOnlyList<Snippet> snippets) => snippets
        .Where(snippet => snippet.Field == Snippet.Body)
        .SelectMany(snippet => snippet.Highlights.Select(mark => new TextSpan(snippet.Span.Start + mark.Start, snippet.Span.Start + mark.End)));

    private static Html? Back(SearchAddress address) => address.Parts.Count == 0 ? null
        : new Html().Add($"""<nav aria-label="Back"><a href="{address.Search}">← Back to the hits</a></nav>""").Add($"\n");

    private static Html? Names(string title, IReadOnlyList<string> names, NameField kind) => names.Count == 0 ? null : Html.Of(html =>
    {
        html.Add($"<section><h2>{title}</h2><ul>");
        foreach (string name in names)
        {
            html.Add($"""<li><a class="{NamePage.ParameterOf(kind).Name}" href="{NamePage.Of(kind, name)}"><bdi>{name}</bdi></a></li>""");
        }

        html.Add($"</ul></section>");
    });

    private static Html Cite(IndexedArticle indexed) => Html.Of(html => html.Add($"""
        <details class="cite"><summary>Cite</summary>
        <h2>APA</h2><p>{Citation.Apa(indexed.Article)}</p>
        <h2>Chicago</h2><p>{Citation.Chicago(indexed.Article)}</p>
        <h2>BibTeX</h2><pre><code>{BibTexEntry.Of(indexed)}</code></pre>
        <p><a href="{Link.Within($"{Base}{indexed.Id}.bib")}" download>BibTeX file</a> <a href="{Link.Within($"{Base}{indexed.Id}.ris")}" download>RIS file</a></p>
        </details>
        """));

    private static Html? Similar(Call call, IndexedArticle indexed)
    {
        if (NewsArchive.Like(call.Articles, indexed) is not { } query)
        {
            return null;
        }

        var request = new SearchRequest(query) { Limit = MostCopies, Snippets = 0 };
        var text = new Shingles(indexed.Article.Body);
        ILookup<bool, IndexedArticle> byBeingCopies = call.Articles.Search(request, call.Cancellation).Hits
            .ToLookup(hit => new Shingles(hit.Indexed.Article.Body).Resemblance(text) >= LeastOfCopies, hit => hit.Indexed);
        return new Html().Add($"{Listed("copies", "The same text elsewhere", byBeingCopies[true])}{Listed("similar", "Similar articles", byBeingCopies[false].Take(MostSimilar))}");
    }

    private static Html? Listed(string name, string heading, IEnumerable<IndexedArticle> articles) => !articles.Any() ? null : Html.Of(html =>
    {
        html.Add($"""<section class="similar" aria-labelledby="{name}"><h2 id="{name}">{heading}</h2><ul>""");
        foreach (IndexedArticle indexed in articles)
        {
            Article article = indexed.Article;
            html.Add($"""<li lang="{article.Language}"><a href="{new SearchAddress([]).Article(indexed.Id)}"><bdi>{HitItem.Headline(article)}</bdi></a> {HitItem.Origin(article)}</li>""");
        }

        html.Add($"</ul></section>");
    });
}
