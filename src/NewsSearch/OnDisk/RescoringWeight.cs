using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>The weight of a query that finds what another one finds and changes the scores.</summary>
/// <param name="inner">The other one's.</param>
/// <param name="rescore">Puts the scores of a segment in place of the other one's.</param>
internal sealed class RescoringWeight(Query query, Weight inner, Func<Weight, Scorer, AtomicReaderContext, Scorer> rescore) : Weight
{
    public override Query Query => query;

    public override float GetValueForNormalization() => inner.GetValueForNormalization();

    public override void Normalize(float norm, float topLevelBoost) => inner.Normalize(norm, topLevelBoost);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
        inner.GetScorer(context, acceptDocs) is { } scorer ? rescore(this, scorer, context) : null;

    public override Explanation Explain(AtomicReaderContext context, int doc) => inner.Explain(context, doc);
}
