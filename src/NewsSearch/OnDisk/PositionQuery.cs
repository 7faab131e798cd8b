using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// Articles where a <see cref="PositionPattern"/> matches in one field; each match counts like an occurrence of a word. It finds and counts;
/// <see cref="RankedQuery"/> scores.
/// </summary>
/// <param name="terms">The words of the pattern in that field.</param>
/// <param name="cancellation">Looked at before every article whose positions are read, which may cost much where nothing matches.</param>
internal sealed class PositionQuery(
    string field, PositionPattern pattern, IReadOnlyDictionary<WordMatcher, TermSet> terms, CancellationToken cancellation) : Query
{
    public string FieldName { get; } = field;

    public PositionPattern Pattern { get; } = pattern;

    public IReadOnlyDictionary<WordMatcher, TermSet> Terms { get; } = terms;

    private CancellationToken Cancellation { get; } = cancellation;

    public override string ToString(string defaultField) => $"{FieldName}:({string.Join(' ', Pattern.Words.Select(word => word.Written))})";

    public override Weight CreateWeight(IndexSearcher searcher)
    {
        Func<AtomicReaderContext, SegmentPositions> positions = Positions(searcher.TopReaderContext);
        return new CountingWeight(this, (weight, context, acceptDocs) => Clauses(context, acceptDocs) is { } clauses
            ? new PositionScorer(weight, Pattern, clauses, positions(context), Cancellation)
            : null);
    }

    /// <summary>Opens the positions of the pattern's words in one segment after the other.</summary>
    /// <param name="index">The whole index.</param>
    public Func<AtomicReaderContext, SegmentPositions> Positions(IndexReaderContext index)
    {
        TermSet? sentences = Marks(NewsTokenizer.SentenceMark);
        TermSet? paragraphs = Marks(NewsTokenizer.ParagraphMark);
        var anyWord = new Lazy<TermSet>(() => TermsOf(new WordMatcher.Glob(GlobText.AnyWord) { Written = GlobText.AnyWord }));
        return context => new SegmentPositions(context, FieldName, Terms, anyWord, sentences, paragraphs);

        TermSet? Marks(char mark) => Pattern.UsesUnits ? TermsOf(new WordMatcher.Exact(mark.ToString()) { Written = "" }) : null;

        TermSet TermsOf(WordMatcher matcher) => TermSet.Find(FieldName, matcher, index, Cancellation);
    }

    /// <summary>What must stand in an article of the segment, the rarest first; null when one of them stands in none.</summary>
    private PostingsUnion[]? Clauses(AtomicReaderContext context, IBits acceptDocs)
    {
        var clauses = new List<PostingsUnion>();
        foreach (IReadOnlyList<WordMatcher> alternatives in Pattern.Required)
        {
            DocsEnum[] postings = [.. alternatives.SelectMany(word => Terms[word].Documents(context, acceptDocs))];
            if (postings.Length == 0)
            {
                return null;
            }

            clauses.Add(new PostingsUnion(postings));
        }

        return [.. clauses.OrderBy(clause => clause.Cost)];
    }

    /// <param name="clauses">All must stand in an article; the rarest first.</param>
    private sealed class PositionScorer(
        Weight weight, PositionPattern pattern, PostingsUnion[] clauses, SegmentPositions positions, CancellationToken cancellation)
        : Scorer(weight)
    {
        private int _document = -1;
        private int _matches;

        public override int DocID => _document;

        public override int Freq => _matches;

        public override long GetCost() => clauses[0].Cost;

        public override float GetScore() => 0;

        public override int NextDoc() => Advance(_document + 1);

        public override int Advance(int target)
        {
            int candidate = clauses[0].Advance(target);
            while (candidate != NO_MORE_DOCS)
            {
                int reached = MeetAt(candidate);
                if (reached == candidate)
                {
                    cancellation.ThrowIfCancellationRequested();
                    positions.MoveTo(candidate);
                    _matches = pattern.Count(positions);
                    if (_matches > 0)
                    {
                        break;
                    }

                    reached++;
                }

                candidate = clauses[0].Advance(reached);
            }

            return _document = candidate;
        }

        /// <summary>The candidate when every clause stands in it, else the next document that may be one.</summary>
        private int MeetAt(int candidate)
        {
            foreach (PostingsUnion other in clauses.AsSpan(1))
            {
                int reached = other.Document < candidate ? other.Advance(candidate) : other.Document;
                if (reached > candidate)
                {
                    return reached;
                }
            }

            return candidate;
        }
    }
}
