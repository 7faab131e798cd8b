using System.Numerics;
using NewsSearch.OnDisk.Evaluation;

namespace NewsSearch.OnDisk;

/// <summary>Collects the documents of a search that may be among the best once their scores are raised.</summary>
/// <param name="found">Filled with them.</param>
/// <param name="wanted">How many of the best will be asked for.</param>
internal sealed class RaisableDocuments(RankedBoosts boosts, List<ScoredDocument> found, int wanted) : IWindowCollector
{
    private readonly BestScores _best = new(wanted);
    private int _base;

    public bool WantsScores => true;

    /// <summary>All documents of the search.</summary>
    public int Total { get; private set; }

    /// <summary>What a raised score must be to be among the best, as far as the scores tell that are not raised yet.</summary>
    public float Least => _best.Least;

    public void Begin(SearchedSegment segment) => _base = segment.Context.DocBase;

    public void Collect(int first, Window window)
    {
        Total += window.Count;
        for (int group = 0; group < Window.Groups; group++)
        {
            ulong left = window.Bits[group] == 0 ? 0 : window.NoLessThan(group, boosts.LeastFor(_best.Least));
            for (; left != 0; left &= left - 1)
            {
                int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
                Offer(new ScoredDocument(_base + first + place, window.Scores[place]));
            }
        }
    }

    private void Offer(ScoredDocument document)
    {
        if (boosts.Most(document.Score) >= _best.Least)
        {
            _best.Add(document.Score);
            found.Add(document);
        }
    }
}
