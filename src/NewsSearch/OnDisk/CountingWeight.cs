using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>The weight of a query that finds and counts matches and leaves the score to <see cref="RankedQuery"/>.</summary>
/// <param name="open">Opens the matches in one segment; null when it has none.</param>
internal sealed class CountingWeight(Query query, Func<Weight, AtomicReaderContext, IBits, Scorer?> open) : Weight
{
    public override Query Query => query;

    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost)
    {
    }

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => open(this, context, acceptDocs);

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        Scorer? scorer = GetScorer(context, context.AtomicReader.LiveDocs!);
        return scorer is null || scorer.Advance(doc) != doc ? new Explanation(0, "no match") : new Explanation(scorer.Freq, $"matches of {query}");
    }
}
