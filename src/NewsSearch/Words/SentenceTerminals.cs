using System.Buffers;

namespace NewsSearch.Words;

/// <summary>
/// The marks that may end a sentence: those of Unicode's property Sentence_Terminal (15.0), three dots, and in Greek the semicolon, which is its question mark. A line
/// break is among them, since two of them end a paragraph.
/// </summary>
internal static class SentenceTerminals
{
    /// <summary>Those that most texts have.</summary>
    private const string Common = ".!?…\n";

    private const char FullWidthDot = '．';

    private const char GreekQuestion = '\u037E';

    /// <summary>Below it stand no mark but the common ones, and no Greek letter.</summary>
    private const char FirstRare = '\u037E';

    private const char LastRare = '\uFF61';

    private const int Piece = 256;

    /// <summary>All others, and the first halves of those beyond the basic plane.</summary>
    private static readonly SearchValues<char> Others = SearchValues.Create(
        "\u037E"
        + "\u0589\u061D\u061E\u061F\u06D4\u0700\u0701\u0702\u07F9\u0837\u0839\u083D\u083E\u0964\u0965\u104A\u104B\u1362\u1367\u1368\u166E\u1735\u1736"
        + "\u1803\u1809\u1944\u1945\u1AA8\u1AA9\u1AAA\u1AAB\u1B5A\u1B5B\u1B5E\u1B5F\u1B7D\u1B7E\u1C3B\u1C3C\u1C7E\u1C7F\u203C\u203D\u2047\u2048\u2049"
        + "\u2E2E\u2E3C\u2E53\u2E54\u3002\uA4FF\uA60E\uA60F\uA6F3\uA6F7\uA876\uA877\uA8CE\uA8CF\uA92F\uA9C8\uA9C9\uAA5D\uAA5E\uAA5F\uAAF0\uAAF1\uABEB"
        + "\uFE52\uFE56\uFE57\uFF01\uFF0E\uFF1F\uFF61"
        + "\uD802\uD803\uD804\uD805\uD806\uD807\uD81A\uD81B\uD82F\uD836");

    /// <summary>
    /// Where the first is at <paramref name="start"/> or behind, or -1. One search for all of them would be much slower in text that is not ASCII
    /// throughout; several searches go on piece by piece, so that none runs far ahead of the others.
    /// </summary>
    public static int Find(ReadOnlySpan<char> text, int start)
    {
        for (; start < text.Length; start += Piece)
        {
            int behind = Math.Min(text.Length, start + Piece);
            int end = behind;
            if (text[start..end].IndexOfAny(Common) is >= 0 and var common)
            {
                end = start + common;
            }

            int rare = text[start..end].IndexOfAnyInRange(FirstRare, LastRare) is >= 0 and var at ? FindRare(text, start + at, end) : -1;
            if (rare >= 0 || end < behind)
            {
                return rare >= 0 ? rare : end;
            }
        }

        return -1;
    }

    /// <summary>The UTF-16 units of a mark at a place, 0 where there is none; of a line break, too.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at) => text[at] is '.' or '!' or '?' or '…' || IsGreekAt(text, at) ? 1 : OtherLengthAt(text, at);

    /// <summary>Whether a mark ends a sentence whatever follows it: it is never part of a word, a number or a name.</summary>
    public static bool IsFinal(ReadOnlySpan<char> text, int at) => OtherLengthAt(text, at) > 0;

    /// <summary>The first mark that is none of <see cref="Common"/>; -1 for none.</summary>
    /// <param name="start">At or before the first letter that may be one, or be Greek.</param>
    private static int FindRare(ReadOnlySpan<char> text, int start, int end)
    {
        int other = FindOther(text, start, end);
        int greek = FindGreek(text, start, other >= 0 ? other : end);
        return greek >= 0 ? greek : other;
    }

    private static int FindOther(ReadOnlySpan<char> text, int start, int end)
    {
        // Most texts have none of these ranges, and quotes and dashes are in neither: to search for the marks themselves costs many times as much.
        ReadOnlySpan<char> piece = text[start..end];
        int south = piece.IndexOfAnyInRange('\u0589', '\u1C7F');
        int east = piece.IndexOfAnyInRange('\u203C', LastRare);
        int first = south < 0 ? east : east < 0 ? south : Math.Min(south, east);
        if (piece.IndexOf(FirstRare) is >= 0 and var question && (first < 0 || question < first))
        {
            return start + question;
        }

        for (int at = start + first; first >= 0 && text[at..end].IndexOfAny(Others) is >= 0 and var found; at++)
        {
            at += found;
            if (OtherLengthAt(text, at) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static int FindGreek(ReadOnlySpan<char> text, int start, int end)
    {
        if (!text[start..end].ContainsAnyInRange('\u0386', '\u03CE'))
        {
            return -1;
        }

        for (int at = start; text[at..end].IndexOf(';') is >= 0 and var found; at++)
        {
            at += found;
            if (IsGreekAt(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsGreekAt(ReadOnlySpan<char> text, int at) => text[at] == ';' && at > 0 && text[at - 1] is (>= '\u0386' and <= '\u03CE') or (>= '\u1F00' and <= '\u1FFF');

    private static int OtherLengthAt(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (c < GreekQuestion || !Others.Contains(c))
        {
            return 0;
        }

        if (!char.IsHighSurrogate(c))
        {
            // ３．５ is a number.
            return c == FullWidthDot && at + 1 < text.Length && char.IsDigit(text[at + 1]) ? 0 : 1;
        }

        return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && IsBeyondBasicPlane(char.ConvertToUtf32(c, text[at + 1])) ? 2 : 0;
    }

    private static bool IsBeyondBasicPlane(int mark) => mark is (>= 0x10A56 and <= 0x10A57) or (>= 0x10F55 and <= 0x10F59) or (>= 0x10F86 and <= 0x10F89) or (>= 0x11047 and <= 0x11048)
        or (>= 0x110BE and <= 0x110C1) or (>= 0x11141 and <= 0x11143) or (>= 0x111C5 and <= 0x111C6) or 0x111CD or (>= 0x111DE and <= 0x111DF)
        or (>= 0x11238 and <= 0x11239) or (>= 0x1123B and <= 0x1123C) or 0x112A9 or (>= 0x1144B and <= 0x1144C) or (>= 0x115C2 and <= 0x115C3)
        or (>= 0x115C9 and <= 0x115D7) or (>= 0x11641 and <= 0x11642) or (>= 0x1173C and <= 0x1173E) or 0x11944 or 0x11946
        or (>= 0x11A42 and <= 0x11A43) or (>= 0x11A9B and <= 0x11A9C) or (>= 0x11C41 and <= 0x11C42) or (>= 0x11EF7 and <= 0x11EF8)
        or (>= 0x16A6E and <= 0x16A6F) or 0x16AF5 or (>= 0x16B37 and <= 0x16B38) or 0x16B44 or 0x16E98 or 0x1BC9F or 0x1DA88;
}
