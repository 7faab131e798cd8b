namespace NewsSearch.Entities.Tokens;

/// <summary>
/// A 64-bit key (FNV-1a over folded UTF-16 units) that is equal for spellings of one word: case, Latin accents, apostrophes and the
/// dots of abbreviations do not count (<c>Côte</c> = <c>cote</c>, <c>U.S.</c> = <c>us</c>). Tables keep keys and not words: with some
/// 10^5 keys the chance that any other word of a long article meets one is below 10^-9.
/// </summary>
internal static class NameHash
{
    public const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // Base letters of U+00C0..U+024F and U+1E00..U+1EFF; `?` where there is none. Written out because string normalisation needs the
    // globalisation data that the native binary leaves out.
    private const string LatinExtended =
        "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs????????" +
        "???????e????????????????oo?????????????uu???????????????????dddlllnnnaaiioouuuuuuuuuu?aaaa????ggkkoo" +
        "oo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = Start;
        foreach (char c in word)
        {
            hash = Append(hash, c);
        }

        return hash;
    }

    /// <summary>The keys of several words.</summary>
    public static HashSet<ulong> SetOf(params ReadOnlySpan<string> words)
    {
        var keys = new HashSet<ulong>(words.Length);
        foreach (string word in words)
        {
            keys.Add(Of(word));
        }

        return keys;
    }

    public static ulong Append(ulong hash, char c)
    {
        char folded = Fold(c);
        return folded == '\0' ? hash : (hash ^ folded) * Prime;
    }

    /// <summary>The same as <see cref="Append"/> of an ASCII letter.</summary>
    public static ulong AppendLetter(ulong hash, char letter) => (hash ^ (letter | 0x20u)) * Prime;

    /// <summary>The key of a sequence of words, built word by word from <see cref="Start"/>; order counts.</summary>
    public static ulong AppendWord(ulong sequence, ulong word) => (((sequence << 5) | (sequence >> 59)) ^ word) * Prime;

    /// <summary>Lower case without accent; <c>'\0'</c> for what does not count.</summary>
    private static char Fold(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c is '\'' or '.' or '`' ? '\0' : c;
        }

        if (c is >= '\u00C0' and <= '\u024F')
        {
            return LatinExtended[c - 0xC0] is var b and not '?' ? b : char.ToLowerInvariant(c);
        }

        if (c is >= '\u1E00' and <= '\u1EFF')
        {
            return LatinAdditional[c - 0x1E00] is var b and not '?' ? b : char.ToLowerInvariant(c);
        }

        // Combining marks, and the letters and quotation marks that stand for apostrophes.
        bool ignored = c is (>= '\u0300' and <= '\u036F') or '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u02BD';
        return ignored ? '\0' : char.ToLowerInvariant(c);
    }
}
