namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often words stand in a row.</summary>
/// <param name="words">In the order of the row.</param>
internal sealed class RowCounts(MatchCounts[] clauses, WordPositionReader[] words, float weight, float[] unused, CancellationToken cancellation)
    : PlaceCounts(clauses, weight, unused, cancellation)
{
    private int[] _starts = new int[64];

    protected override int CountIn(int document)
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
