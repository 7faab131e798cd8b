namespace NewsSearch.OnDisk.Nearest;

/// <summary>Keeps the nearest of the articles that are offered.</summary>
/// <param name="wanted">How many at most; 1 at least.</param>
internal sealed class NearestHeap(int wanted)
{
    private readonly PriorityQueue<NearestArticle, (float, int)> _best = new();

    public int Wanted => wanted;

    /// <summary>Whether an article would be kept. Of equally near ones the first document stays, in whatever order they are offered.</summary>
    public bool Takes(int document, float cosine) =>
        _best.Count < wanted || (_best.TryPeek(out _, out (float, int) last) && (cosine, -document).CompareTo(last) > 0);

    public void Offer(NearestArticle found)
    {
        if (_best.Count < wanted)
        {
            _best.Enqueue(found, (found.Cosine, -found.Document));
        }
        else if (Takes(found.Document, found.Cosine))
        {
            _best.DequeueEnqueue(found, (found.Cosine, -found.Document));
        }
    }

    /// <summary>All that were kept, the nearest first.</summary>
    public List<NearestArticle> Sorted() => [.. _best.UnorderedItems.Select(item => item.Element).OrderByDescending(found => found.Cosine).ThenBy(found => found.Document)];
}
