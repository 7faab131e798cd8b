using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk.Postings;

/// <summary>
/// Where any word of a set stands in the documents of one segment. Open postings cost some kilobytes a word, whatever they hold,
/// and a short pattern stands for tens of thousands of words; so those of rare words, by far the most, are read into one array
/// at the beginning, and only as many stay open as hold more than their buffers.
/// </summary>
internal sealed class SetPositions
{
    /// <summary>Eight bytes a position in the array against about 8 KB for open postings with positions.</summary>
    private const int RareOccurrences = 1024;

    /// <summary>Few words stay open however rare: reading a document here and there is all that many a search does.</summary>
    private const int FewWords = 64;

    /// <summary>Document and position of every occurrence of the rare words, ascending.</summary>
    private readonly long[] _rare = [];
    private readonly PostingsUnion? _open;
    private readonly List<int> _positions = [];
    private readonly Action<DocsEnum> _read;
    private int _next;

    public SetPositions(TermSet set, AtomicReaderContext context)
    {
        _read = ReadPositions;
        var open = new List<DocsEnum>();
        List<long>? rare = set.CountIn(context) > FewWords ? [] : null;
        DocsAndPositionsEnum? reused = null;

        // Candidates come from postings that leave deleted articles out.
        foreach (DocsAndPositionsEnum postings in set.Postings(context, found => rare is null || found.TotalTermFreq > RareOccurrences
            ? found.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE)
            : reused = found.DocsAndPositions(null, reused, DocsAndPositionsFlags.NONE)))
        {
            if (ReferenceEquals(postings, reused))
            {
                Read(postings, rare!);
            }
            else
            {
                open.Add(postings);
            }
        }

        _open = open.Count == 0 ? null : new PostingsUnion([.. open]);
        if (rare is not null)
        {
            rare.Sort();
            _rare = [.. rare];
        }
    }

    /// <summary>
    /// How many positions there are in a document, or more where two words share one; to be asked before <see cref="In"/>, and in ascending
    /// order as it is.
    /// </summary>
    public int MostIn(int document)
    {
        int most = OpenStandsIn(document) ? _open!.Frequency() : 0;
        SkipRareTo(document);
        for (int next = _next; StandsRarely(next, document); next++)
        {
            most++;
        }

        return most;
    }

    /// <summary>
    /// The positions in a document, ascending, until the next one is asked for; documents must be asked for in ascending order, each once.
    /// </summary>
    public List<int> In(int document)
    {
        _positions.Clear();
        if (OpenStandsIn(document))
        {
            _open!.ForEachCurrent(_read);
        }

        SkipRareTo(document);
        for (; StandsRarely(_next, document); _next++)
        {
            _positions.Add((int)_rare[_next]);
        }

        _positions.Sort();
        RemoveRepeated(_positions);
        return _positions;
    }

    private void ReadPositions(DocsEnum part)
    {
        var word = (DocsAndPositionsEnum)part;
        for (int left = word.Freq; left > 0; left--)
        {
            _positions.Add(word.NextPosition());
        }
    }

    /// <remarks>A pattern may fit two forms of one word.</remarks>
    private static void RemoveRepeated(List<int> ascending)
    {
        int kept = 0;
        for (int i = 0; i < ascending.Count; i++)
        {
            if (kept == 0 || ascending[kept - 1] != ascending[i])
            {
                ascending[kept++] = ascending[i];
            }
        }

        ascending.RemoveRange(kept, ascending.Count - kept);
    }

    private bool OpenStandsIn(int document) =>
        _open is not null && (_open.Document < document ? _open.Advance(document) : _open.Document) == document;

    private void SkipRareTo(int document)
    {
        if (_next < _rare.Length && (int)(_rare[_next] >> 32) < document)
        {
            int found = Array.BinarySearch(_rare, _next, _rare.Length - _next, (long)document << 32);
            _next = found < 0 ? ~found : found;
        }
    }

    private bool StandsRarely(int next, int document) => next < _rare.Length && (int)(_rare[next] >> 32) == document;

    private static void Read(DocsAndPositionsEnum postings, List<long> into)
    {
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            for (int left = postings.Freq; left > 0; left--)
            {
                into.Add(((long)postings.DocID << 32) | (uint)postings.NextPosition());
            }
        }
    }
}
