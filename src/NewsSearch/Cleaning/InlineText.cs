using System.Globalization;
using System.Text;

namespace NewsSearch.Cleaning;

/// <summary>Brings text to the form in which it is shown and searched.</summary>
internal static class InlineText
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// Every run of white space becomes one space, none at the ends; control characters, soft hyphens and byte order marks go, and zero-width spaces but
    /// between letters, where they part words; a surrogate without its other half becomes U+FFFD.
    /// </summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (IsCollapsed(text))
        {
            return text.ToString();
        }

        StringBuilder result = new(text.Length);
        bool space = false;
        bool breaks = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (c == ZeroWidthSpace)
            {
                breaks = true;
                continue;
            }

            if (IsInvisible(c))
            {
                continue;
            }

            if ((space || breaks) && result.Length > 0)
            {
                result.Append(space ? ' ' : ZeroWidthSpace);
            }

            space = false;
            breaks = false;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else
            {
                result.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return result.ToString();
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text)
    {
        bool space = false;
        foreach (char c in text)
        {
            bool plain = c is > ' ' and < '\u007F' or (> '\u00AD' and < '\u1680') or (>= '\u2010' and <= '\u2027');
            if (!plain && (c != ' ' || space))
            {
                return false;
            }

            space = c == ' ';
        }

        return true;
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u2060' or '\uFEFF'
        || (c >= '\u2000' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse);
}
