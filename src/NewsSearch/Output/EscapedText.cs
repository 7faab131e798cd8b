using System.Globalization;
using System.Text;

namespace NewsSearch.Output;

/// <summary>
/// Text for readers who must not be commanded or deceived by what they do not see: control characters, what turns the reading direction
/// around, and tag characters become <c>\u001B</c> and <c>\U000E0041</c>.
/// </summary>
public static class EscapedText
{
    /// <summary>Whether a character that is to be escaped begins here.</summary>
    /// <remarks>
    /// Controls; what turns the reading direction around (Unicode UAX 9, explicit formatting), so that one text is shown as another; the tags of
    /// U+E0000 to U+E007F, in which a text can hide, each of two units.
    /// </remarks>
    public static bool IsHidden(ReadOnlySpan<char> text, int at) => text[at] is var c
        && (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            || (c == '\uDB40' && at + 1 < text.Length && text[at + 1] is >= '\uDC00' and <= '\uDC7F'));

    /// <summary>The text on one line, or with its line feeds.</summary>
    public static string Of(string text, bool keepsLines = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsHidden(text, i))
            {
                var result = new StringBuilder(text.Length + 20);
                Append(result, text, keepsLines);
                return result.ToString();
            }
        }

        return text;
    }

    /// <summary>Adds the text on one line, or with its line feeds.</summary>
    public static void Append(StringBuilder result, ReadOnlySpan<char> text, bool keepsLines = false)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsHidden(text, i) || (keepsLines && text[i] == '\n'))
            {
                result.Append(text[i]);
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text[i], text[++i]):X8}");
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            }
        }
    }
}
