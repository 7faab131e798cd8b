using NewsSearch.OnDisk.Postings;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>The arrays of an evaluation, used again by the next: to make and clear them would cost as much as a query for a rare word.</summary>
internal sealed class WindowBuffers
{
    /// <summary>Open postings that are kept for the next evaluation, some kilobytes each.</summary>
    private const int MostPostings = 256;

    private readonly List<Window> _windows = [];
    private readonly List<WordPostings> _postings = [];
    private int _taken;
    private int _opened;

    /// <summary>Where parts add up frequencies; a part leaves it as it finds it, all 0.</summary>
    public float[] Frequencies { get; } = new float[Window.Size];

    /// <summary>Written and never read.</summary>
    public float[] Unused { get; } = new float[Window.Size];

    /// <summary>For documents that are looked at once more.</summary>
    public List<ScoredDocument> Documents { get; } = [];

    /// <summary>A window that no other part uses, with any content.</summary>
    public Window Take()
    {
        if (_taken == _windows.Count)
        {
            _windows.Add(new Window());
        }

        return _windows[_taken++];
    }

    /// <summary>The postings of a set's words in one segment.</summary>
    public WordPostings[] Open(SearchedSegment segment, TermSet set)
    {
        IReadOnlyList<WordState> states = set.In(segment.Context);
        var opened = new WordPostings[states.Count];
        Open(segment, set, opened);
        return opened;
    }

    /// <summary>Opens the postings of a set's words in one segment.</summary>
    /// <returns>What is left of <paramref name="into"/> behind them.</returns>
    public Span<WordPostings> Open(SearchedSegment segment, TermSet set, Span<WordPostings> into)
    {
        IReadOnlyList<WordState> states = set.In(segment.Context);
        for (int i = 0; i < states.Count; i++)
        {
            into[i] = Postings();
            into[i].Begin(segment.TermsOf(set.Field), states[i]);
        }

        return into[states.Count..];
    }

    /// <summary>Postings that no other part uses, of no word as yet.</summary>
    public WordPostings Postings()
    {
        if (_opened == _postings.Count)
        {
            _postings.Add(new WordPostings());
        }

        return _postings[_opened++];
    }

    /// <summary>Takes back all windows and postings.</summary>
    public void Reset()
    {
        if (_postings.Count > MostPostings)
        {
            _postings.RemoveRange(MostPostings, _postings.Count - MostPostings);
        }

        (_taken, _opened) = (0, 0);
    }
}
