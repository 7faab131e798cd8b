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

    /// <summary>The most that it adds to the score of the document that the positions were moved to. Documents must be asked for in ascending order.</summary>
    public float MostOf(int document)
    {
        float frequency = 0;
        foreach (FieldMatches field in _fields)
        {
            frequency += field.Weight * field.Most(document);
        }

        return Score(frequency, document);
    }

    /// <summary>What it adds to the score of the document that <see cref="MostOf"/> was asked of last.</summary>
    public float ScoreOf(int document)
    {
        float frequency = 0;
        foreach (FieldMatches field in _fields)
        {
            frequency += field.Weight * field.Count();
        }

        return Score(frequency, document);
    }

    private float Score(float frequency, int document) =>
        frequency == 0 ? 0 : boost.Factor * Ranking.Saturation(frequency, LengthOf(document), boost.MeanLength);

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
            boost.Pattern is PositionPattern.Word word && boost.Terms[field][word.Matcher] is var terms && terms.CountIn(segment) > 0
                ? new PostingsUnion([.. terms.Postings(segment, each => each.Docs(null, null, DocsFlags.FREQS))])
                : null;

        public float Weight { get; } = Ranking.WeightOf(boost.Fields[field], boost.Fields.Count);

        private readonly WordMatcher[][] _words = [.. boost.Pattern.Required.Select(alternatives => alternatives.ToArray())];
        private int _most;

        /// <summary>The most matches that a document can have: as many as the rarest of their words in it.</summary>
        public int Most(int document) => _most = boost.Pattern is PositionPattern.Word ? CountWord(document) : LeastOfWords();

        /// <summary>The matches in the document that <see cref="Most"/> was asked of last.</summary>
        public int Count() => _most == 0 || boost.Pattern is PositionPattern.Word ? _most : boost.Pattern.Count(positions);

        private int CountWord(int document) =>
            _word is not null && (_word.Document < document ? _word.Advance(document) : _word.Document) == document ? _word.Frequency() : 0;

        private int LeastOfWords()
        {
            int least = int.MaxValue;
            foreach (WordMatcher[] alternatives in _words)
            {
                int most = 0;
                foreach (WordMatcher word in alternatives)
                {
                    most += positions.MostOf(word);
                }

                if (most == 0)
                {
                    return 0;
                }

                least = Math.Min(least, most);
            }

            return least;
        }
    }
}
