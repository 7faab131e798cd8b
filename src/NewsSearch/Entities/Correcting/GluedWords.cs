using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// Tells two words that a page's markup glued together (<c>TrumpGOP</c>, <c>PelosiOvernight</c>, <c>Warren2020</c>) from names with a
/// capital inside (<c>McCain</c>, <c>DeSantis</c>, <c>LeBron</c>, <c>FitzGerald</c>).
/// </summary>
internal static class GluedWords
{
    // A beginning of so few letters joins to any name: Mc, De, Di, Le, Van, Mac, Jo.
    private const int LongestPrefix = 3;

    // Of three letters are names that a tag repeats: "Mike Lee Michael Shumway LeeSenate".
    private const int ShortestRepeated = 3;

    // No two words are longer; to try each capital of a longer row of letters takes time in its square.
    private const int Longest = 64;

    // Longer beginnings of names.
    private static readonly HashSet<ulong> Prefixes = NameHash.SetOf("fitz", "vander", "vanden", "dela", "della", "abdul", "saint", "mary", "anne");

    /// <summary>How many UTF-16 units stand before the break between two words, or 0 for one word.</summary>
    /// <param name="before">The words of the name before it: what repeats one of them is a word.</param>
    public static int Break(ReadOnlySpan<char> word, ReadOnlySpan<Token> before)
    {
        for (int at = 1; at < word.Length && word.Length <= Longest; at++)
        {
            bool breaks = char.IsLower(word[at - 1]) && (char.IsUpper(word[at]) || char.IsAsciiDigit(word[at]));
            if (breaks && IsBetweenWords(word, at, before))
            {
                return at;
            }
        }

        return 0;
    }

    private static bool IsBetweenWords(ReadOnlySpan<char> word, int at, ReadOnlySpan<Token> before)
    {
        ulong key = NameHash.Of(word[..at]);
        if (at >= ShortestRepeated && Has(before, key))
        {
            return true;
        }

        if (at <= LongestPrefix || word.Length - at == 1 || Prefixes.Contains(key))
        {
            return false;
        }

        WordClasses left = WordLexicon.Default.ClassesOf(key), right = WordLexicon.Default.ClassesOf(NameHash.Of(word[at..]));
        bool doubled = (left & right & WordClasses.Given) != 0 && (right & WordClasses.Surname) == 0;
        bool known = right != WordClasses.None || (left & (WordClasses.PersonName | WordClasses.Common)) != 0 || !word[at..].ContainsAnyInRange('a', 'z');
        return known && !doubled;
    }

    private static bool Has(ReadOnlySpan<Token> words, ulong key)
    {
        foreach (ref readonly Token word in words)
        {
            if (word.Key == key)
            {
                return true;
            }
        }

        return false;
    }
}
