using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The postings of a word as Lucene reads them, a document at a time.</summary>
internal sealed class BlockPostingsEnum(BlockTerms terms) : DocsAndPositionsEnum
{
    private readonly WordPostings _postings = new(terms);
    private IBits? _liveDocuments;
    private int _document;
    private int _index;
    private int[] _positions = [];
    private int _nextPosition;

    /// <summary>The same postings a block at a time; who reads them so leaves the enumeration alone.</summary>
    public PostingsBlocks Blocks => _postings;

    public override int DocID => _document;

    public override int Freq => _postings.Frequencies[_index];

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    /// <summary>Whether it can be used for another word of the same field.</summary>
    public bool IsOf(BlockTerms other) => ReferenceEquals(terms, other);

    public void Begin(WordState state, IBits? liveDocuments)
    {
        _postings.Begin(state);
        (_liveDocuments, _document, _index) = (liveDocuments, -1, -1);
    }

    public override int NextDoc()
    {
        do
        {
            if (++_index >= _postings.Documents.Length)
            {
                if (!_postings.MoveTo(_document + 1))
                {
                    return _document = NO_MORE_DOCS;
                }

                _index = 0;
            }

            _document = _postings.Documents[_index];
        }
        while (_liveDocuments?.Get(_document) == false);

        _nextPosition = -1;
        return _document;
    }

    public override int Advance(int target)
    {
        ReadOnlySpan<int> documents = _postings.Documents;
        if (documents.Length == 0 || documents[^1] < target)
        {
            if (!_postings.MoveTo(target))
            {
                return _document = NO_MORE_DOCS;
            }

            documents = _postings.Documents;
            _index = -1;
        }

        int found = documents[(_index + 1)..].BinarySearch(target);
        _index += 1 + (found < 0 ? ~found : found);
        _document = documents[_index];
        _nextPosition = -1;
        return _liveDocuments?.Get(_document) == false ? NextDoc() : _document;
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
}
