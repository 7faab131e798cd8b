using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// Finds the place that a report was filed from, in capitals at the beginning of a line: <c>PARIS 1996-04-13</c>, <c>VAIL, Colorado
/// (AP) -</c>, <c>AL-AIN, United Arab Emirates, Dec 6</c>. It is a place if the gazetteer knows it or the country or region behind it;
/// where reports follow one another in a line, the latter alone.
/// What stands so before a headline is its subject.
/// </summary>
internal readonly ref struct Datelines
{
    private const int LongestName = 4;
    private const int YearLength = 4;

    private readonly ArticleContext _context;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<byte> _labels;

    private Datelines(ArticleContext context, Span<byte> labels)
    {
        _context = context;
        _tokens = context.Tokens;
        _labels = labels;
    }

    /// <param name="labels">A <see cref="NameLabel"/> for each token.</param>
    public static void Correct(ArticleContext context, Span<byte> labels)
    {
        var lines = new Datelines(context, labels);
        for (int at = 0; at < labels.Length; at++)
        {
            if (lines._tokens[at].Shape == TokenShape.AllCapitals && lines._tokens[at].Has(TokenMarks.Line | TokenMarks.Start))
            {
                lines.Correct(at);
            }
        }
    }

    private void Correct(int first)
    {
        int end = first + 1;
        while (end < _tokens.Length && end - first < LongestName && _tokens[end].Continues && _tokens[end].Shape == TokenShape.AllCapitals)
        {
            end++;
        }

        int area = IsMark(end, ',') && IsStated(end + 1) ? EndOfKnown(end + 1) : end;
        int behind = area > end && IsMark(area, '.') ? area + 1 : area;
        bool known = IsKnown(first) && EndOfKnown(first) == end;
        bool opensLine = _tokens[first].Has(TokenMarks.Line);
        if (((known && opensLine) || behind > end) && (OpensReport(behind) || (IsDash(behind) && (behind > end || MayDash(first)))))
        {
            Label(first, end);
            if (behind > end)
            {
                Label(end + 1, area);
            }
        }
        else if (opensLine && !known && _labels[first] == NameLabel.Place && IsDash(end) && _context.LineOf(first) == LineCase.Capitals)
        {
            // "SKIING - WORLD CUP RESULTS"
            _labels[first..end].Clear();
        }
    }

    private void Label(int first, int end)
    {
        _labels[first] = NameLabel.Place;
        _labels[(first + 1)..end].Fill(NameLabel.Place + 1);
    }

    // A date or the agency in brackets.
    private bool OpensReport(int at)
    {
        int date = IsMark(at, ',') ? at + 1 : at;
        if (!IsOnLine(at) || !IsOnLine(date))
        {
            return false;
        }

        bool year = _tokens[at].Shape == TokenShape.Number && _tokens[at].Length == YearLength && IsOnLine(at + 1) && _tokens[at + 1].Has(TokenMarks.Hyphen);
        bool day = _tokens[date].Is(WordClasses.Calendar) && _tokens[date].HasCapital;
        bool agency = IsMark(at, '(') && IsOnLine(at + 2) && _tokens[at + 1].HasCapital && IsMark(at + 2, ')');
        return year || day || agency;
    }

    // "PARIS - The talks", but not "CLINTON - I said" nor "BRAZIL - ECONOMY".
    private bool MayDash(int at) => _context.LineOf(at) == LineCase.Sentence && !_tokens[at].Is(WordClasses.PersonName);

    private bool IsDash(int at) => IsMark(at, '-') || IsMark(at, '\u2013') || IsMark(at, '\u2014');

    private bool IsOnLine(int at) => at < _tokens.Length && !_tokens[at].Has(TokenMarks.Line);

    private bool IsMark(int at, char mark) => IsOnLine(at) && _tokens[at].Shape == TokenShape.Punctuation && _context.Text[_tokens[at].Start] == mark;

    private bool IsKnown(int at) => (_context.KnownAt(at) & KnownNames.Kind) != 0;

    private bool IsStated(int at) => IsOnLine(at) && (_context.KnownAt(at) & KnownNames.Kind) is KnownNames.Country or KnownNames.Region;

    private int EndOfKnown(int first)
    {
        int end = first + 1;
        while (IsOnLine(end) && (_context.KnownAt(end) & KnownNames.Further) != 0)
        {
            end++;
        }

        return end;
    }
}
