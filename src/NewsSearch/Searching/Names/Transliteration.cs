using System.Text;

namespace NewsSearch.Searching.Names;

/// <summary>Words that are one name written in Latin letters in several ways: <c>sergei</c> and <c>sergey</c>, <c>gaddafi</c> and <c>qadhafi</c>.</summary>
/// <remarks>
/// Only what changes with the system of transliteration counts, not what a slip of the pen changes: <c>osama</c> is not <c>obama</c>.
/// </remarks>
internal static class Transliteration
{
    /// <summary>Spellings of one sound, longer ones first; each is replaced once, from the left.</summary>
    private static readonly (string Written, string Sound)[] Sounds =
    [
        ("tsch", "c"), ("tch", "c"), ("dzh", "j"), ("zh", "j"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("tz", "z"), ("ts", "z"), ("ks", "x"),
        ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ey", "e"), ("ei", "e"), ("ai", "a"), ("ay", "a"), ("ou", "u"), ("oo", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
        ("y", "i"), ("w", "v"), ("q", "k"),
    ];

    /// <summary>Whether both words may be one; they are when they are the same.</summary>
    public static bool IsSame(string a, string b) => a == b || Sound(a) == Sound(b);

    private static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length;)
        {
            (string written, string heard) = Array.Find(Sounds, pair => string.CompareOrdinal(word, i, pair.Written, 0, pair.Written.Length) == 0);
            heard ??= word[i].ToString();
            i += written?.Length ?? 1;
            if (sound.Length == 0 || sound[^1] != heard[0])
            {
                sound.Append(heard);
            }
        }

        // Arabic qaf and its neighbours begin a name with q, k or g; a Russian name ends in -ov or -off.
        if (sound.Length > 0)
        {
            sound[0] = sound[0] == 'g' ? 'k' : sound[0];
            sound[^1] = sound[^1] == 'f' ? 'v' : sound[^1];
        }

        return sound.ToString();
    }
}
