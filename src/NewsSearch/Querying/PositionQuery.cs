using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace NewsSearch.Querying;

/// <summary>Articles where a <see cref="PositionPattern"/> matches in one field; each match counts like an occurrence of a word.</summary>
internal sealed class PositionQuery(string field, PositionPattern pattern, IReadOnlyList<TermSet> terms) : Query
{
    private string FieldName { get; } = field;

    private PositionPattern Pattern { get; } = pattern;

    private IReadOnlyList<TermSet> Terms { get; } = terms;

    public override string ToString(string defaultField) => $"{FieldName}:({string.Join(' ', Pattern.Words.Select(word => word.Written))})";

    public override Weight CreateWeight(IndexSearcher searcher) => new PositionWeight(this, searcher);

    private sealed class PositionWeight : Weight
    {
        private readonly PositionQuery _query;
        private readonly Similarity _similarity;
        private readonly Similarity.SimWeight _stats;

        public PositionWeight(PositionQuery query, IndexSearcher searcher)
        {
            _query = query;
            _similarity = searcher.Similarity;
            _stats = _similarity.ComputeWeight(
                query.Boost, searcher.CollectionStatistics(query.FieldName), [.. query.Terms.Select(set => set.Statistics)]);
        }

        public override Query Query => _query;

        public override float GetValueForNormalization() => _stats.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => _stats.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var words = new Dictionary<WordMatcher, PostingsUnion>(ReferenceEqualityComparer.Instance);
            for (int i = 0; i < _query.Terms.Count; i++)
            {
                DocsEnum[] postings = [.. _query.Terms[i].Postings<DocsEnum>(
                    context, found => found.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE))];
                if (postings.Length == 0)
                {
                    return null;
                }

                words.Add(_query.Pattern.Words[i], new PostingsUnion(postings));
            }

            return new PositionScorer(this, _query.Pattern, words, _similarity.GetSimScorer(_stats, context));
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            Scorer? scorer = GetScorer(context, context.AtomicReader.LiveDocs!);
            return scorer is null || scorer.Advance(doc) != doc
                ? new Explanation(0, "no match")
                : _similarity.GetSimScorer(_stats, context).Explain(doc, new Explanation(scorer.Freq, $"matches of {_query}"));
        }
    }

    private sealed class PositionScorer(
        Weight weight, PositionPattern pattern, Dictionary<WordMatcher, PostingsUnion> words, Similarity.SimScorer similarity)
        : Scorer(weight), IPositionSource
    {
        private readonly PostingsUnion[] _rarestFirst = [.. words.Values.OrderBy(postings => postings.Cost)];
        private readonly List<PositionSpan> _matches = [];
        private int _document = -1;

        public override int DocID => _document;

        public override int Freq => _matches.Count;

        public override long GetCost() => _rarestFirst[0].Cost;

        public override float GetScore() => similarity.Score(_document, _matches.Count);

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            int candidate = _rarestFirst[0].Advance(target);
            while (candidate != NO_MORE_DOCS)
            {
                int reached = MeetAt(candidate);
                if (reached == candidate)
                {
                    _matches.Clear();
                    pattern.FindMatches(this, _matches);
                    if (_matches.Count > 0)
                    {
                        break;
                    }

                    reached++;
                }

                candidate = _rarestFirst[0].Advance(reached);
            }

            return _document = candidate;
        }

        /// <summary>Positions of the current candidate; called once a word and document, since reading postings consumes them.</summary>
        public List<int> Positions(WordMatcher matcher)
        {
            var positions = new List<int>();
            words[matcher].ForEachCurrent(part =>
            {
                var postings = (DocsAndPositionsEnum)part;
                for (int left = postings.Freq; left > 0; left--)
                {
                    positions.Add(postings.NextPosition());
                }
            });
            positions.Sort();
            return positions;
        }

        /// <summary>The candidate when every word stands in it, else the next document that may be one.</summary>
        private int MeetAt(int candidate)
        {
            foreach (PostingsUnion other in _rarestFirst.AsSpan(1))
            {
                int reached = other.Document < candidate ? other.Advance(candidate) : other.Document;
                if (reached > candidate)
                {
                    return reached;
                }
            }

            return candidate;
        }
    }
}
