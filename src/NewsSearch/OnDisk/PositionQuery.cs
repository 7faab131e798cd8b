using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// Articles where a <see cref="PositionPattern"/> matches in one field; each match counts like an occurrence of a word. <see cref="RankedQuery"/>
/// scores.
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

    /// <summary>Opens the positions of the pattern's words in one segment after the other.</summary>
    /// <param name="index">The whole index.</param>
    public Func<AtomicReaderContext, SegmentPositions> Positions(IndexReaderContext index)
    {
        TermSet? sentences = Marks(TextInverter.SentenceMark);
        TermSet? paragraphs = Marks(TextInverter.ParagraphMark);
        var anyWord = new Lazy<TermSet>(() => TermsOf(new WordMatcher.Glob(GlobText.AnyWord) { Written = GlobText.AnyWord }));
        return context => new SegmentPositions(context, FieldName, Terms, anyWord, sentences, paragraphs);

        TermSet? Marks(char mark) => Pattern.UsesUnits ? TermsOf(new WordMatcher.Exact(mark.ToString()) { Written = "" }) : null;

        TermSet TermsOf(WordMatcher matcher) => TermSet.Find(FieldName, matcher, index, Cancellation);
    }
}
