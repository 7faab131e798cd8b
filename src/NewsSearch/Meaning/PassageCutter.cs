using NewsSearch.Words;

namespace NewsSearch.Meaning;

/// <summary>
/// Cuts a text into passages of which vectors are made: whole sentences, about 130 words, one each 100, so that what stands at the border of one stands
/// inside another.
/// </summary>
internal static class PassageCutter
{
    /// <summary>Another number for any other way to cut.</summary>
    public const int Version = 1;

    private const int MostWords = 130;

    private const int WordsToNext = 100;

    /// <summary>A longer run of characters is no word of an alphabet: of the scripts without spaces each two characters count as a word.</summary>
    private const int LongestWord = 30;

    /// <summary>The passages in their order; none for a text without words.</summary>
    public static List<TextSpan> Cut(string text)
    {
        List<(TextSpan Span, int Words)> pieces = [.. Pieces(text)];
        var passages = new List<TextSpan>();
        int first = 0;
        while (first < pieces.Count)
        {
            (int last, int words) = (first, pieces[first].Words);
            while (last + 1 < pieces.Count && words + pieces[last + 1].Words <= MostWords)
            {
                words += pieces[++last].Words;
            }

            passages.Add(new TextSpan(pieces[first].Span.Start, pieces[last].Span.End));
            if (last == pieces.Count - 1)
            {
                break;
            }

            int next = first;
            for (int passed = 0; next <= last && passed < WordsToNext; next++)
            {
                passed += pieces[next].Words;
            }

            first = next;
        }

        return passages;
    }

    /// <summary>The text of which the vector of a passage is made.</summary>
    public static string TextOf(string title, ReadOnlySpan<char> passage) => passage.IsEmpty ? title : $"{title}\n{passage}";

    /// <summary>Sentences with the number of their words; of one that is longer than a passage, parts.</summary>
    private static IEnumerable<(TextSpan Span, int Words)> Pieces(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = SentenceBreaker.NextEnd(text, start, out _);
            int from = -1, words = 0, at = start;
            while (at < end)
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    at++;
                    continue;
                }

                int run = at;
                while (at < end && !char.IsWhiteSpace(text[at]) && at - run < 2 * MostWords)
                {
                    at++;
                }

                if (at < end && char.IsLowSurrogate(text[at]))
                {
                    at--;
                }

                int count = at - run <= LongestWord ? 1 : (at - run) / 2;
                if (from >= 0 && words + count > MostWords)
                {
                    yield return (new TextSpan(from, EndBefore(text, run)), words);
                    (from, words) = (-1, 0);
                }

                from = from < 0 ? run : from;
                words += count;
            }

            if (from >= 0)
            {
                yield return (new TextSpan(from, EndBefore(text, end)), words);
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static int EndBefore(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
