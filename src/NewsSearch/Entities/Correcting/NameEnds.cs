using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>Where a person's name ends at the latest: before a date (<c>Ann Lee Dec 5</c>), behind <c>, Jr.</c>, and what is too long for a name is none.</summary>
internal static class NameEnds
{
    private const int MostWords = 8;
    private const int MostCharacters = 100;

    public static void Correct(in TaggedNames names)
    {
        for (int first = names.Next(0); first < names.Count;)
        {
            int end = names.EndOf(first);
            if (names.KindAt(first) == NameLabel.Person)
            {
                end = Correct(names, first, end);
            }

            first = names.Next(end);
        }
    }

    private static int Correct(in TaggedNames names, int first, int end)
    {
        if (DateIn(names, first, end) is > 0 and var date)
        {
            names.Clear(date, end);
            return date;
        }

        // "@BarackObama", "#JoeBiden" are addresses and topics.
        if (names.MarkAt(first - 1) is '@' or '#' || IsNone(names.Tokens[first..end], names.Context.Text))
        {
            names.Clear(first, end);
        }
        else if (end - first > 1 && names.IsMark(end, ',') && end + 1 < names.Count && IsGeneration(names.Tokens[end + 1]))
        {
            names.Mark(NameLabel.Person, first, end += 2);
        }

        return end;
    }

    private static bool IsGeneration(in Token token) => token.Is(WordClasses.Suffix) && token.HasCapital && token.Has(TokenMarks.Abbreviated);

    // "Jan", "June" and "April" are names as well: only a number behind them tells.
    private static int DateIn(in TaggedNames names, int first, int end)
    {
        for (int at = first + 1; at < end; at++)
        {
            bool numbered = at + 1 < names.Count && names.Tokens[at + 1].Shape == TokenShape.Number;
            if (names.Tokens[at].Is(WordClasses.Calendar) && !names.Tokens[at].Has(TokenMarks.Hyphen) && (numbered || !names.Tokens[at].Is(WordClasses.PersonName)))
            {
                return at;
            }
        }

        return 0;
    }

    // Too long, or one word over and over; "Sirhan Sirhan" and "Boutros Boutros-Ghali" are names.
    private static bool IsNone(ReadOnlySpan<Token> words, string text)
    {
        int count = 0;
        foreach (ref readonly Token word in words)
        {
            count += word.Shape == TokenShape.Punctuation ? 0 : 1;
        }

        return count > MostWords || words[^1].End - words[0].Start > MostCharacters
            || (count > 2 && Returns(words)) || HasNoWord(words, text);
    }

    // "Trump Donald John Trump", but "Tovar y Tovar", "Sabah Khaled Al-Sabah".
    private static bool Returns(ReadOnlySpan<Token> words)
    {
        bool returns = words[0].Key == words[^1].Key && !words[^1].Has(TokenMarks.Hyphen);
        for (int i = 1; i < words.Length && returns; i++)
        {
            returns = words[i].HasCapital;
        }

        return returns;
    }

    // Words that markup glued, one of them said before ("Jeff Sessions Jefferson SessionsMedill") or known, and the codes of short addresses.
    private static bool HasNoWord(ReadOnlySpan<Token> words, string text)
    {
        foreach (ref readonly Token word in words)
        {
            ReadOnlySpan<char> letters = text.AsSpan(word.Start, word.Length);
            if (word.Shape == TokenShape.Capitalised
                && (GluedWords.Are(letters) || Repeats(words, GluedWords.LeftOf(letters)) || letters.ContainsAnyInRange('0', '9')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Repeats(ReadOnlySpan<Token> words, ReadOnlySpan<char> left)
    {
        ulong key = left.Length > 3 ? NameHash.Of(left) : 0;
        bool found = false;
        foreach (ref readonly Token word in words)
        {
            found |= key != 0 && word.Key == key;
        }

        return found;
    }
}
