using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>
/// Articles that another query finds, the scores of those raised that have more. What raises costs a look at positions, which articles
/// are spared that cannot be among the best even with all of it; their scores are too low, and nobody sees them.
/// </summary>
/// <param name="wanted">How many of the best will be asked for, by their scores alone; 0 when all scores must be right.</param>
internal sealed class RaisedQuery(Query inner, IReadOnlyList<RankedBoost> boosts, int wanted) : Query
{
    /// <summary>Sums of the same floats in another order differ in the last digits.</summary>
    private const float Rounding = 1.0001f;

    private Query Inner { get; } = inner;

    private IReadOnlyList<RankedBoost> Boosts { get; } = boosts;

    private int Wanted { get; } = wanted;

    public override string ToString(string defaultField) => $"raised({Inner.ToString(defaultField)})";

    public override Query Rewrite(IndexReader reader) =>
        Inner.Rewrite(reader) is var rewritten && ReferenceEquals(rewritten, Inner) ? this : new RaisedQuery(rewritten, Boosts, Wanted);

    public override Weight CreateWeight(IndexSearcher searcher)
    {
        var best = new BestScores(Wanted);
        float most = Rounding * Boosts.Sum(static boost => boost.Factor);
        return new RescoringWeight(this, Inner.CreateWeight(searcher), (weight, scorer, context) =>
            new RaisedScorer(weight, scorer, [.. Boosts.Select(boost => new SegmentBoost(boost, context))], most, best));
    }

    /// <param name="most">The most that all boosts together can add.</param>
    /// <param name="best">Over all segments.</param>
    private sealed class RaisedScorer(Weight weight, Scorer inner, SegmentBoost[] boosts, float most, BestScores best) : RescoringScorer(weight, inner)
    {
        private int _scored = -1;
        private float _score;

        /// <remarks>Collectors ask more than once.</remarks>
        public override float GetScore()
        {
            if (_scored != DocID)
            {
                _scored = DocID;
                _score = Inner.GetScore();
                if (best.Admits(_score + most))
                {
                    _score += best.Admits(_score + Possible()) ? Sum() : 0;
                    best.Add(_score);
                }
            }

            return _score;
        }

        /// <summary>The most that can be added by what has its words in the document.</summary>
        private float Possible()
        {
            float sum = 0;
            foreach (SegmentBoost boost in boosts)
            {
                sum += boost.MayMatch(_scored) ? boost.Most : 0;
            }

            return sum * Rounding;
        }

        private float Sum()
        {
            float sum = 0;
            foreach (SegmentBoost boost in boosts)
            {
                sum += boost.ScoreOf(_scored);
            }

            return sum;
        }
    }
}
