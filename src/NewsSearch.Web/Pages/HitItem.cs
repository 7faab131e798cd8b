using NewsSearch.Searching;
using NewsSearch.Web.Asking;

namespace NewsSearch.Web.Pages;

/// <summary>One article of a list: title, outlet and date, passages, people and places.</summary>
internal static class HitItem
{
    private const int MostNames = 6;

    private const int MostAlike = 20;

    /// <param name="articles">Where what is alike is read.</param>
    public static Html Of(SearchHit hit, SearchAddress address, IArticleIndex articles) => Html.Of(html =>
    {
        Article article = hit.Indexed.Article;
        Snippet? title = hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Title);
        html.Add($"""
            <li><article lang="{article.Language}">
            <h2 dir="auto"><a href="{address.Article(hit.Indexed.Id)}">{(title is null ? new Html().Add($"{Headline(article)}") : Marked.Of(title))}</a></h2>
            {Origin(article)}
            """);
        foreach (Snippet snippet in hit.Snippets.Where(snippet => snippet.Field == Snippet.Body))
        {
            html.Add($"""<p class="passage" dir="auto">{(snippet.Span.Start > 0 ? "… " : "")}{Marked.Of(snippet)}{(snippet.Span.End < article.Body.Length ? " …" : "")}</p>""");
        }

        html.Add($"""</article>{Alike(hit.Alike, address, articles)}{Names("People", hit.Indexed.People, Parameters.Person, address)}{Names("Places", hit.Indexed.Places, Parameters.Place, address)}</li>""");
    });

    /// <summary>The title, or what stands for it.</summary>
    public static string Headline(Article article) => article.Title.Length > 0 ? article.Title : "(no title)";

    /// <summary>Outlet and date.</summary>
    public static Html Origin(Article article) => Html.Of(html =>
    {
        html.Add($"""<p class="origin" lang="en">""");
        if (article.Published?.ToString() is { } published)
        {
            html.Add($"""<time datetime="{published}">{published[..10]}</time> """);
        }

        html.Add($"<bdi>{article.Source}</bdi></p>");
    });

    private static Html? Alike(IReadOnlyList<string> alike, SearchAddress address, IArticleIndex articles) => alike.Count == 0 ? null : Html.Of(html =>
    {
        html.Add($"""<details class="alike"><summary>+{alike.Count:N0} alike</summary><ul>""");
        foreach (IndexedArticle other in alike.Take(MostAlike).Select(articles.Find).OfType<IndexedArticle>())
        {
            html.Add($"""<li lang="{other.Article.Language}"><a href="{address.Article(other.Id)}"><bdi>{Headline(other.Article)}</bdi></a> {Origin(other.Article)}</li>""");
        }

        html.Add($"</ul>{(alike.Count > MostAlike ? new Html().Add($"<p>and {alike.Count - MostAlike:N0} more</p>") : null)}</details>");
    });

    private static Html? Names(string what, IReadOnlyList<string> names, Parameter parameter, SearchAddress address) => names.Count == 0 ? null : Html.Of(html =>
    {
        html.Add($"""<p class="names"><span class="what">{what}</span> """);
        foreach (string name in names.Take(MostNames))
        {
            html.Add($"""<a class="{parameter.Name}" href="{address.With(parameter, name).Search}"><bdi>{name}</bdi></a> """);
        }

        html.Add($"</p>");
    });
}
