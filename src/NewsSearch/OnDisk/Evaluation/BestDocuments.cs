using System.Numerics;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Counts what matches and keeps the first documents of an order.</summary>
/// <param name="wanted">How many to keep at most; more than 0.</param>
internal sealed class BestDocuments(DocumentOrder order, int wanted) : IWindowCollector
{
    /// <summary>Up to so many the worst is known at any time, and what is worse is passed over; beyond, all are kept and sorted once.</summary>
    private const int MostInHeap = 1 << 14;

    private readonly PriorityQueue<RankedDocument, RankedDocument> _best = new(Comparer<RankedDocument>.Create((x, y) => order.Compare(y, x)));
    private readonly List<RankedDocument> _all = [];
    private PublishedColumn? _published;
    private int _base;

    public bool WantsScores => true;

    public int Total { get; private set; }

    private bool IsFull => _best.Count == wanted;

    public void Begin(SearchedSegment segment) => (_published, _base) = (new PublishedColumn(segment.Reader), segment.Context.DocBase);

    public void Collect(int first, Window found)
    {
        Total += found.Count;
        for (int group = 0; group < Window.Groups; group++)
        {
            ulong left = found.Bits[group];
            if (left != 0 && IsFull && order.IsByScore)
            {
                left = found.NoLessThan(group, _best.Peek().Score);
            }

            for (; left != 0; left &= left - 1)
            {
                int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
                Offer(first + place, found.Scores[place]);
            }
        }
    }

    /// <summary>The documents in their order.</summary>
    public RankedDocument[] InOrder()
    {
        RankedDocument[] documents = wanted > MostInHeap ? [.. _all] : [.. _best.UnorderedItems.Select(static item => item.Element)];
        Array.Sort(documents, order);
        return documents.Length > wanted ? documents[..wanted] : documents;
    }

    /// <summary>Takes one document of the segment begun, which is not counted.</summary>
    public void Offer(int document, float score)
    {
        if (wanted <= MostInHeap && IsFull && order.IsByScore && score < _best.Peek().Score)
        {
            return;
        }

        var offered = new RankedDocument(_base + document, score, _published![document] ?? order.Undated);
        if (wanted > MostInHeap)
        {
            _all.Add(offered);
        }
        else if (!IsFull)
        {
            _best.Enqueue(offered, offered);
        }
        else if (order.Compare(offered, _best.Peek()) < 0)
        {
            _best.DequeueEnqueue(offered, offered);
        }
    }
}
