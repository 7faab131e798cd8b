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
            frequency += field.Weight * field.CountIn(document);
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
        private readonly SegmentPositions _positions = new(segment, boost.Terms[field], null, null);

        /// <summary>All must stand in a document; null when one never does.</summary>
        private readonly PostingsUnion[]? _clauses = Clauses(boost.Pattern, boost.Terms[field], segment);
        private bool _has;

        public float Weight { get; } = Ranking.WeightOf(boost.Fields[field], boost.Fields.Count);

        /// <summary>Whether the document has all words of a match.</summary>
        public bool MoveTo(int document)
        {
            _has = _clauses is not null;
            for (int i = 0; _has && i < _clauses!.Length; i++)
            {
                PostingsUnion clause = _clauses[i];
                _has = (clause.Document < document ? clause.Advance(document) : clause.Document) == document;
            }

            return _has;
        }

        public int CountIn(int document)
        {
            if (!_has)
            {
                return 0;
            }

            if (boost.Pattern is PositionPattern.Word)
            {
                return _clauses![0].Frequency();
            }

            _positions.MoveTo(document);
            return boost.Pattern.Find(_positions).Count;
        }

        private static PostingsUnion[]? Clauses(PositionPattern pattern, IReadOnlyDictionary<WordMatcher, TermSet> terms, AtomicReaderContext segment)
        {
            var clauses = new List<PostingsUnion>();
            foreach (IReadOnlyList<WordMatcher> alternatives in pattern.Required)
            {
                DocsEnum[] postings = [.. alternatives.SelectMany(word => terms[word].Documents(segment, null))];
                if (postings.Length == 0)
                {
                    return null;
                }

                clauses.Add(new PostingsUnion(postings));
            }

            return [.. clauses.OrderBy(clause => clause.Cost)];
        }
    }
}
