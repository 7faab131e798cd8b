using System.Globalization;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --explain</c>: on standard error, the query in words before the hits and the parts of its score after each.</summary>
internal sealed class ExplanationPrinter(Shell shell, IArticleIndex articles, SearchRequest request, IHitPrinter hits) : IHitPrinter
{
    /// <summary>Prints the query's tree, and what raises the score of what it finds.</summary>
    public void PrintQuery()
    {
        PrintPart(new QueryExplanation(articles).Explain(request.Query), "");
        if (articles.FormLanguages(request.Query) is { Count: > 1 } languages)
        {
            shell.Tell($"forms of words in: {string.Join(", ", languages)}");
        }

        if (request.Boosts.Count > 0)
        {
            shell.Tell($"raised by words of the best hits: {string.Join(", ", request.Boosts.Select(Told))}");
        }
    }

    public void Print(SearchHit hit)
    {
        hits.Print(hit);
        shell.Flush();
        IEnumerable<string> parts = new QueryExplanation(articles).ExplainScore(request, hit.Indexed).Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"{part.Score:0.00} {part.Words}{Weight(part)}{Places(part)}"));
        string sum = string.Join(" + ", parts);
        if (sum.Length > 0 && request is { Freshness: { } freshness, Sort: SortOrder.Relevance })
        {
            sum = string.Create(CultureInfo.InvariantCulture, $"{freshness.FactorOf(hit.Indexed.Article.Published?.UnixSeconds):0.####} for its age × ({sum})");
        }

        if (hit.Meaning is { } meaning)
        {
            string words = sum.Length == 0 ? "no word matches" : sum;
            string cosine = meaning.Cosine is { } known ? string.Create(CultureInfo.InvariantCulture, $"cosine {known:0.00}") : "no vectors yet";
            shell.Tell(string.Create(
                CultureInfo.InvariantCulture, $"{hit.Rank}. {hit.Indexed.Id} scores {hit.Score:0.00} = {meaning.WordsPart:0.00} for its words ({words}) + {meaning.CosinePart:0.00} for its meaning ({cosine})"));
            return;
        }

        shell.Tell(string.Create(
            CultureInfo.InvariantCulture, $"{hit.Rank}. {hit.Indexed.Id} scores {hit.Score:0.00}{(sum.Length == 0 ? ": the query only filters" : " = ")}{sum}"));
    }

    public void End(int total, Func<int?> countStories) => hits.End(total, countStories);

    private void PrintPart(ExplainedPart part, string indent)
    {
        string articles = part.Count == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{part.Count} articles");
        shell.Tell(part.Parts.Count == 0 ? $"{indent}{part.Words}: {articles}" : $"{indent}{part.Words} ({articles}):");
        foreach (ExplainedPart inner in part.Parts)
        {
            PrintPart(inner, indent + "  ");
        }
    }

    private static string Told(Boost boost) => string.Create(CultureInfo.InvariantCulture, $"{QueryPrinter.Print(boost.Part)} {boost.Weight:0.00}");

    private static string Weight(ScorePart part) => part.Weight == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" at weight {part.Weight:0.##}");

    private static string Places(ScorePart part)
    {
        string[] places = [.. new[] { Times(part.InTitle, "title"), Times(part.InBody, "body") }.OfType<string>()];
        return places.Length == 0 ? "" : $" ({string.Join(", ", places)})";
    }

    private static string? Times(int count, string where) => count switch
    {
        0 => null,
        1 => $"once in the {where}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times in the {where}"),
    };
}
