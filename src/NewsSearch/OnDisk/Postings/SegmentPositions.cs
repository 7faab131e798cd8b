using Lucene.Net.Index;
using NewsSearch.Matching;
using NewsSearch.Queries;

namespace NewsSearch.OnDisk.Postings;

/// <summary>Word positions from the postings of one segment, for one document after the other.</summary>
/// <param name="anyWord">All words of the field, which are read only where it keeps no lengths.</param>
internal sealed class SegmentPositions(
    AtomicReaderContext context,
    string field,
    IReadOnlyDictionary<WordMatcher, TermSet> terms,
    Lazy<TermSet>? anyWord,
    TermSet? sentences,
    TermSet? paragraphs) : IPositionSource
{
    /// <summary>The number of words of each text; null for a field of values.</summary>
    private readonly NumericDocValues? _lengths = context.AtomicReader.GetNormValues(field);
    private readonly Dictionary<TermSet, SetPositions> _postings = [];
    private readonly Dictionary<TermSet, List<int>> _read = [];
    private int _document = -1;

    public void MoveTo(int document)
    {
        _document = document;
        _read.Clear();
    }

    /// <summary>How often words that <paramref name="matcher"/> stands for are in the document, or more; their positions are not read for that.</summary>
    public int MostOf(WordMatcher matcher) =>
        _read.TryGetValue(terms[matcher], out List<int>? known) ? known.Count : PostingsOf(terms[matcher]).MostIn(_document);

    public IReadOnlyList<int> Positions(WordMatcher matcher) => Read(terms[matcher]);

    public bool HasWord(int position) =>
        position >= 0 && (_lengths is null ? Read(anyWord!.Value).BinarySearch(position) >= 0 : position < _lengths.Get(_document));

    public IReadOnlyList<int> UnitStarts(TextUnit unit) => Read((unit == TextUnit.Sentence ? sentences : paragraphs)!);

    /// <remarks>Reading postings consumes them, so what was read is kept for the document.</remarks>
    private List<int> Read(TermSet set)
    {
        if (_read.TryGetValue(set, out List<int>? known))
        {
            return known;
        }

        List<int> positions = PostingsOf(set).In(_document);
        _read[set] = positions;
        return positions;
    }

    private SetPositions PostingsOf(TermSet set)
    {
        if (!_postings.TryGetValue(set, out SetPositions? postings))
        {
            _postings[set] = postings = new SetPositions(set, context);
        }

        return postings;
    }
}
