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
    private Dictionary<Query, Weight>? _weights;
    private Dictionary<PositionQuery, Func<AtomicReaderContext, SegmentPositions>>? _positions;

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
        BooleanQuery boolean when !Has(boolean, isOptional: true) => All(segment, boolean.Clauses, boost * boolean.Boost),
        BooleanQuery boolean when !Has(boolean, isOptional: false) => Any(segment, boolean, boost * boolean.Boost),
        DisjunctionMaxQuery { TieBreakerMultiplier: 0 } best => Any(segment, best, boost * best.Boost),
        MatchAllDocsQuery { Boost: 0 } => new EverythingPart(segment.Reader.MaxDoc),
        TermQuery { Boost: 0 } term => Count(segment, term, 1) is { } count ? new RankedPart([count], 0, null, buffers.Frequencies) : null,
        _ => ByScorer(segment, query),
    };

    private static bool Has(BooleanQuery query, bool isOptional)
    {
        foreach (BooleanClause clause in query.Clauses)
        {
            if (clause.Occur == Occur.SHOULD == isOptional)
            {
                return true;
            }
        }

        return false;
    }

    private AllPart? All(SearchedSegment segment, IList<BooleanClause> clauses, float boost)
    {
        var wanted = new List<WindowPart>(clauses.Count);
        List<WindowPart>? unwanted = null;
        foreach (BooleanClause clause in clauses)
        {
            WindowPart? part = Part(segment, clause.Query, boost);
            if (part is not null)
            {
                (clause.IsProhibited ? unwanted ??= [] : wanted).Add(part);
            }
            else if (!clause.IsProhibited)
            {
                return null;
            }
        }

        return wanted.Count == 0 ? null : new AllPart(wanted, unwanted ?? [], buffers.Take(), scored);
    }

    private WindowPart? Any(SearchedSegment segment, BooleanQuery query, float boost)
    {
        var parts = new List<WindowPart>(query.Clauses.Count);
        foreach (BooleanClause clause in query.Clauses)
        {
            AddPart(segment, clause.Query, boost, parts);
        }

        return Any(parts, Math.Max(1, query.MinimumNumberShouldMatch), best: false);
    }

    private WindowPart? Any(SearchedSegment segment, DisjunctionMaxQuery query, float boost)
    {
        List<WindowPart> parts = [];
        foreach (Query alternative in query)
        {
            AddPart(segment, alternative, boost, parts);
        }

        return Any(parts, least: 1, best: true);
    }

    private void AddPart(SearchedSegment segment, Query query, float boost, List<WindowPart> parts)
    {
        if (Part(segment, query, boost) is { } part)
        {
            parts.Add(part);
        }
    }

    private WindowPart? Any(List<WindowPart> parts, int least, bool best) =>
        parts.Count < least ? null : parts.Count == 1 ? parts[0] : new AnyPart([.. parts], least, best, buffers.Take(), scored);

    private RankedPart? Ranked(SearchedSegment segment, RankedQuery query, float boost)
    {
        var counts = new List<MatchCounts>(query.Fields.Count);
        foreach (RankedField field in query.Fields)
        {
            if (Count(segment, field.Matches, field.Weight) is { } count)
            {
                counts.Add(count);
            }
        }

        if (counts.Count == 0)
        {
            return null;
        }

        float factor = query.RarityOfWords * boost;
        return new RankedPart([.. counts], factor, scored && factor != 0 ? segment.NormsOf(query.Names, query.MeanLength) : null, buffers.Frequencies);
    }

    private MatchCounts? Count(SearchedSegment segment, Query matches, float weight) => matches switch
    {
        WordQuery words => Words(segment, [words.Terms], weight),
        TermQuery term => Blocks(segment, term.Term) is { } blocks ? new WordCounts([blocks], weight, segment.Reader.MaxDoc) : null,
        PositionQuery pattern => Pattern(segment, pattern, weight),
        _ => throw new ArgumentOutOfRangeException(nameof(matches), matches, "not counted by windows"),
    };

    /// <summary>Any word of some sets; null when none is in the segment.</summary>
    private MatchCounts? Words(SearchedSegment segment, ReadOnlySpan<TermSet> sets, float weight)
    {
        int count = 0;
        foreach (TermSet set in sets)
        {
            count += set.CountIn(segment.Context);
        }

        if (count is 0 or > TermSet.MostOpenPostings)
        {
            return count == 0 ? null : Summed(segment, sets, weight);
        }

        var words = new WordPostings[count];
        Span<WordPostings> left = words;
        foreach (TermSet set in sets)
        {
            left = buffers.Open(segment, set, left);
        }

        return new WordCounts(words, weight, segment.Reader.MaxDoc);
    }

    private SummedCounts Summed(SearchedSegment segment, ReadOnlySpan<TermSet> sets, float weight)
    {
        var counts = new SummedCounts(weight, segment.Reader.MaxDoc);
        WordPostings word = buffers.Postings();
        foreach (TermSet set in sets)
        {
            foreach (WordState state in set.In(segment.Context))
            {
                word.Begin(segment.TermsOf(set.Field), state);
                counts.Add(word);
            }
        }

        return counts;
    }

    private PlaceCounts? Pattern(SearchedSegment segment, PositionQuery query, float weight)
    {
        if (Clauses(segment, query, weight) is not { } rarestFirst)
        {
            return null;
        }

        switch (query.Pattern)
        {
            case PositionPattern.Row row when Readers(segment, query, row.Places) is { } words:
                return new RowCounts(rarestFirst, new WordRow(words), weight, buffers.Unused, cancellation);
            case NearPattern { Left: var left, Right: var right } near when WordOf(left) is { } first && WordOf(right) is { } second
                && Readers(segment, query, [first, second]) is { } sides && Readers(segment, query, HyphenatedOf(left, right)) is { } hyphenated:
                return new NearCounts(rarestFirst, near, sides[0], sides[1], hyphenated, Positions(segment, query), weight, buffers.Unused, cancellation);
            default:
                return new PatternCounts(rarestFirst, query.Pattern, Positions(segment, query), weight, buffers.Unused, cancellation);
        }
    }

    /// <summary>What an article must have of each list of words, the rarest first; null when the segment has none of one.</summary>
    private MatchCounts[]? Clauses(SearchedSegment segment, PositionQuery query, float weight)
    {
        IReadOnlyList<IReadOnlyList<WordMatcher>> required = query.Pattern.Required;
        var clauses = new MatchCounts[required.Count];
        for (int i = 0; i < clauses.Length; i++)
        {
            var sets = new TermSet[required[i].Count];
            for (int j = 0; j < sets.Length; j++)
            {
                sets[j] = query.Terms[required[i][j]];
            }

            if (Words(segment, sets, weight) is not { } clause)
            {
                return null;
            }

            clauses[i] = clause;
        }

        Array.Sort(clauses, static (x, y) => x.Cost.CompareTo(y.Cost));
        return clauses;
    }

    /// <summary>The word that a pattern is, by itself or in one of its spellings; null for any other pattern.</summary>
    private static WordMatcher? WordOf(PositionPattern pattern) => pattern switch
    {
        PositionPattern.Word word => word.Matcher,
        PositionPattern.Spellings { InEachSpelling: [PositionPattern.Word word, PositionPattern.Hyphenated] } => word.Matcher,
        _ => null,
    };

    private static List<WordMatcher> HyphenatedOf(PositionPattern left, PositionPattern right)
    {
        List<WordMatcher> words = [];
        foreach (PositionPattern side in (ReadOnlySpan<PositionPattern>)[left, right])
        {
            if (side.InEachSpelling is [_, PositionPattern.Hyphenated hyphenated])
            {
                words.Add(hyphenated.Matcher);
            }
        }

        return words;
    }

    /// <summary>Readers of some words' places; null when any word may stand at one, or too many.</summary>
    private WordPositionReader[]? Readers(SearchedSegment segment, PositionQuery query, IEnumerable<WordMatcher?> words)
    {
        var readers = new List<WordPositionReader>();
        foreach (WordMatcher? word in words)
        {
            if (word is null || query.Terms[word].CountIn(segment.Context) > TermSet.MostOpenPostings)
            {
                return null;
            }

            readers.Add(new WordPositionReader(buffers.Open(segment, query.Terms[word])));
        }

        return [.. readers];
    }

    private SegmentPositions Positions(SearchedSegment segment, PositionQuery query)
    {
        _positions ??= new(ReferenceEqualityComparer.Instance);
        if (!_positions.TryGetValue(query, out Func<AtomicReaderContext, SegmentPositions>? open))
        {
            _positions[query] = open = query.Positions(searcher.TopReaderContext);
        }

        return open(segment.Context);
    }

    private WordPostings? Blocks(SearchedSegment segment, Term term)
    {
        if (segment.Reader.GetTerms(term.Field) is not BlockTerms terms || new BlockTermsEnum(terms) is var found && !found.SeekExact(term.Bytes))
        {
            return null;
        }

        WordPostings word = buffers.Postings();
        word.Begin(terms, found.CopyOfState());
        return word;
    }

    private ScorerPart? ByScorer(SearchedSegment segment, Query query)
    {
        _weights ??= new(ReferenceEqualityComparer.Instance);
        if (!_weights.TryGetValue(query, out Weight? weight))
        {
            _weights[query] = weight = searcher.CreateNormalizedWeight(query);
        }

        return weight.GetScorer(segment.Context, null) is { } scorer ? new ScorerPart(scorer, scored) : null;
    }
}
