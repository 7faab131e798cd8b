using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Why a query finds nothing, and what may have been meant.</summary>
/// <param name="Missing">Words of the query that no article has.</param>
/// <param name="Apart">The parts of a query that each match by themselves, but never together; empty when it is not so.</param>
/// <param name="Correction">A query that finds something; null when none is near.</param>
public sealed record NoHitAdvice(IReadOnlyList<MissingWord> Missing, IReadOnlyList<ExplainedPart> Apart, CorrectedQuery? Correction)
{
    /// <summary>Attempts to correct a query, each of which is a search.</summary>
    private const int MostAttempts = 12;

    /// <summary>Names of people, places and organisations that the query wants and no article has.</summary>
    public IReadOnlyList<UnknownName> UnknownNames { get; init; } = [];

    /// <param name="text">The query as it was typed.</param>
    /// <param name="read">Makes a query of a corrected text; null when it cannot.</param>
    public static NoHitAdvice For(
        IArticleIndex index, NewsQuery query, string text, Func<string, NewsQuery?> read, CancellationToken cancellation = default)
    {
        var advice = new QueryAdvice(index);
        IReadOnlyList<MissingWord> missing = advice.MissingWords(query, cancellation);
        IReadOnlyList<UnknownName> unknown = advice.UnknownNames(query, cancellation);
        IReadOnlyList<ExplainedPart> apart =
            missing.Count == 0 && new QueryExplanation(index).Explain(query, cancellation) is { Parts: { Count: > 1 } parts } && parts.All(part => part.Count > 0)
                ? parts
                : [];
        CorrectedQuery? correction = Corrections(text, missing).Distinct().Take(MostAttempts)
            .Select(corrected => read(corrected) is { } other && index.Count(other, cancellation) is > 0 and var count ? new CorrectedQuery(corrected, count) : null)
            .FirstOrDefault(corrected => corrected is not null);
        return new NoHitAdvice(missing, apart, correction) { UnknownNames = unknown };
    }

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
}
