using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>A query of <see cref="QueryCompiler"/> made ready to be evaluated window by window.</summary>
/// <param name="freshness">What scores are lowered by; null for nothing.</param>
/// <param name="scored">Whether scores are asked for.</param>
internal sealed class EvaluationPlan(IndexSearcher searcher, WindowBuffers buffers, Freshness? freshness, bool scored, CancellationToken cancellation)
{
    private readonly Dictionary<Query, Weight> _weights = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PositionQuery, Func<AtomicReaderContext, SegmentPositions>> _positions = new(ReferenceEqualityComparer.Instance);

    /// <summary>The query in one segment; null when nothing in it matches. What was given for the segment before is not used any more.</summary>
    /// <param name="window">To be filled.</param>
    public WindowPart? Begin(SearchedSegment segment, Query query, out Window window)
    {
        buffers.Reset();
        window = buffers.Take();
        return Part(segment, query, 1) is not { } part ? null
            : scored && freshness is not null ? new AgedPart(part, new SegmentFreshness(segment.Reader, freshness))
            : part;
    }

    private WindowPart? Part(SearchedSegment segment, Query query, float boost) => query switch
    {
        RankedQuery ranked => Ranked(segment, ranked, boost * ranked.Boost),
        BooleanQuery boolean when boolean.Clauses.All(clause => clause.Occur != Occur.SHOULD) => All(segment, boolean.Clauses, boost * boolean.Boost),
        BooleanQuery boolean when boolean.Clauses.All(clause => clause.Occur == Occur.SHOULD) => Any(
            segment, [.. boolean.Clauses.Select(clause => clause.Query)], Math.Max(1, boolean.MinimumNumberShouldMatch), best: false, boost * boolean.Boost),
        DisjunctionMaxQuery { TieBreakerMultiplier: 0 } best => Any(segment, [.. best], least: 1, best: true, boost * best.Boost),
        MatchAllDocsQuery { Boost: 0 } => new EverythingPart(segment.Reader.MaxDoc),
        TermQuery { Boost: 0 } term => Count(segment, term, 1) is { } count ? new RankedPart([count], 0, null, buffers.Frequencies) : null,
        _ => ByScorer(segment, query),
    };

    private AllPart? All(SearchedSegment segment, IEnumerable<BooleanClause> clauses, float boost)
    {
        List<WindowPart> wanted = [];
        List<WindowPart> unwanted = [];
        foreach (BooleanClause clause in clauses)
        {
            WindowPart? part = Part(segment, clause.Query, boost);
            if (part is not null)
            {
                (clause.IsProhibited ? unwanted : wanted).Add(part);
            }
            else if (!clause.IsProhibited)
            {
                return null;
            }
        }

        return wanted.Count == 0 ? null : new AllPart(wanted, unwanted, buffers.Take(), scored);
    }

    private WindowPart? Any(SearchedSegment segment, IEnumerable<Query> queries, int least, bool best, float boost)
    {
        WindowPart[] parts = [.. queries.Select(query => Part(segment, query, boost)).OfType<WindowPart>()];
        return parts.Length < least ? null : parts.Length == 1 ? parts[0] : new AnyPart(parts, least, best, buffers.Take(), scored);
    }

    private RankedPart? Ranked(SearchedSegment segment, RankedQuery query, float boost)
    {
        MatchCounts[] counts = [.. query.Fields.Select(field => Count(segment, field.Matches, field.Weight)).OfType<MatchCounts>()];
        if (counts.Length == 0)
        {
            return null;
        }

        float factor = query.RarityOfWords * boost;
        return new RankedPart(
            counts, factor, scored && factor != 0 ? segment.NormsOf([.. query.Fields.Select(field => field.Name).Distinct()], query.MeanLength) : null, buffers.Frequencies);
    }

    private MatchCounts? Count(SearchedSegment segment, Query matches, float weight) => matches switch
    {
        WordQuery words => Words(segment, [words.Terms], weight),
        TermQuery term => Blocks(segment, term.Term) is { } blocks ? new WordCounts([blocks], weight, segment.Reader.MaxDoc) : null,
        PositionQuery pattern => Pattern(segment, pattern, weight),
        _ => throw new ArgumentOutOfRangeException(nameof(matches), matches, "not counted by windows"),
    };

    /// <summary>Any word of some sets; null when none is in the segment.</summary>
    private static MatchCounts? Words(SearchedSegment segment, IReadOnlyList<TermSet> sets, float weight)
    {
        int documents = segment.Reader.MaxDoc;
        return sets.Sum(set => set.CountIn(segment.Context)) switch
        {
            0 => null,
            > TermSet.MostOpenPostings => new SummedCounts(sets.SelectMany(set => set.BlocksInTurn(segment.Context)), weight, documents),
            _ => new WordCounts([.. sets.SelectMany(set => set.Blocks(segment.Context))], weight, documents),
        };
    }

    private PlaceCounts? Pattern(SearchedSegment segment, PositionQuery query, float weight)
    {
        MatchCounts?[] clauses = [.. query.Pattern.Required.Select(words => Words(segment, [.. words.Select(word => query.Terms[word])], weight))];
        if (clauses.Contains(null))
        {
            return null;
        }

        MatchCounts[] rarestFirst = [.. clauses.OfType<MatchCounts>().OrderBy(clause => clause.Cost)];
        return query.Pattern switch
        {
            PositionPattern.Row row when Readers(segment, query, row.Places) is { } words => new RowCounts(rarestFirst, words, weight, buffers.Unused, cancellation),
            NearPattern near when WordOf(segment, query, near.Left) is { } left && WordOf(segment, query, near.Right) is { } right
                && Readers(segment, query, [left, right]) is [var first, var second] =>
                new NearCounts(rarestFirst, near, first, second, Positions(segment, query), weight, buffers.Unused, cancellation),
            _ => new PatternCounts(rarestFirst, query.Pattern, Positions(segment, query), weight, buffers.Unused, cancellation),
        };
    }

    /// <summary>The one word that a pattern can only match by in the segment; null for any other pattern.</summary>
    /// <remarks>Most words stand nowhere with a hyphen in them, which is a spelling of theirs.</remarks>
    private static WordMatcher? WordOf(SearchedSegment segment, PositionQuery query, PositionPattern pattern)
    {
        List<PositionPattern> spellings =
            [.. pattern.InEachSpelling.Where(spelling => spelling.Required.All(words => words.Any(word => query.Terms[word].CountIn(segment.Context) > 0)))];
        return spellings is [PositionPattern.Word word] ? word.Matcher : null;
    }

    /// <summary>Readers of some words' places; null when any word may stand at one, or too many.</summary>
    private static WordPositionReader[]? Readers(SearchedSegment segment, PositionQuery query, IEnumerable<WordMatcher?> words)
    {
        var readers = new List<WordPositionReader>();
        foreach (WordMatcher? word in words)
        {
            if (word is null || query.Terms[word].CountIn(segment.Context) > TermSet.MostOpenPostings)
            {
                return null;
            }

            readers.Add(new WordPositionReader([.. query.Terms[word].Blocks(segment.Context)]));
        }

        return [.. readers];
    }

    private SegmentPositions Positions(SearchedSegment segment, PositionQuery query)
    {
        if (!_positions.TryGetValue(query, out Func<AtomicReaderContext, SegmentPositions>? open))
        {
            _positions[query] = open = query.Positions(searcher.TopReaderContext);
        }

        return open(segment.Context);
    }

    private static WordPostings? Blocks(SearchedSegment segment, Term term)
    {
        TermsEnum? terms = segment.Reader.GetTerms(term.Field)?.GetEnumerator();
        return terms?.SeekExact(term.Bytes) == true ? TermSet.BlocksOf(terms) : null;
    }

    private ScorerPart? ByScorer(SearchedSegment segment, Query query)
    {
        if (!_weights.TryGetValue(query, out Weight? weight))
        {
            _weights[query] = weight = searcher.CreateNormalizedWeight(query);
        }

        return weight.GetScorer(segment.Context, null) is { } scorer ? new ScorerPart(scorer, scored) : null;
    }
}
