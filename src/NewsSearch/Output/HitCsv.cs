using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>Hits of a search as comma-separated values; lists are joined with <c>; </c>, and of the passages the body's first is there.</summary>
public static class HitCsv
{
    private static readonly string[] Names =
        ["rank", "score", "id", "title", "url", "path", "source", "published", "people", "places", "organizations", "countries", "snippet"];

    /// <summary>The row of names.</summary>
    /// <param name="kept">The names of the kept keys, which have a column each behind the others.</param>
    /// <param name="ofSeveral">Whether several archives are asked as one, whose names have a column behind all others.</param>
    public static string Header(IReadOnlyList<string> kept, bool ofSeveral = false) => Csv.Row(ofSeveral ? [.. Names, .. kept, "archive"] : Names.Concat(kept));

    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    /// <param name="kept">As in <see cref="Header"/>.</param>
    /// <param name="ofSeveral">As in <see cref="Header"/>.</param>
    public static string Row(SearchHit hit, Func<string, string> shownPath, IReadOnlyList<string> kept, bool ofSeveral = false)
    {
        Article article = hit.Indexed.Article;
        string?[] cells =
        [
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
            string.Join("; ", hit.Indexed.Organisations),
            string.Join("; ", hit.Indexed.Countries),
            hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Body)?.Text,
        ];
        IEnumerable<string?> all = cells.Concat(kept.Select(name => string.Join("; ", KeptField.ValuesOf(article.Kept, name))));
        return Csv.Row(ofSeveral ? all.Append(hit.Indexed.Archive) : all);
    }
}
