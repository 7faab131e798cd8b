using System.Text;

namespace NewsSearch.Matching;

/// <summary>
/// Whether words are at most so many edits from one: code points inserted, left out, replaced, or two neighbours exchanged, of which
/// none is edited twice (the optimal string alignment distance, which Lucene's fuzzy automata accept too).
/// </summary>
/// <param name="most">The edits allowed, 1 or 2.</param>
internal sealed class EditDistance(string word, int most)
{
    private readonly int[] _word = [.. CodePoints(word)];

    /// <summary>Whether <paramref name="other"/> is within the distance; allocates nothing for words of usual length.</summary>
    public bool IsWithin(ReadOnlySpan<char> other)
    {
        // Pairs of surrogates make a word shorter in code points, never longer.
        if (other.Length < _word.Length - most)
        {
            return false;
        }

        int width = _word.Length + 1;
        Span<int> rows = width <= 160 ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> before = rows[..width];
        Span<int> above = rows.Slice(width, width);
        Span<int> row = rows.Slice(2 * width, width);
        for (int j = 0; j < width; j++)
        {
            above[j] = j;
        }

        int previous = -1;
        int read = 0;
        for (int at = 0; at < other.Length;)
        {
            int current = CodePointAt(other, ref at);
            read++;
            row[0] = read;
            int least = read;
            for (int j = 1; j < width; j++)
            {
                int distance = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (_word[j - 1] == current ? 0 : 1));
                if (read > 1 && j > 1 && _word[j - 1] == previous && _word[j - 2] == current)
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
            {
                return false;
            }

            Span<int> oldest = before;
            before = above;
            above = row;
            row = oldest;
            previous = current;
        }

        return above[^1] <= most;
    }

    private static int CodePointAt(ReadOnlySpan<char> text, ref int at)
    {
        bool isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        int codePoint = isPair ? new Rune(text[at], text[at + 1]).Value : text[at];
        at += isPair ? 2 : 1;
        return codePoint;
    }

    private static List<int> CodePoints(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (int at = 0; at < text.Length;)
        {
            codePoints.Add(CodePointAt(text, ref at));
        }

        return codePoints;
    }
}
