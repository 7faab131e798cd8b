using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>Articles that another query finds, with its scores lowered by age.</summary>
internal sealed class FreshnessQuery(Query inner, Freshness freshness) : Query
{
    private Query Inner { get; } = inner;

    private Freshness Freshness { get; } = freshness;

    public override string ToString(string defaultField) => $"fresh({Inner.ToString(defaultField)})";

    public override Query Rewrite(IndexReader reader) => Inner.Rewrite(reader) is var rewritten && ReferenceEquals(rewritten, Inner) ? this : new FreshnessQuery(rewritten, Freshness);

    public override Weight CreateWeight(IndexSearcher searcher) => new FreshWeight(this, Inner.CreateWeight(searcher));

    private sealed class FreshWeight(FreshnessQuery query, Weight inner) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => inner.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => inner.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => inner.GetScorer(context, acceptDocs) is { } scorer
            ? new FreshScorer(this, scorer, context.AtomicReader, query.Freshness)
            : null;

        public override Explanation Explain(AtomicReaderContext context, int doc) => inner.Explain(context, doc);
    }

    private sealed class FreshScorer(Weight weight, Scorer inner, AtomicReader segment, Freshness freshness) : Scorer(weight)
    {
        private readonly NumericDocValues? _published = segment.GetNumericDocValues(IndexSchema.Published);
        private readonly IBits? _dated = segment.GetDocsWithField(IndexSchema.Published);

        public override int DocID => inner.DocID;

        public override int Freq => inner.Freq;

        public override int NextDoc() => inner.NextDoc();

        public override int Advance(int target) => inner.Advance(target);

        public override long GetCost() => inner.GetCost();

        public override float GetScore() =>
            (float)(inner.GetScore() * freshness.FactorOf(_dated?.Get(inner.DocID) == true ? _published?.Get(inner.DocID) : null));
    }
}
