using Lucene.Net.Index;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>What raises scores, in one segment.</summary>
/// <param name="positionsIn">The positions of its words in a field.</param>
internal sealed class SegmentBoost(RankedBoost boost, AtomicReaderContext segment, Func<string, SegmentPositions> positionsIn)
{
    private readonly FieldMatches[] _fields = [.. boost.Fields.Select((name, i) => new FieldMatches(boost, i, segment, positionsIn(name)))];
    private NumericDocValues[]? _lengths;

    /// <summary>What it adds to the score of the document that the positions were moved to. Documents must be asked for in ascending order.</summary>
    public float ScoreOf(int document)
    {
        float frequency = 0;
        foreach (FieldMatches field in _fields)
        {
            frequency += field.Weight * field.Count(document);
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

    private sealed class FieldMatches(RankedBoost boost, int field, AtomicReaderContext segment, SegmentPositions positions)
    {
        /// <summary>For a single word, whose positions do not matter.</summary>
        private readonly PostingsUnion? _word =
            boost.Pattern is PositionPattern.Word word && boost.Terms[field][word.Matcher].Documents(segment, null) is { Length: > 0 } postings
                ? new PostingsUnion(postings)
                : null;

        public float Weight { get; } = Ranking.WeightOf(boost.Fields[field], boost.Fields.Count);

        /// <summary>The matches in a document.</summary>
        public int Count(int document) => boost.Pattern is PositionPattern.Word ? CountWord(document)
            : HasAll() ? boost.Pattern.Find(positions).Count
            : 0;

        private int CountWord(int document) =>
            _word is not null && (_word.Document < document ? _word.Advance(document) : _word.Document) == document ? _word.Frequency() : 0;

        /// <summary>Whether the document has all words of a match.</summary>
        private bool HasAll()
        {
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
