using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>Articles that another query finds, with its scores lowered by age.</summary>
internal sealed class FreshnessQuery(Query inner, Freshness freshness) : Query
{
    public Query Inner { get; } = inner;

    public Freshness Freshness { get; } = freshness;

    public override string ToString(string defaultField) => $"fresh({Inner.ToString(defaultField)})";

    public override Query Rewrite(IndexReader reader) =>
        Inner.Rewrite(reader) is var rewritten && ReferenceEquals(rewritten, Inner) ? this : new FreshnessQuery(rewritten, Freshness);

    public override Weight CreateWeight(IndexSearcher searcher) => new RescoringWeight(
        this, Inner.CreateWeight(searcher), (weight, scorer, context) => new FreshScorer(weight, scorer, context.AtomicReader, Freshness));

    private sealed class FreshScorer(Weight weight, Scorer inner, AtomicReader segment, Freshness freshness) : RescoringScorer(weight, inner)
    {
        private readonly NumericDocValues? _published = segment.GetNumericDocValues(IndexSchema.Published);
        private readonly IBits? _dated = segment.GetDocsWithField(IndexSchema.Published);

        public override float GetScore() =>
            (float)(Inner.GetScore() * freshness.FactorOf(_dated?.Get(DocID) == true ? _published?.Get(DocID) : null));
    }
}
