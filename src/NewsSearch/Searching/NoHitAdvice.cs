using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Why a query finds nothing, or little, and what may have been meant.</summary>
/// <param name="Missing">Words of the query that no article has.</param>
/// <param name="Apart">The parts of a query that each match by themselves, but never together; empty when it is not so.</param>
/// <param name="Correction">A query that finds something; null when none is near.</param>
public sealed record NoHitAdvice(IReadOnlyList<MissingWord> Missing, IReadOnlyList<ExplainedPart> Apart, CorrectedQuery? Correction)
{
    /// <summary>A query that finds so many articles or fewer may be mistyped; with more, nothing is looked for.</summary>
    public const int FewHits = 20;

    /// <summary>Attempts to correct a query, each of which is a search.</summary>
    private const int MostAttempts = 12;

    /// <summary>Parts of a query that are told of with what each finds, which is a search.</summary>
    private const int MostApart = 32;

    /// <summary>Parts of a query that are left out to see what the others find, each of which is a search.</summary>
    private const int MostLeftOut = 8;

    /// <summary>
    /// Names of people, places and organisations that the query wants and no article has, or few have where many have one spelled nearly so.
    /// </summary>
    public IReadOnlyList<UnknownName> UnknownNames { get; init; } = [];

    /// <summary>
    /// Where there is no <see cref="Correction"/>, the parts of which each, left out, makes the query find something, that which makes it
    /// find most first.
    /// </summary>
    public IReadOnlyList<LeftOutPart> AllBut { get; init; } = [];

    /// <param name="found">How many articles the query finds, <see cref="FewHits"/> at most.</param>
    /// <param name="text">The query as it was typed.</param>
    /// <param name="read">Makes a query of a corrected text; null when it cannot.</param>
    public static NoHitAdvice For(
        IArticleIndex index, NewsQuery query, string text, int found, Func<string, NewsQuery?> read, CancellationToken cancellation = default)
    {
        var advice = new QueryAdvice(index);
        IReadOnlyList<MissingWord> missing = found > 0 ? [] : advice.MissingWords(query, cancellation);
        IReadOnlyList<UnknownName> unknown = advice.UnknownNames(query, cancellation);
        IReadOnlyList<ExplainedPart> apart = found == 0 && missing.Count == 0 ? PartsApart(index, query, cancellation) : [];
        IEnumerable<string> corrections = Corrections(text, [.. missing, .. advice.RareWords(query, cancellation)]);
        CorrectedQuery? correction = FirstBetter(index, corrections, found, read, cancellation);
        return new NoHitAdvice(missing, apart, correction)
        {
            UnknownNames = unknown,
            AllBut = found > 0 || correction is not null || apart.Count == 2 ? [] : WithoutOne(index, [.. PartsOf(query)], cancellation),
        };
    }

    private static IReadOnlyList<ExplainedPart> PartsApart(IArticleIndex index, NewsQuery query, CancellationToken cancellation) =>
        query.Children.Count <= MostApart && new QueryExplanation(index).Explain(query, cancellation) is { Parts: { Count: > 1 } parts } && parts.All(part => part.Count > 0) ? parts : [];

    /// <summary>The first of the corrected texts that finds so much more that it may have been meant; null for none.</summary>
    private static CorrectedQuery? FirstBetter(
        IArticleIndex index, IEnumerable<string> corrections, int found, Func<string, NewsQuery?> read, CancellationToken cancellation)
    {
        int least = Math.Max(1, found * WordProposals.TimesCommoner);

        // Who finds little and asks for a word did not mean one that most articles have: otters, not others.
        int most = found == 0 ? int.MaxValue : index.ArticleCount / 2;
        foreach (string corrected in corrections.Distinct().Take(MostAttempts))
        {
            if (read(corrected) is { } query && index.Count(query, cancellation) is var count && count >= least && count <= most)
            {
                return new CorrectedQuery(corrected, count);
            }
        }

        return null;
    }

    /// <summary>What must all hold, however nested.</summary>
    private static IEnumerable<NewsQuery> PartsOf(NewsQuery query) => query is NewsQuery.And and ? and.Operands.SelectMany(PartsOf) : [query];

    private static IReadOnlyList<LeftOutPart> WithoutOne(IArticleIndex index, NewsQuery[] parts, CancellationToken cancellation) =>
        parts.Count(IsOfWords) is < 2 or > MostLeftOut
            ? []
            :
            [
                .. parts.Where(IsOfWords)
                    .Select(part => new LeftOutPart(QueryPrinter.Show(part), index.Count(AllOf([.. parts.Where(other => other != part)]), cancellation)))
                    .Where(part => part.Count > 0)
                    .OrderByDescending(part => part.Count),
            ];

    private static NewsQuery AllOf(NewsQuery[] parts) => parts.Length == 1 ? parts[0] : new NewsQuery.And(new(parts));

    private static bool IsOfWords(NewsQuery part) => part is NewsQuery.Positional;

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
