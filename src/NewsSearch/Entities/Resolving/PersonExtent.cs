using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>Where a person's name begins and ends within what the model took for one, in tokens.</summary>
internal static class PersonExtent
{
    // More words before the name are no title.
    private const int LongestTitle = 4;

    private const int LongestSyllable = 3;

    // As first words these are titles, though surnames and given names as well. "Del." with a dot is a delegate; "A.G." is somebody's initials.
    private static readonly HashSet<ulong> Titles = NameHash.SetOf("king", "queen", "prince", "princess", "sultan", "emir", "dame", "judge", "justice", "ag", "del");

    // Before a whole name these are titles without their dot; "Amartya Sen" and "Sen Gupta" are not.
    private static readonly HashSet<ulong> TitlesOfWholeNames = NameHash.SetOf("sen", "rep", "gov", "gen", "col", "maj", "lt");

    /// <summary>
    /// The end, exclusive, with the small syllables that a hyphen joins to the name: <c>Moon Jae-in</c>, <c>Prayut Chan-o-cha</c>, but
    /// not <c>Obama-era</c>.
    /// </summary>
    public static int End(ReadOnlySpan<Token> tokens, int end)
    {
        while (end < tokens.Length && tokens[end].Has(TokenMarks.Hyphen) && IsSyllable(tokens[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The first word behind the last title: <c>Florida Sen. Marco Rubio</c>, <c>Prince Harry</c>, <c>Judge Garland</c>.</summary>
    public static int First(ReadOnlySpan<Token> tokens, int first, int end)
    {
        int name = first;
        for (int i = Math.Min(end - 2, first + LongestTitle); i >= first && name == first; i--)
        {
            if (tokens[i].Is(WordClasses.Honorific | WordClasses.Role) && tokens[i].HasCapital && !tokens[i].Is(WordClasses.PersonName))
            {
                name = i + 1;
            }
        }

        bool isTitled = end - first > 1 && !tokens[first + 1].Has(TokenMarks.Hyphen)
            && (IsTitle(tokens[first]) || (end - first > 2 && TitlesOfWholeNames.Contains(tokens[first].Key)));
        return name == first && isTitled ? first + 1 : name;
    }

    private static bool IsTitle(in Token token) =>
        Titles.Contains(token.Key) && token.Shape != TokenShape.Dotted && (!token.Is(WordClasses.Particle) || token.Has(TokenMarks.Abbreviated));

    private static bool IsSyllable(in Token token) =>
        token.Shape == TokenShape.Lower && token.Length <= LongestSyllable && !token.Is(WordClasses.CompoundTail)
        && (token.Length < LongestSyllable || !token.Is(WordClasses.Common | WordClasses.Function));
}
