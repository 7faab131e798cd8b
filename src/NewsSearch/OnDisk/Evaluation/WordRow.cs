namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Finds words that stand in a row in one document after the other.</summary>
/// <param name="words">In the order of the row; at least one.</param>
internal sealed class WordRow(WordPositionReader[] words)
{
    private int[] _starts = [];

    /// <summary>How often the row can stand in a document at most. Documents must not descend.</summary>
    public int MostIn(int document)
    {
        int least = int.MaxValue;
        foreach (WordPositionReader word in words)
        {
            least = Math.Min(least, word.MostIn(document));
            if (least == 0)
            {
                break;
            }
        }

        return least;
    }

    /// <summary>How often the row stands in a document. Documents must not descend.</summary>
    public int CountIn(int document)
    {
        ReadOnlySpan<int> first = words[0].In(document);
        if (_starts.Length < first.Length)
        {
            _starts = new int[first.Length * 2];
        }

        first.CopyTo(_starts);
        int count = first.Length;
        for (int i = 1; i < words.Length && count > 0; i++)
        {
            count = Keep(_starts.AsSpan(0, count), words[i].In(document), i);
        }

        return count;
    }

    /// <summary>Moves those starts to the front that have a word so far behind them.</summary>
    private static int Keep(Span<int> starts, ReadOnlySpan<int> word, int distance)
    {
        int kept = 0;
        int next = 0;
        foreach (int start in starts)
        {
            int wanted = start + distance;
            while (next < word.Length && word[next] < wanted)
            {
                next++;
            }

            if (next == word.Length)
            {
                break;
            }

            if (word[next] == wanted)
            {
                starts[kept++] = start;
            }
        }

        return kept;
    }
}
