using Lucene.Net.Index;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>All that raises scores, in one segment.</summary>
internal sealed class SegmentBoosts
{
    private readonly float _share;
    private readonly SegmentFreshness? _freshness;
    private readonly SegmentBoost[] _pairs;
    private readonly SegmentBoost[] _others;

    /// <summary>By field: a word may stand in several pairs, and is read once.</summary>
    private readonly Dictionary<string, SegmentPositions> _positions = [];

    /// <param name="freshness">What scores are lowered by; null for nothing.</param>
    public SegmentBoosts(RankedBoosts boosts, Freshness? freshness, AtomicReaderContext segment)
    {
        Segment = segment;
        _share = boosts.Share;
        _freshness = freshness is null ? null : new SegmentFreshness(segment.AtomicReader, freshness);
        _pairs = [.. boosts.Pairs.Select(InSegment)];
        _others = [.. boosts.Others.Select(InSegment)];

        SegmentBoost InSegment(RankedBoost boost) => new(boost, segment, PositionsIn);

        SegmentPositions PositionsIn(string field)
        {
            if (!_positions.TryGetValue(field, out SegmentPositions? positions))
            {
                _positions[field] = positions = new(segment, field, boosts.TermsIn(field), anyWord: null, sentences: null, paragraphs: null);
            }

            return positions;
        }
    }

    public AtomicReaderContext Segment { get; }

    /// <summary>The raised score of a document, or null when it cannot come up to <paramref name="least"/>; documents must be asked for in ascending order.</summary>
    public float? Raise(ScoredDocument found, float least)
    {
        int document = found.Document - Segment.DocBase;
        foreach (SegmentPositions field in _positions.Values)
        {
            field.MoveTo(document);
        }

        float factor = (float)(_freshness?.FactorOf(document) ?? 1);
        float most = Raised(found.Score, factor, Most(_pairs, document), Most(_others, document));
        return most * RankedBoosts.Rounding < least ? null : Raised(found.Score, factor, Sum(_pairs, document), Sum(_others, document));
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
