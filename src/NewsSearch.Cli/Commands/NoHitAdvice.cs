using System.Globalization;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>Says on standard error why a query finds nothing, and what may have been meant.</summary>
internal static class NoHitAdvice
{
    /// <summary>Attempts to correct a query, each of which is a search.</summary>
    private const int MostAttempts = 12;

    /// <param name="text">The query as it was typed.</param>
    /// <param name="read">Makes a query of a corrected text, without any message; null when it cannot.</param>
    public static void Print(Shell shell, ArticleIndex articles, NewsQuery query, string text, Func<string, NewsQuery?> read)
    {
        IReadOnlyList<MissingWord> missing = new QueryAdvice(articles).MissingWords(query);
        foreach (MissingWord word in missing)
        {
            shell.Warn($"no article has '{word.Word}'{Where(word.Field)}");
        }

        if (missing.Count == 0 && new QueryExplanation(articles).Explain(query) is { Parts: { Count: > 1 } parts } && parts.All(part => part.Count > 0))
        {
            shell.Warn($"each part has matches, but not together: {string.Join("; ", parts.Select(Line))}");
        }

        foreach (string corrected in Corrections(text, missing).Distinct().Take(MostAttempts))
        {
            if (read(corrected) is { } other && articles.Count(other) is > 0 and var count)
            {
                shell.Warn(string.Create(
                    CultureInfo.InvariantCulture, $"did you mean: {corrected} ({count} {(count == 1 ? "article" : "articles")})"));
                return;
            }
        }
    }

    private static string Line(ExplainedPart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Words} {part.Count}");

    /// <summary>The text with every missing word replaced by its likeliest proposal, then with one of them by its further ones.</summary>
    private static IEnumerable<string> Corrections(string text, IReadOnlyList<MissingWord> missing)
    {
        List<MissingWord> known = [.. missing.Where(word => word.Proposals.Count > 0)];
        if (known.Count == 0)
        {
            yield break;
        }

        Dictionary<string, string> best = known.DistinctBy(word => word.Word).ToDictionary(word => word.Word, word => word.Proposals[0]);
        yield return QueryCorrection.Replace(text, best);
        foreach (MissingWord word in known)
        {
            foreach (string proposal in word.Proposals.Skip(1))
            {
                yield return QueryCorrection.Replace(text, new Dictionary<string, string>(best) { [word.Word] = proposal });
            }
        }
    }

    private static string Where(SearchField field) => field switch
    {
        SearchField.Title => " in its title",
        SearchField.Body => " in its body",
        SearchField.Person => " in a person's name",
        SearchField.Place => " in a place's name",
        SearchField.Source => " in its source",
        SearchField.Author => " in an author's name",
        SearchField.Url => " in its address",
        _ => "",
    };
}
