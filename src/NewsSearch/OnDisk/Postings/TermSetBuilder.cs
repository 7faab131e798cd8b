using System.Numerics;
using Lucene.Net.Index;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Postings;

/// <summary>Collects the words of a <see cref="TermSet"/>.</summary>
internal sealed class TermSetBuilder(string field, IndexReaderContext top)
{
    private readonly List<WordState>?[] _states = new List<WordState>?[top.Leaves.Count];

    /// <summary>In how many documents each word stands.</summary>
    private Dictionary<string, long>? _frequencies;

    /// <param name="found">Stands on the word.</param>
    /// <param name="among">See <see cref="WordState.Among"/>.</param>
    public void Add(AtomicReaderContext leaf, ReadOnlySpan<char> word, BlockTermsEnum found, ulong[]? among)
    {
        WordState state = found.CopyOfState();
        state.Among = among;
        (_states[leaf.Ord] ??= new List<WordState>(2)).Add(state);
        _frequencies ??= new Dictionary<string, long>(StringComparer.Ordinal);
        Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> frequencies = _frequencies.GetAlternateLookup<ReadOnlySpan<char>>();
        frequencies.TryGetValue(word, out long before);
        frequencies[word] = before + (among is null ? state.DocumentFrequency : Math.Min(state.DocumentFrequency, CountOf(among)));
    }

    public TermSet Build() => new(field, _states, DocumentFrequency());

    private static int CountOf(ulong[] documents)
    {
        int count = 0;
        foreach (ulong word in documents)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private double DocumentFrequency()
    {
        if (_frequencies is null)
        {
            return 0;
        }

        double all = top.Reader.MaxDoc;
        double without = 1;
        long most = 0;
        foreach (long documents in _frequencies.Values)
        {
            without *= 1 - (documents / all);
            most = Math.Max(most, documents);
        }

        // One word's own frequency is exact; rounding must not make it less.
        return Math.Max(most, all * (1 - without));
    }
}
