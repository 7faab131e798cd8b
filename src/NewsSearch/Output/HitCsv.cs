using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>Hits of a search as comma-separated values; lists are joined with <c>; </c>, and of the passages the body's first is there.</summary>
public static class HitCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = "rank,score,id,title,url,path,source,published,people,places,countries,snippet";

    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static string Row(SearchHit hit, Func<string, string> shownPath)
    {
        Article article = hit.Indexed.Article;
        return Csv.Row(
            hit.Rank.ToString(CultureInfo.InvariantCulture),
            Math.Round(hit.Score, 4).ToString(CultureInfo.InvariantCulture),
            hit.Indexed.Id,
            article.Title,
            article.Url,
            article.Origin.Path is { } path ? shownPath(path) : null,
            article.Source,
            article.Published?.ToString(),
            string.Join("; ", hit.Indexed.People),
            string.Join("; ", hit.Indexed.Places),
            string.Join("; ", hit.Indexed.Countries),
            hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Body)?.Text);
    }
}
