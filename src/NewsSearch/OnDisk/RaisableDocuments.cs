using System.Numerics;
using NewsSearch.OnDisk.Evaluation;

namespace NewsSearch.OnDisk;

/// <summary>Collects the documents of a search that may be among the best once their scores are raised.</summary>
/// <param name="wanted">How many of the best will be asked for.</param>
internal sealed class RaisableDocuments(RankedBoosts boosts, int wanted) : IWindowCollector
{
    private readonly List<ScoredDocument> _found = [];
    private readonly BestScores _best = new(wanted);
    private int _base;

    public bool WantsScores => true;

    /// <summary>All documents of the search.</summary>
    public int Total { get; private set; }

    /// <summary>What a raised score must be to be among the best, as far as the scores tell that are not raised yet.</summary>
    public float Least => _best.Least;

    /// <summary>In the order of the index, with the scores that they have by themselves.</summary>
    public List<ScoredDocument> Ascending => _found;

    public void Begin(SearchedSegment segment) => _base = segment.Context.DocBase;

    public void Collect(int first, Window found)
    {
        Total += found.Count;
        for (int group = 0; group < Window.Groups; group++)
        {
            ulong left = found.Bits[group] == 0 ? 0 : found.NoLessThan(group, boosts.LeastFor(_best.Least));
            for (; left != 0; left &= left - 1)
            {
                int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
                Offer(new ScoredDocument(_base + first + place, found.Scores[place]));
            }
        }
    }

    private void Offer(ScoredDocument found)
    {
        if (boosts.Most(found.Score) >= _best.Least)
        {
            _best.Add(found.Score);
            _found.Add(found);
        }
    }
}
