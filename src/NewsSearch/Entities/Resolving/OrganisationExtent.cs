using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>Where an organisation's name ends, beside what the model says, in tokens.</summary>
internal static class OrganisationExtent
{
    private static readonly ulong For = NameHash.Of("for");
    private static readonly ulong The = NameHash.Of("the");
    private static readonly ulong And = NameHash.Of("and");
    private static readonly ulong Of = NameHash.Of("of");

    // Beside the words for bodies: what organisations for something call themselves.
    private static readonly HashSet<ulong> Bodies = NameHash.SetOf(
        "centers", "centres", "citizens", "doctors", "lawyers", "mothers", "parents", "physicians", "scientists", "students", "veterans");

    // Their names list what they are of.
    private static readonly HashSet<ulong> Offices = NameHash.SetOf("ministry", "department", "faculty", "bureau", "committee", "authority", "institute");

    private static readonly HashSet<ulong> Links = [Of, And, The, NameHash.Of("in")];

    /// <summary>
    /// The end, exclusive: before what an organisation has (<c>BTS's Proof</c>, but not <c>People's Daily</c>) or another one (<c>NATO and the EU</c>), or with what it is for
    /// (<c>Centers</c> <c>for Disease Control</c>), and all that an office is of (<c>Ministry of Gender</c><c>, Labour and Health</c>).
    /// </summary>
    public static int End(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (int i = first; i + 1 < end; i++)
        {
            if (tokens[i].Has(TokenMarks.Possessive) && !tokens[i].Is(WordClasses.Common | WordClasses.Role | WordClasses.PersonName))
            {
                return i + 1;
            }

            // "House and Senate", "UN and Security Council".
            if (i > first && tokens[i].Key == And && AreTwo(tokens[first..i], tokens[(i + 1)..end]))
            {
                return i;
            }
        }

        int last = IsFor(tokens, end) ? EndOfRun(tokens, end + 1) : end;
        return EndOfList(text, tokens, first, last > end + 1 ? last : end);
    }

    private static bool AreTwo(ReadOnlySpan<Token> left, ReadOnlySpan<Token> right) => OrganisationWords.IsTelling(right)
        && (OrganisationNames.Default.Knows(left) || (left.Length == 1 && right.Length == 1 && OrganisationWords.IsTelling(left)));

    private static bool IsFor(ReadOnlySpan<Token> tokens, int at) => at + 1 < tokens.Length
        && tokens[at].Key == For && tokens[at].Shape == TokenShape.Lower && tokens[at].Continues
        && (tokens[at - 1].Is(WordClasses.Organisation) || Bodies.Contains(tokens[at - 1].Key)) && tokens[at - 1].HasCapital
        && !tokens[at - 1].Has(TokenMarks.Possessive);

    // "Ministry of Gender, Labour and Social Development": commas between single words or pairs, and an "and" before the last.
    private static int EndOfList(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        first += tokens[first].Key == The ? 1 : 0;
        if (end - first < 3 || !Offices.Contains(tokens[first].Key) || tokens[first + 1].Key != Of || tokens[end - 1].Has(TokenMarks.Possessive))
        {
            return end;
        }

        int at = end;
        while (at + 1 < tokens.Length && text[tokens[at].Start] == ',' && EndOfWords(tokens, at + 1) is var item && item > at + 1)
        {
            at = item;
        }

        bool listed = at > end && at + 1 < tokens.Length && tokens[at].Key == And && tokens[at].Continues;
        return listed && EndOfWords(tokens, at + 1) is var last && last > at + 1 ? last : end;
    }

    private static int EndOfWords(ReadOnlySpan<Token> tokens, int at)
    {
        int end = at;
        while (end < tokens.Length && end - at < 3 && tokens[end].HasCapital && tokens[end].Continues && IsTopic(tokens[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsTopic(in Token word) => !word.Is(WordClasses.Calendar) && (word.Is(WordClasses.Common) || !word.Is(WordClasses.Demonym));

    private static int EndOfRun(ReadOnlySpan<Token> tokens, int start)
    {
        int at = start;
        for (int next = at; next < tokens.Length && tokens[next].Continues; next++)
        {
            bool name = tokens[next].HasCapital && !tokens[next].Is(WordClasses.Calendar);
            at = name ? next + 1 : at;
            bool ends = name ? tokens[next].Has(TokenMarks.Possessive) : !Links.Contains(tokens[next].Key) && !tokens[next].Has(TokenMarks.Hyphen);
            if (ends)
            {
                break;
            }
        }

        return at;
    }
}
