namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>Reads the postings of one word from memory, document by document.</summary>
/// <param name="begin">The address of the first number.</param>
internal struct InvertedPostings(PostingArena arena, int begin, int documentFrequency, int totalFrequency)
{
    private SliceCursor _next = PostingArena.FirstSlice(begin);
    private int _left = totalFrequency;
    private uint _first;

    /// <summary>In how many documents the word stands.</summary>
    public readonly int DocumentFrequency { get; } = documentFrequency;

    /// <summary>How often it stands in all of them.</summary>
    public readonly int TotalFrequency { get; } = totalFrequency;

    /// <summary>The document read last.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>Reads the next document and the positions in it; false behind the last.</summary>
    public bool TryRead(List<int> positions)
    {
        positions.Clear();
        if (_left == 0)
        {
            return false;
        }

        uint number = _first != 0 ? _first : arena.Read(ref _next);
        Document += (int)arena.Read(ref _next);
        int position = (int)(number >> 1);
        positions.Add(position);
        for (_left--; _left > 0; _left--)
        {
            number = arena.Read(ref _next);
            if ((number & 1) != 0)
            {
                _first = number;
                break;
            }

            position += (int)(number >> 1);
            positions.Add(position);
        }

        return true;
    }
}
