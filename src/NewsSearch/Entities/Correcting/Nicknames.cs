using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>A nickname in quotation marks or brackets inside a name, with the words before and behind it: <c>Ramón "Chispa" Ibarra</c>.</summary>
internal static class Nicknames
{
    private const int LongestQuoted = 4;
    private const int LongestBefore = 3;

    private const WordClasses NoName = WordClasses.Function | WordClasses.Role | WordClasses.Calendar | WordClasses.Honorific;

    /// <param name="at">A token that is no word.</param>
    public static void Correct(in TaggedNames names, int at)
    {
        if (at > 0 && IsOpening(names.MarkAt(at)) && names.IsCapitalInLine(at + 1) && names.Tokens[at - 1].HasCapital
            && CloseOf(names, at) is > 0 and var close)
        {
            Join(names, at, close);
        }
    }

    private static bool IsOpening(char mark) => mark is '"' or '\'' or '(' or '\u201C' or '\u2018' or '\u201E' or '\u201A' or '\u00AB' or '`';

    private static bool Closes(char open, char close) => open switch
    {
        '(' => close == ')',
        '\u00AB' => close == '\u00BB',
        '\'' or '`' or '\u2018' or '\u201A' => close is '\'' or '\u2019' or '\u2018',
        _ => close is '"' or '\u201D' or '\u201C',
    };

    /// <summary>The closing mark of a quoted run of capitalised words, or 0. A place or a body in brackets explains the name before it.</summary>
    private static int CloseOf(in TaggedNames names, int open)
    {
        char mark = names.MarkAt(open);
        int close = open + 1, most = open + 1 + (mark == '(' ? 1 : LongestQuoted);
        while (close < names.Count && close < most && names.IsCapitalInLine(close))
        {
            close++;
        }

        bool bracketed = mark == '(' && close > open + 1;
        bool named = !bracketed || (names.Context.KnownAt(open + 1) == 0 && names.Tokens[open + 1].Shape == TokenShape.Capitalised && !names.Tokens[open + 1].Is(NoName | WordClasses.Demonym));
        return close > open + 1 && close < names.Count && Closes(mark, names.MarkAt(close)) && named ? close : 0;
    }

    private static void Join(in TaggedNames names, int open, int close)
    {
        int first = FirstOf(names, open), behind = close + 1;
        if (first < 0 || !names.IsCapitalInLine(behind) || !names.Tokens[behind].Has(TokenMarks.Space)
            || names.Tokens[behind].Shape is TokenShape.Initial or TokenShape.Dotted)
        {
            return;
        }

        // A few surnames are titles as well, and the model knows better: "William "Bill" Barr".
        int kind = names.KindAt(behind);
        bool unseen = kind is NameLabel.Place or NameLabel.Outside && !names.Tokens[behind].Is(NoName) && IsSingle(names, behind);
        if (kind == NameLabel.Person || unseen)
        {
            names.Mark(NameLabel.Person, first, kind == NameLabel.Person ? names.EndOf(behind) : behind + 1);
        }
    }

    private static bool IsSingle(in TaggedNames names, int at) =>
        (names.KindAt(at) == NameLabel.Outside || names.EndOf(at) == at + 1) && !(names.IsCapitalInLine(at + 1) && names.Tokens[at + 1].Continues);

    /// <summary>The first word of the person's name that ends before the mark, or -1.</summary>
    private static int FirstOf(in TaggedNames names, int open)
    {
        int first = open - 1;
        while (first > 0 && open - first < LongestBefore && names.KindAt(first) == NameLabel.Person && names.KindAt(first - 1) == NameLabel.Person
            && names.EndOf(first - 1) == open)
        {
            first--;
        }

        bool person = names.KindAt(first) == NameLabel.Person && names.EndOf(first) == open;
        bool given = first == open - 1 && names.KindAt(first) is NameLabel.Outside or NameLabel.Place && names.Tokens[first].Is(WordClasses.Given)
            && !names.Tokens[first].Is(WordClasses.Common);
        return (person || given) && !names.Tokens[open - 1].Has(TokenMarks.Possessive) ? first : -1;
    }
}
