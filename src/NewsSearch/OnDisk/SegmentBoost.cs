using Lucene.Net.Index;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>What raises scores, in one segment.</summary>
internal sealed class SegmentBoost(RankedBoost boost, AtomicReaderContext segment)
{
    private readonly FieldMatches[] _fields = [.. boost.Fields.Select((_, i) => new FieldMatches(boost, i, segment))];
    private NumericDocValues[]? _lengths;

    /// <summary>The most that it adds to a score.</summary>
    public float Most => boost.Factor;

    /// <summary>Whether a field of the document has all words of a match. Documents must be asked for in ascending order.</summary>
    public bool MayMatch(int document)
    {
        bool any = false;
        foreach (FieldMatches field in _fields)
        {
            any |= field.MoveTo(document);
        }

        return any;
    }

    /// <summary>What it adds to the score of the document that <see cref="MayMatch"/> was asked of last.</summary>
    public float ScoreOf(int document)
    {
        float frequency = 0;
        foreach (FieldMatches field in _fields)
        {
            frequency += field.Weight * field.Count();
        }

        return frequency == 0 ? 0 : boost.Factor * Ranking.Saturation(frequency, LengthOf(document), boost.MeanLength);
    }

    private long LengthOf(int document)
    {
        _lengths ??= boost.MeanLength == 0 ? [] : [.. boost.Fields.Select(segment.AtomicReader.GetNormValues).OfType<NumericDocValues>()];
        long length = 0;
        foreach (NumericDocValues field in _lengths)
        {
            length += field.Get(document);
        }

        return length;
    }

    private sealed class FieldMatches(RankedBoost boost, int field, AtomicReaderContext segment)
    {
        /// <summary>For a single word, whose positions do not matter.</summary>
        private readonly PostingsUnion? _word =
            boost.Pattern is PositionPattern.Word word && boost.Terms[field][word.Matcher].Documents(segment, null) is { Length: > 0 } postings
                ? new PostingsUnion(postings)
                : null;

        private readonly SegmentPositions? _positions = boost.Pattern is PositionPattern.Word
            ? null
            : new(segment, boost.Fields[field], boost.Terms[field], anyWord: null, sentences: null, paragraphs: null);

        private bool _has;

        public float Weight { get; } = Ranking.WeightOf(boost.Fields[field], boost.Fields.Count);

        /// <summary>Whether the document has all words of a match.</summary>
        public bool MoveTo(int document) => _has = _positions is null ? HasWord(document) : HasAll(_positions, document);

        /// <summary>The matches in the document that it was moved to.</summary>
        public int Count() => !_has ? 0 : _positions is null ? _word!.Frequency() : boost.Pattern.Find(_positions).Count;

        private bool HasWord(int document) => _word is not null && (_word.Document < document ? _word.Advance(document) : _word.Document) == document;

        private bool HasAll(SegmentPositions positions, int document)
        {
            positions.MoveTo(document);
            foreach (IReadOnlyList<WordMatcher> alternatives in boost.Pattern.Required)
            {
                if (!alternatives.Any(positions.Has))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
