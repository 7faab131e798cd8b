using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// Tells two words that a page's markup glued together (<c>TrumpGOP</c>, <c>PelosiOvernight</c>) from names with a capital inside
/// (<c>McCain</c>, <c>DeSantis</c>, <c>LeBron</c>, <c>FitzGerald</c>).
/// </summary>
internal static class GluedWords
{
    // A beginning of so few letters joins to any name: Mc, De, Di, Le, Van, Mac, Jo.
    private const int LongestPrefix = 3;

    // Longer beginnings of names.
    private static readonly HashSet<ulong> Prefixes = NameHash.SetOf("fitz", "vander", "vanden", "dela", "della", "abdul", "saint", "mary", "anne");

    /// <summary>Whether a break from small letter to capital inside the word is between two words.</summary>
    public static bool Are(ReadOnlySpan<char> word)
    {
        int at = LeftOf(word).Length;
        if (at == 0)
        {
            return false;
        }

        if (at <= LongestPrefix)
        {
            // "DeShawnJones" breaks again.
            return Are(word[at..]);
        }

        ulong key = NameHash.Of(word[..at]);
        WordClasses left = WordLexicon.Default.ClassesOf(key), right = WordLexicon.Default.ClassesOf(NameHash.Of(word[at..]));
        bool doubled = (left & right & WordClasses.Given) != 0 && (right & WordClasses.Surname) == 0;
        bool tail = right != WordClasses.None || !word[at..].ContainsAnyInRange('a', 'z');
        return tail && word.Length - at > 1 && !Prefixes.Contains(key) && !doubled;
    }

    /// <summary>What stands before the first break from small letter to capital, or nothing.</summary>
    public static ReadOnlySpan<char> LeftOf(ReadOnlySpan<char> word)
    {
        for (int at = 1; at < word.Length; at++)
        {
            if (char.IsUpper(word[at]) && char.IsLower(word[at - 1]))
            {
                return word[..at];
            }
        }

        return [];
    }
}
