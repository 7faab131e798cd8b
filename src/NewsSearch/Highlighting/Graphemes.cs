using System.Globalization;

namespace NewsSearch.Highlighting;

/// <summary>Where characters as a reader sees them begin (extended grapheme clusters, UAX #29).</summary>
internal static class Graphemes
{
    /// <summary>How far back to count from: flags pair up from the beginning of their run.</summary>
    private const int Reach = 1024;

    public static int StartAtOrAfter(string text, int at)
    {
        int start = StartAtOrBefore(text, at);
        return start >= at ? start : start + StringInfo.GetNextTextElementLength(text, start);
    }

    public static int StartAtOrBefore(string text, int at)
    {
        int start = Math.Max(0, at - Reach);
        if (start > 0 && char.IsLowSurrogate(text[start]))
        {
            start--;
        }

        while (start < at && start + StringInfo.GetNextTextElementLength(text, start) is var next && next <= at)
        {
            start = next;
        }

        return start;
    }
}
