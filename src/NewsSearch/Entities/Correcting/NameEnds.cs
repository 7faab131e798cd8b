using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// Where a person's name ends at the latest: before a date (<c>Ann Lee Dec 5</c>), behind <c>, Jr.</c>, at the break where a page's
/// markup glued the next word to it (<c>TrumpGOP</c>), before a headline's verb and before the whole name that stands behind a short one. What is too long is none.
/// </summary>
internal ref struct NameEnds
{
    private const int MostWords = 8;
    private const int MostCharacters = 100;

    private readonly TaggedNames _names;
    private HashSet<ulong>? _surnames;

    private NameEnds(in TaggedNames names) => _names = names;

    public static void Correct(in TaggedNames names)
    {
        var ends = new NameEnds(names);
        for (int first = names.Next(0); first < names.Count;)
        {
            int end = names.EndOf(first);
            if (names.KindAt(first) == NameLabel.Person)
            {
                end = ends.Correct(first, end);
            }

            first = names.Next(end);
        }
    }

    /// <summary>Returns where to go on.</summary>
    private int Correct(int first, int end)
    {
        if (DateIn(first, end) is > 0 and var date)
        {
            _names.Clear(date, end);
            end = date;
        }

        // "@BarackObama", "#JoeBiden" are addresses and topics.
        if (_names.MarkAt(first - 1) is '@' or '#' || !EndAtBreak(first, ref end) || IsTooLong(_names.Tokens[first..end]))
        {
            _names.Clear(first, end);
        }
        else if (WordBetweenNames(first, end) is > 0 and var between)
        {
            _names.Mark(NameLabel.Person, between + 1, end);
            _names.Mark(NameLabel.Person, first, between);
            _names.Clear(between, between + 1);
            end = between + 1;
        }
        else if (WholeNameIn(_names.Tokens[first..end]) is > 0 and var whole)
        {
            _names.Mark(NameLabel.Person, first + whole, end);
            end = first + whole;
        }
        else if (end - first > 1 && _names.IsMark(end, ',') && end + 1 < _names.Count && IsGeneration(_names.Tokens[end + 1]))
        {
            _names.Mark(NameLabel.Person, first, end += 2);
        }

        return end;
    }

    private static bool IsGeneration(in Token token) => token.Is(WordClasses.Suffix) && token.HasCapital && token.Has(TokenMarks.Abbreviated);

    // "Jan", "June" and "April" are names as well: only a number behind them tells.
    private readonly int DateIn(int first, int end)
    {
        for (int at = first + 1; at < end; at++)
        {
            bool numbered = at + 1 < _names.Count && _names.Tokens[at + 1].Shape == TokenShape.Number;
            if (_names.Tokens[at].Is(WordClasses.Calendar) && !_names.Tokens[at].Has(TokenMarks.Hyphen) && (numbered || !_names.Tokens[at].Is(WordClasses.PersonName)))
            {
                return at;
            }
        }

        return 0;
    }

    // Ends the name where markup glued another word to it. Whether it is a name then: a topic ("JoeBiden") and the code of a short
    // address are none, and a word alone that begins like a surname is one where the article names somebody so.
    private bool EndAtBreak(int first, ref int end)
    {
        for (int at = first; at < end; at++)
        {
            ref readonly Token token = ref _names.Tokens[at];
            ReadOnlySpan<char> word = _names.Context.Text.AsSpan(token.Start, token.Length);
            if (token.Shape != TokenShape.Capitalised)
            {
                continue;
            }

            if (GluedWords.Break(word, _names.Tokens[first..at]) is > 0 and var length)
            {
                bool named = at > first || (_surnames ??= _names.Surnames()).Contains(NameHash.Of(word[..length]));
                _names.Cut(at, length);
                _names.Clear(at + 1, end);
                end = at + 1;
                return named;
            }

            if (word.ContainsAnyInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTooLong(ReadOnlySpan<Token> words)
    {
        int count = 0;
        foreach (ref readonly Token word in words)
        {
            count += word.Shape == TokenShape.Punctuation ? 0 : 1;
        }

        return count > MostWords || words[^1].End - words[0].Start > MostCharacters;
    }

    // In a headline the word between two whole names ("Angela Merkel Meets Barack Obama"), or 0.
    private readonly int WordBetweenNames(int first, int end)
    {
        for (int at = first + 2; at < end - 2 && _names.Context.LineOf(first) == LineCase.Title; at++)
        {
            if (_names.Tokens[at].Is(WordClasses.Common | WordClasses.Say | WordClasses.Action) && !_names.Tokens[at].Is(WordClasses.PersonName))
            {
                return at;
            }
        }

        return 0;
    }

    // Where the whole name begins behind a shorter one of the same surname, as tags of people stand ("Trump Donald John Trump", "Susan
    // Collins Susan Margaret Collins"), or 0. "Sirhan Sirhan", "Tovar y Tovar" and "Sabah Khaled Al-Sabah" are one.
    private static int WholeNameIn(ReadOnlySpan<Token> words)
    {
        int whole = 0, between = 0;
        for (int i = 0; i < words.Length - 1; i++)
        {
            if (words[i].Shape is TokenShape.Lower)
            {
                return 0;
            }

            between += whole > 0 && words[i].HasCapital ? 1 : 0;
            whole = whole == 0 && words[i].Key == words[^1].Key ? i + 1 : whole;
        }

        return between > 0 && !words[^1].Has(TokenMarks.Hyphen) ? whole : 0;
    }
}
