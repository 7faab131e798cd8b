using System.Globalization;
using System.Text;

namespace NewsSearch.Cli.Printing;

/// <summary>How many columns of a terminal a text takes, and where it may be cut.</summary>
internal static class TextWidth
{
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>
    /// First and last code points of the runs that are two columns wide: East_Asian_Width W and F of the Unicode Character Database
    /// (UAX #11), unassigned gaps between emoji of one row included. Combining marks are looked up before.
    /// </summary>
    private static ReadOnlySpan<int> Wide =>
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF,
        0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x2FF0, 0x303E, 0x3041, 0x3096,
        0x309B, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E, 0x3190, 0x31E5, 0x31EF, 0x321E, 0x3220, 0x3247, 0x3250, 0xA48C, 0xA490, 0xA4C6,
        0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x16FE0, 0x16FE3, 0x16FF0, 0x16FF1, 0x17000, 0x18D08, 0x1AFF0, 0x1AFFE, 0x1B000, 0x1B2FB, 0x1F004, 0x1F004,
        0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F202, 0x1F210, 0x1F23B, 0x1F240, 0x1F248, 0x1F250, 0x1F251,
        0x1F260, 0x1F265, 0x1F300, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3,
        0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E,
        0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC,
        0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0,
        0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
    ];

    /// <summary>The columns of the whole text; control characters count as one, as they are printed as spaces.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        int width = 0;
        while (!text.IsEmpty)
        {
            width += OfNextCluster(text, out int length);
            text = text[length..];
        }

        return width;
    }

    /// <summary>The text when it fits into <paramref name="columns"/>, else its beginning and an ellipsis.</summary>
    public static string Fit(string text, int columns)
    {
        if (text.Length <= columns / 2 || Of(text) <= columns)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, Prefix(text, Math.Max(0, columns - 1))), "…");
    }

    /// <summary>The beginning of the text that fits into the columns.</summary>
    public static string Beginning(string text, int columns) => text[..Prefix(text, columns)];

    /// <summary>The end of the text that fits into the columns, whole clusters of it.</summary>
    public static string End(string text, int columns)
    {
        if (text.Length <= columns / 2)
        {
            return text;
        }

        int excess = Of(text) - columns, at = 0;
        while (excess > 0)
        {
            excess -= OfNextCluster(text.AsSpan(at), out int length);
            at += length;
        }

        // What takes no column of its own belongs to what was cut.
        while (at > 0 && at < text.Length && OfNextCluster(text.AsSpan(at), out int rest) == 0)
        {
            at += rest;
        }

        return text[at..];
    }

    /// <summary>
    /// Breaks at spaces into lines of at most <paramref name="columns"/>, and within a longer word between grapheme clusters. The
    /// spaces at a break belong to no line.
    /// </summary>
    /// <returns>Spans of UTF-16 units, in order; one empty span for an empty text.</returns>
    public static List<TextSpan> Lines(string text, int columns)
    {
        if (text.Length <= columns / 2 || columns == int.MaxValue)
        {
            return [new TextSpan(0, text.Length)];
        }

        var lines = new List<TextSpan>();
        int start = 0;
        while (start < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(start);
            int fits = Prefix(rest, Math.Max(2, columns));
            if (fits == rest.Length)
            {
                break;
            }

            int end = rest[fits] == ' ' ? fits : rest[..fits].LastIndexOf(' ');
            end = end <= 0 ? fits : end;
            lines.Add(new TextSpan(start, start + rest[..end].TrimEnd(' ').Length));
            start += end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }

        if (start < text.Length || lines.Count == 0)
        {
            lines.Add(new TextSpan(start, text.Length));
        }

        return lines;
    }

    /// <summary>How many UTF-16 units of the beginning fit into the columns, never part of a cluster.</summary>
    private static int Prefix(ReadOnlySpan<char> text, int columns)
    {
        int at = 0;
        while (at < text.Length)
        {
            columns -= OfNextCluster(text[at..], out int length);
            if (columns < 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static int OfNextCluster(ReadOnlySpan<char> text, out int length)
    {
        // Two ASCII characters in a row are two clusters, but for CR LF.
        if (text[0] < 0x7F && (text.Length == 1 || text[1] < 0x7F) && text[0] != '\r')
        {
            length = 1;
            return 1;
        }

        length = StringInfo.GetNextTextElementLength(text);
        int width = 0;
        foreach (Rune rune in text[..length].EnumerateRunes())
        {
            width = Math.Max(width, rune.Value == EmojiPresentation ? 2 : OfRune(rune));
        }

        return width;
    }

    private static int OfRune(Rune rune)
    {
        // A flag is a pair of regional indicators, narrow by the database and wide on every terminal.
        if (rune.Value is >= 0x1F1E6 and <= 0x1F1FF)
        {
            return 2;
        }

        if (rune.Value < 0x300)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        int at = Wide.BinarySearch(rune.Value);
        return at >= 0 || (~at & 1) == 1 ? 2 : 1;
    }
}
