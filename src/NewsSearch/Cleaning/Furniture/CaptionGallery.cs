namespace NewsSearch.Cleaning.Furniture;

/// <summary>
/// Tells a gallery of pictures whose captions a page has put into one paragraph, each with its number: "… 1 of 12 … 2 of 12 … 3 of 12".
/// </summary>
internal static class CaptionGallery
{
    /// <summary>As many captions with numbers in a row are no coincidence.</summary>
    private const int FewestCaptions = 3;

    /// <summary>UTF-16 units between the numbers of one caption: " of ", "/", " von ".</summary>
    private const int LongestBetween = 6;

    /// <summary>UTF-16 units: three captions are longer, three shots of a game shorter.</summary>
    private const int Shortest = 200;

    private const int MostDigits = 3;

    /// <summary>Whether the paragraph counts its captions.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest)
        {
            return false;
        }

        (int captions, int last, int total) = (0, 0, 0);
        int before = -1;
        int end = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            int start = i;
            int number = NumberAt(text, ref i);
            if (before >= 0 && start - end is > 0 and <= LongestBetween && before <= number)
            {
                captions = before == last + 1 && number == total ? captions + 1 : 1;
                (last, total) = (before, number);
                if (captions == FewestCaptions)
                {
                    return true;
                }
            }

            (before, end) = (number, i);
        }

        return false;
    }

    /// <summary>The number that begins here, and the place behind it; -1 for one of too many digits.</summary>
    private static int NumberAt(ReadOnlySpan<char> text, ref int i)
    {
        (int start, int number) = (i, 0);
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            number = i - start < MostDigits ? (number * 10) + (text[i] - '0') : -1;
        }

        return i - start <= MostDigits ? number : -1;
    }
}
