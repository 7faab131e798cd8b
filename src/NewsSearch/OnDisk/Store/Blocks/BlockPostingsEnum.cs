using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The postings of a word as Lucene reads them, a document at a time.</summary>
internal sealed class BlockPostingsEnum(BlockTerms terms) : DocsAndPositionsEnum
{
    private readonly WordPostings _postings = new();
    private IBits? _liveDocuments;
    private int _document;
    private int _index;
    private int _count;
    private int[] _positions = [];
    private int _nextPosition;

    /// <summary>The same postings a block at a time; who reads them so leaves the enumeration alone.</summary>
    public WordPostings Blocks => _postings;

    public override int DocID => _document;

    public override int Freq => _postings.FrequencyAt(_index);

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    /// <summary>Whether it can be used for another word of the same field.</summary>
    public bool IsOf(BlockTerms other) => ReferenceEquals(terms, other);

    public void Begin(WordState state, IBits? liveDocuments)
    {
        _postings.Begin(terms, state);
        (_liveDocuments, _document, _index, _count) = (liveDocuments, -1, -1, 0);
    }

    public override int NextDoc()
    {
        do
        {
            if (++_index >= _count && !MoveTo(_document + 1))
            {
                return _document = NO_MORE_DOCS;
            }

            _document = _postings.DocumentAt(_index);
        }
        while (!Counts(_document));

        _nextPosition = -1;
        return _document;
    }

    public override int Advance(int target)
    {
        if ((_count == 0 || _postings.DocumentAt(_count - 1) < target) && !MoveTo(target))
        {
            return _document = NO_MORE_DOCS;
        }

        // In the block moved to it stands on the first document, which may be the one.
        int first = Math.Max(_index, 0), found = _postings.Documents[first..].BinarySearch(target);
        _index = first + (found < 0 ? ~found : found);
        _document = _postings.DocumentAt(_index);
        _nextPosition = -1;
        return Counts(_document) ? _document : NextDoc();
    }

    public override int NextPosition()
    {
        if (_nextPosition < 0)
        {
            _postings.ReadPositions(_index, ref _positions);
            _nextPosition = 0;
        }

        return _positions[_nextPosition++];
    }

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => _postings.DocumentFrequency;

    private bool Counts(int document) => (_liveDocuments is null || _liveDocuments.Get(document)) && _postings.Counts(document);

    /// <summary>Stands on the first document of the block with <paramref name="target"/> or one behind it.</summary>
    private bool MoveTo(int target)
    {
        bool isThere = _postings.MoveTo(target);
        (_index, _count) = (0, _postings.Documents.Length);
        return isThere;
    }
}
