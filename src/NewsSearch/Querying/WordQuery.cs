using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Querying;

/// <summary>
/// Articles with any word of a set in one field, the set scored as one term: frequencies added, one document frequency.
/// </summary>
internal sealed class WordQuery(WordMatcher matcher, TermSet terms) : Query
{
    public override string ToString(string defaultField) => $"{terms.Field}:{matcher.Written}";

    public override Weight CreateWeight(IndexSearcher searcher) => new WordWeight(this, terms, searcher);

    private sealed class WordWeight : Weight
    {
        private readonly WordQuery _query;
        private readonly TermSet _terms;
        private readonly Similarity _similarity;
        private readonly Similarity.SimWeight _stats;

        public WordWeight(WordQuery query, TermSet terms, IndexSearcher searcher)
        {
            _query = query;
            _terms = terms;
            _similarity = searcher.Similarity;
            _stats = _similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(terms.Field), _terms.Statistics);
        }

        public override Query Query => _query;

        public override float GetValueForNormalization() => _stats.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => _stats.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            DocsEnum[] postings = _terms.Documents(context, acceptDocs);
            return postings.Length == 0 ? null : new WordScorer(this, new PostingsUnion(postings), _similarity.GetSimScorer(_stats, context));
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            Scorer? scorer = GetScorer(context, context.AtomicReader.LiveDocs!);
            return scorer is null || scorer.Advance(doc) != doc
                ? new Explanation(0, "no match")
                : _similarity.GetSimScorer(_stats, context).Explain(doc, new Explanation(scorer.Freq, $"occurrences of {_query}"));
        }
    }

    private sealed class WordScorer(Weight weight, PostingsUnion postings, Similarity.SimScorer similarity) : Scorer(weight)
    {
        public override int DocID => postings.Document;

        public override int Freq => postings.Frequency();

        public override int NextDoc() => postings.Next();

        public override int Advance(int target) => postings.Advance(target);

        public override long GetCost() => postings.Cost;

        public override float GetScore() => similarity.Score(postings.Document, postings.Frequency());
    }
}
