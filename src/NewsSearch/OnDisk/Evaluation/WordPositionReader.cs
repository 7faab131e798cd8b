using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Where any of a few words stands in one document after the other.</summary>
internal sealed class WordPositionReader(WordPostings[] words)
{
    private int[] _positions = new int[64];
    private int[] _further = [];

    /// <summary>The positions in a document, ascending, each once; valid until the next call. Documents must ascend.</summary>
    public ReadOnlySpan<int> In(int document)
    {
        int count = 0;
        int parts = 0;
        foreach (WordPostings word in words)
        {
            int read = Read(word, document, count);
            count += read;
            parts += read > 0 ? 1 : 0;
        }

        return parts > 1 ? Sorted(_positions.AsSpan(0, count)) : _positions.AsSpan(0, count);
    }

    /// <remarks>Two forms of one word may stand at one position.</remarks>
    private static Span<int> Sorted(Span<int> positions)
    {
        positions.Sort();
        int kept = 1;
        for (int i = 1; i < positions.Length; i++)
        {
            if (positions[i] != positions[kept - 1])
            {
                positions[kept++] = positions[i];
            }
        }

        return positions[..kept];
    }

    private int Read(WordPostings word, int document, int count)
    {
        if (!word.MoveTo(document))
        {
            return 0;
        }

        int i = WordCounts.FirstFrom(word.Documents, document);
        if (word.Documents[i] != document)
        {
            return 0;
        }

        if (count == 0)
        {
            return word.ReadPositions(i, ref _positions);
        }

        int read = word.ReadPositions(i, ref _further);
        if (_positions.Length < count + read)
        {
            Array.Resize(ref _positions, (count + read) * 2);
        }

        _further.AsSpan(0, read).CopyTo(_positions.AsSpan(count));
        return read;
    }
}
