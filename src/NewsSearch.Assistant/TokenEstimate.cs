using System.Text;

namespace NewsSearch.Assistant;

/// <summary>
/// How many tokens a model is likely to make of a text, rather more than fewer whichever tokenizer it has: one of three letters or spaces of ASCII, two of three
/// other ASCII characters (digits and what JSON is made of), and four of three other UTF-16 units. docs/assistants.md compares it with tokenizers.
/// </summary>
internal static class TokenEstimate
{
    /// <summary>Parts of a token: what is counted, so that short texts can be added up.</summary>
    public const int Parts = 3;

    /// <summary>The parts of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int parts = 0;
        foreach (char c in text)
        {
            parts += char.IsAsciiLetter(c) || c == ' ' ? 1 : char.IsAscii(c) ? 2 : 4;
        }

        return parts;
    }

    /// <summary>The parts of a text in UTF-8.</summary>
    public static int Of(byte[] utf8) => Of(Encoding.UTF8.GetString(utf8));
}
