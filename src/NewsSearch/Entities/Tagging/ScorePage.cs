using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>What the numbers, brackets and words around a name show where news prints results, tables and fixtures.</summary>
internal ref struct ScorePage(ArticleContext context)
{
    // Longer ones are years, crowds and postcodes.
    private const int LongestScore = 3;

    // Beyond this many tokens a bracket is no list of scorers.
    private const int Reach = 40;

    private static readonly HashSet<ulong> Against = NameHash.SetOf("v", "vs", "versus");

    // Parts of the United Kingdom that have national teams; the gazetteer has them as regions.
    private static readonly HashSet<ulong> HomeNations = NameHash.SetOf("england", "scotland", "wales", "ireland");

    private readonly ArticleContext _context = context;
    private readonly ReadOnlySpan<Token> _tokens = context.Tokens;
    private bool _isScoreLine;

    /// <summary>The line that was asked for last, end exclusive.</summary>
    public int LineFirst { get; private set; }

    public int LineEnd { get; private set; }

    /// <summary>
    /// Whether the token's line is one of results: at least two scores, a number for every five words, and two numbers or words with a
    /// capital for each in small letters.
    /// </summary>
    public bool IsScoreLine(int at)
    {
        ReadLine(at);
        return _isScoreLine;
    }

    public int LineLength(int at)
    {
        ReadLine(at);
        return LineEnd - LineFirst;
    }

    public readonly bool Has(int at) => at >= 0 && at < _tokens.Length;

    /// <summary>Whether the token is a number as points, goals and minutes are; <c>45th</c> is none.</summary>
    public readonly bool IsShortNumber(int at) =>
        Has(at) && _tokens[at].Shape == TokenShape.Number && _tokens[at].Length <= LongestScore && char.IsAsciiDigit(_context.Text[_tokens[at].End - 1]);

    /// <summary><c>2-1</c>, which is two tokens, but neither the end nor the beginning of <c>1996-03-09</c>.</summary>
    public readonly bool IsScore(int at) =>
        IsShortNumber(at) && IsShortNumber(at + 1) && IsHyphenated(at + 1) && !IsHyphenated(at) && !IsHyphenated(at + 2);

    /// <summary>A number of the token's line behind a name; not <c>4 Dec</c>.</summary>
    public readonly bool IsPoints(int at) =>
        IsShortNumber(at) && !_tokens[at].Has(TokenMarks.Line) && !(Has(at + 1) && _tokens[at + 1].Is(WordClasses.Calendar))
        && (!IsHyphenated(at + 1) || IsScore(at));

    /// <summary>A minute behind a scorer's name: <c>34</c>, <c>45th</c>.</summary>
    public readonly bool IsMinute(int at) =>
        Has(at) && _tokens[at].Shape == TokenShape.Number && _tokens[at].Length <= LongestScore + 2 && !_tokens[at].Has(TokenMarks.Line);

    /// <summary>How many numbers follow one another from this token on.</summary>
    public readonly int NumbersFrom(int at)
    {
        int count = 0;
        while (Has(at) && _tokens[at].Shape == TokenShape.Number && !_tokens[at].Has(TokenMarks.Hyphen | TokenMarks.Line))
        {
            (count, at) = (count + 1, at + 1);
        }

        return count;
    }

    public readonly bool IsMark(int at, char mark) => Has(at) && _tokens[at].Shape == TokenShape.Punctuation && _context.Text[_tokens[at].Start] == mark;

    public readonly bool IsBracketed(int first, int end) => IsMark(first - 1, '(') && IsMark(end, ')');

    public readonly bool IsInBrackets(int at) => BracketBefore(at) >= 0;

    /// <summary>Whether the token stands in brackets that open behind a score, as scorers do.</summary>
    public readonly bool IsBehindScoreInBrackets(int at) =>
        BracketBefore(at) is >= 1 and var bracket && _tokens[bracket - 1].Shape == TokenShape.Number && !_tokens[bracket].Has(TokenMarks.Line);

    /// <summary>Whether the token is a <c>v</c> or <c>vs</c> between words with capitals; the <c>v.</c> of lawsuits is not.</summary>
    public readonly bool IsAgainst(int at) =>
        Has(at) && _tokens[at].Shape == TokenShape.Lower && Against.Contains(_tokens[at].Key) && !_tokens[at].Has(TokenMarks.Line)
        && !(_tokens[at].Length == 1 && IsMark(at + 1, '.'));

    public readonly bool IsAfterPlaceCue(int at) => at > 0 && _tokens[at - 1].Is(WordClasses.PlaceCue) && !_tokens[at].Has(TokenMarks.Line);

    /// <summary>Countries, continents and the parts of the United Kingdom play as what they are.</summary>
    public readonly bool IsNation(int first, int end) => KindAt(first) switch
    {
        KnownNames.Country or KnownNames.Other => true,
        KnownNames.Region => HomeNations.Contains(_tokens[end - 1].Key),
        _ => false,
    };

    public readonly bool IsRegion(int at) => KindAt(at) == KnownNames.Region;

    /// <summary>The end of the known name that begins at this token.</summary>
    public readonly int EndOfKnown(int first)
    {
        int end = first + 1;
        while (Has(end) && (_context.KnownAt(end) & KnownNames.Further) != 0)
        {
            end++;
        }

        return end;
    }

    private readonly int KindAt(int at) => _context.KnownAt(at) & KnownNames.Kind;

    private readonly bool IsHyphenated(int at) => Has(at) && _tokens[at].Shape == TokenShape.Number && _tokens[at].Has(TokenMarks.Hyphen);

    // The bracket that is open at this token, or -1.
    private readonly int BracketBefore(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - Reach) && !_tokens[i + 1].Has(TokenMarks.Line) && !IsMark(i, ')'); i--)
        {
            if (IsMark(i, '('))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadLine(int at)
    {
        if (at >= LineFirst && at < LineEnd)
        {
            return;
        }

        (LineFirst, LineEnd) = (at, at + 1);
        while (LineFirst > 0 && !_tokens[LineFirst].Has(TokenMarks.Line))
        {
            LineFirst--;
        }

        while (LineEnd < _tokens.Length && !_tokens[LineEnd].Has(TokenMarks.Line))
        {
            LineEnd++;
        }

        _isScoreLine = ReadScores();
    }

    private readonly bool ReadScores()
    {
        int scores = 0, numbers = 0, names = 0, small = 0;
        for (int i = LineFirst; i < LineEnd; i++)
        {
            ref readonly Token token = ref _tokens[i];
            scores += IsShortNumber(i) && (!IsHyphenated(i) || IsScore(i - 1)) ? 1 : 0;
            numbers += token.Shape == TokenShape.Number ? 1 : 0;
            names += token.HasCapital ? 1 : 0;
            small += token.Shape == TokenShape.Lower && !token.Is(WordClasses.Function) ? 1 : 0;
        }

        return scores > 1 && numbers * 5 >= names + small && small * 2 <= numbers + names;
    }
}
