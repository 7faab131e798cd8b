using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk.Postings;

/// <summary>Several postings read as one, in document order; a binary heap keeps the one that is furthest behind on top.</summary>
internal sealed class PostingsUnion(DocsEnum[] postings)
{
    /// <summary>A min-heap by document; all stand at -1 at first, so any order is one.</summary>
    private readonly DocsEnum[] _heap = postings;

    public int Document { get; private set; } = -1;

    public int Next() => Advance(Document + 1);

    public int Advance(int target)
    {
        if (Document == DocIdSetIterator.NO_MORE_DOCS)
        {
            return Document;
        }

        while (_heap[0].DocID < target)
        {
            _heap[0].Advance(target);
            Sink(0);
        }

        return Document = _heap[0].DocID;
    }

    /// <summary>The frequencies of all parts in the current document, added.</summary>
    public int Frequency() => Frequency(0);

    /// <summary>Calls <paramref name="visit"/> with every part that stands on the current document.</summary>
    public void ForEachCurrent(Action<DocsEnum> visit) => Visit(0, visit);

    private int Frequency(int i) => i >= _heap.Length || _heap[i].DocID != Document
        ? 0
        : _heap[i].Freq + Frequency((2 * i) + 1) + Frequency((2 * i) + 2);

    private void Visit(int i, Action<DocsEnum> visit)
    {
        if (i < _heap.Length && _heap[i].DocID == Document)
        {
            visit(_heap[i]);
            Visit((2 * i) + 1, visit);
            Visit((2 * i) + 2, visit);
        }
    }

    private void Sink(int i)
    {
        DocsEnum moved = _heap[i];
        while (true)
        {
            int child = (2 * i) + 1;
            if (child >= _heap.Length)
            {
                break;
            }

            if (child + 1 < _heap.Length && _heap[child + 1].DocID < _heap[child].DocID)
            {
                child++;
            }

            if (_heap[child].DocID >= moved.DocID)
            {
                break;
            }

            _heap[i] = _heap[child];
            i = child;
        }

        _heap[i] = moved;
    }
}
