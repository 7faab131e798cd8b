using NewsSearch.Matching;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>All that raises scores, in one segment.</summary>
internal sealed class SegmentBoosts
{
    private readonly float _share;
    private readonly WindowBuffers _buffers;
    private readonly SegmentFreshness? _freshness;
    private readonly SegmentBoost[] _pairs;
    private readonly SegmentBoost[] _others;

    /// <summary>A word may stand in several pairs, and is read once.</summary>
    private readonly Dictionary<TermSet, WordPositionReader> _readers = new(ReferenceEqualityComparer.Instance);

    /// <param name="buffers">For it alone, until the next segment.</param>
    /// <param name="freshness">What scores are lowered by; null for nothing.</param>
    public SegmentBoosts(RankedBoosts boosts, Freshness? freshness, SearchedSegment segment, WindowBuffers buffers)
    {
        buffers.Reset();
        (_share, Segment, _buffers) = (boosts.Share, segment, buffers);
        _freshness = freshness is null ? null : new SegmentFreshness(segment.Reader, freshness);
        _pairs = InSegment(boosts.Pairs);
        _others = InSegment(boosts.Others);
    }

    public SearchedSegment Segment { get; }

    /// <summary>Whether a document is in the segment, or in one before it.</summary>
    /// <param name="document">Its number in the whole index.</param>
    public bool Has(int document) => document - Segment.Context.DocBase < Segment.Reader.MaxDoc;

    /// <summary>The raised score of a document, or null when it cannot come up to <paramref name="least"/>; documents must be asked for in ascending order.</summary>
    public float? Raise(ScoredDocument found, float least)
    {
        int document = found.Document - Segment.Context.DocBase;
        float factor = (float)(_freshness?.FactorOf(document) ?? 1);
        float most = Raised(found.Score, factor, Most(_pairs, document), Most(_others, document));
        return most * RankedBoosts.Rounding < least ? null : Raised(found.Score, factor, Sum(_pairs, document), Sum(_others, document));
    }

    private SegmentBoost[] InSegment(IReadOnlyList<RankedBoost> boosts)
    {
        var inSegment = new SegmentBoost[boosts.Count];
        for (int i = 0; i < inSegment.Length; i++)
        {
            RankedBoost boost = boosts[i];
            var fields = new BoostMatches[boost.Fields.Count];
            for (int field = 0; field < fields.Length; field++)
            {
                fields[field] = MatchesOf(boost, field);
            }

            inSegment[i] = new SegmentBoost(boost, Segment, fields);
        }

        return inSegment;
    }

    private BoostMatches MatchesOf(RankedBoost boost, int field)
    {
        float weight = IndexSchema.WeightOf(boost.Fields[field], boost.Fields.Count);
        IReadOnlyDictionary<WordMatcher, TermSet> terms = boost.Terms[field];
        return Readers(boost.Pattern, terms) is { } words
            ? new BoostMatches.OfRow(words, weight)
            : new BoostMatches.OfPattern(boost.Pattern, new SegmentPositions(Segment.Context, boost.Fields[field], terms, null, null, null), weight);
    }

    /// <summary>Readers of a word, or of the words of a row; null for other patterns, and for words of very many forms.</summary>
    private WordPositionReader[]? Readers(PositionPattern pattern, IReadOnlyDictionary<WordMatcher, TermSet> terms)
    {
        IEnumerable<WordMatcher?> words = pattern switch
        {
            PositionPattern.Word word => [word.Matcher],
            PositionPattern.Row row => row.Places,
            _ => [null],
        };
        List<WordPositionReader> readers = [];
        foreach (WordMatcher? word in words)
        {
            if (word is null || terms[word].CountIn(Segment.Context) > TermSet.MostOpenPostings)
            {
                return null;
            }

            if (!_readers.TryGetValue(terms[word], out WordPositionReader? reader))
            {
                _readers[terms[word]] = reader = new WordPositionReader(_buffers.Open(Segment, terms[word]));
            }

            readers.Add(reader);
        }

        return [.. readers];
    }

    private float Raised(float score, float factor, float pairs, float others) => score + Math.Min(factor * pairs, _share * score) + (factor * others);

    private static float Most(SegmentBoost[] boosts, int document)
    {
        float most = 0;
        foreach (SegmentBoost boost in boosts)
        {
            most += boost.MostOf(document);
        }

        return most;
    }

    private static float Sum(SegmentBoost[] boosts, int document)
    {
        float sum = 0;
        foreach (SegmentBoost boost in boosts)
        {
            sum += boost.ScoreOf(document);
        }

        return sum;
    }
}
