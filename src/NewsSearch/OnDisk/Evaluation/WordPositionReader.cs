using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Where any of a few words stands in one document after the other.</summary>
internal sealed class WordPositionReader(WordPostings[] words)
{
    private const int Absent = -1;

    private const int FewPositions = 24;

    /// <summary>The document asked for last, and where in its block each word has it.</summary>
    private readonly int[] _index = new int[words.Length];
    private int _document = -1;
    private int _most;

    /// <summary>The positions in it; fewer than 0 before they are read.</summary>
    private int[] _positions = [];
    private int[] _further = [];
    private int _count = Absent;

    /// <summary>How many positions there are in a document, or more where two forms of one word share one. Documents must not descend.</summary>
    public int MostIn(int document)
    {
        if (document != _document)
        {
            Find(document);
        }

        return _most;
    }

    /// <summary>The positions in a document, ascending, each once; valid until another document is asked for. Documents must not descend.</summary>
    public ReadOnlySpan<int> In(int document)
    {
        if (document != _document)
        {
            Find(document);
        }

        if (_count == Absent)
        {
            Read();
        }

        return _positions.AsSpan(0, _count);
    }

    private void Find(int document)
    {
        (_document, _most, _count) = (document, 0, Absent);
        for (int i = 0; i < words.Length; i++)
        {
            _index[i] = Absent;
            WordPostings word = words[i];
            if (word.MoveTo(document) && WordCounts.FirstFrom(word.Documents, document) is var index && word.Documents[index] == document && word.Counts(document))
            {
                _index[i] = index;
                _most += word.FrequencyAt(index);
            }
        }
    }

    private void Read()
    {
        int parts = 0;
        _count = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (_index[i] != Absent)
            {
                _count += Read(words[i], _index[i], _count);
                parts++;
            }
        }

        if (parts > 1)
        {
            _count = Sort(_positions.AsSpan(0, _count));
        }
    }

    /// <remarks>Two forms of one word may stand at one position.</remarks>
    /// <returns>How many there are, each counted once.</returns>
    private static int Sort(Span<int> positions)
    {
        if (positions.Length > FewPositions)
        {
            positions.Sort();
        }
        else
        {
            Insert(positions);
        }

        int kept = 1;
        for (int i = 1; i < positions.Length; i++)
        {
            if (positions[i] != positions[kept - 1])
            {
                positions[kept++] = positions[i];
            }
        }

        return kept;
    }

    /// <remarks>The general way costs more than so few: nearly every document has fewer.</remarks>
    private static void Insert(Span<int> positions)
    {
        for (int i = 1; i < positions.Length; i++)
        {
            int position = positions[i], place = i;
            for (; place > 0 && positions[place - 1] > position; place--)
            {
                positions[place] = positions[place - 1];
            }

            positions[place] = position;
        }
    }

    private int Read(WordPostings word, int index, int count)
    {
        if (count == 0)
        {
            return word.ReadPositions(index, ref _positions);
        }

        int read = word.ReadPositions(index, ref _further);
        if (_positions.Length < count + read)
        {
            Array.Resize(ref _positions, (count + read) * 2);
        }

        _further.AsSpan(0, read).CopyTo(_positions.AsSpan(count));
        return read;
    }
}
