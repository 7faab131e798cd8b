using NewsSearch.Words;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>Cuts a paragraph into the sentences that the index knows, for judging them one by one.</summary>
internal static class SentenceBreaks
{
    /// <summary>Looking back no further keeps trimming linear in a text of nothing but short sentences.</summary>
    private const int Reach = 1000;

    /// <summary>The length of the first sentence with the white space after it.</summary>
    public static int FirstLength(ReadOnlySpan<char> text)
    {
        int end = SentenceBreaker.NextEnd(text, 0, out _);
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the last sentence starts; of one longer than 1,000 UTF-16 units, somewhere within it.</summary>
    public static int LastStart(ReadOnlySpan<char> text)
    {
        int start = Math.Max(0, text.Length - Reach);
        while (start + FirstLength(text[start..]) is int next && next < text.Length)
        {
            start = next;
        }

        return start;
    }
}
