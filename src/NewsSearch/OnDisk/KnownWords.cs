using System.Collections.Concurrent;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>What searches of one commit have looked up in its dictionaries, for the searches to come. Safe to use from many threads at once.</summary>
internal sealed class KnownWords
{
    /// <summary>Some megabytes; then it begins anew.</summary>
    private const int MostSets = 4096;

    private readonly ConcurrentDictionary<(string Field, Type Kind, string Word), TermSet> _sets = new();
    private readonly ConcurrentDictionary<string, float> _meanLengths = new(StringComparer.Ordinal);

    /// <summary>The indexed words of a field that a plain word of a query stands for.</summary>
    /// <param name="kind">Whether the word alone or all its forms.</param>
    public TermSet SetOf(string field, Type kind, string word, Func<TermSet> find)
    {
        if (_sets.TryGetValue((field, kind, word), out TermSet? known))
        {
            return known;
        }

        if (_sets.Count >= MostSets)
        {
            _sets.Clear();
        }

        return _sets[(field, kind, word)] = find();
    }

    /// <summary>The mean length of the texts in some fields.</summary>
    public float MeanLengthOf(string fields, Func<float> measure) => _meanLengths.GetOrAdd(fields, _ => measure());
}
