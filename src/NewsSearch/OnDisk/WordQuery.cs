using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>
/// Articles with any word of a set in one field, the set counted as one term: frequencies added. It finds and counts;
/// <see cref="RankedQuery"/> scores.
/// </summary>
internal sealed class WordQuery(WordMatcher matcher, TermSet terms) : Query
{
    public TermSet Terms { get; } = terms;

    public override string ToString(string defaultField) => $"{Terms.Field}:{matcher.Written}";

    public override Weight CreateWeight(IndexSearcher searcher) =>
        new CountingWeight(this, (weight, context, acceptDocs) =>
        {
            DocsEnum[] postings = Terms.Documents(context, acceptDocs);
            return postings.Length == 0 ? null : new WordScorer(weight, new PostingsUnion(postings));
        });

    private sealed class WordScorer(Weight weight, PostingsUnion postings) : Scorer(weight)
    {
        public override int DocID => postings.Document;

        public override int Freq => postings.Frequency();

        public override int NextDoc() => postings.Next();

        public override int Advance(int target) => postings.Advance(target);

        public override long GetCost() => postings.Cost;

        public override float GetScore() => 0;
    }
}
