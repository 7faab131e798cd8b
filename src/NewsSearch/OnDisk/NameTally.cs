using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Counting;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk;

/// <summary>
/// Counts the names of articles, segment by segment, from doc values. Spellings of one name, and names of one place, are counted as one.
/// </summary>
/// <param name="numbers">Of that kind; none has been given yet.</param>
internal sealed class NameTally(NameField kind, NameNumbers numbers)
{
    private readonly ValueTally _tally = new();

    /// <summary>Adds the names of these documents.</summary>
    /// <param name="isWanted">Whether to count a value of the segment's column; null for all.</param>
    public void Add(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation, Func<int, bool>? isWanted = null) =>
        new NameValues(kind, numbers, isWanted).Count(segment, documents, _tally, cancellation);

    /// <summary>All names counted, without those in <paramref name="except"/>, given as forms in the index.</summary>
    public List<NameCount> Counts(IReadOnlySet<string> except) =>
    [
        .. Names().Where(name => !except.Contains(name.Key) && (kind != NameField.Places || !name.Name.HasSpelling(except))).Select(name => numbers.Result(name.Number)),
    ];

    /// <summary>The names in most articles, at most so many, each with its <see cref="CountedName.Key"/>.</summary>
    public IReadOnlyList<(string Key, NameCount Name)> Commonest(int most)
    {
        (int Number, string Key, TalliedName Name)[] names = [.. Names()];
        if (most == 0 || names.Length == 0)
        {
            return [];
        }

        // Names decide among equally common ones, and what a name is called is looked up.
        int least = names.Length <= most ? 0 : names.Select(name => name.Name.Articles).OrderDescending().ElementAt(most - 1);
        var keys = new Dictionary<NameCount, string>(ReferenceEqualityComparer.Instance);
        foreach ((int number, string key, TalliedName name) in names.Where(name => name.Name.Articles >= least))
        {
            keys[numbers.Result(number)] = key;
        }

        return [.. NameCount.InOrder(keys.Keys, NameOrder.Count).Take(most).Select(name => (keys[name], name))];
    }

    private IEnumerable<(int Number, string Key, TalliedName Name)> Names()
    {
        for (int number = 0; number < numbers.Count; number++)
        {
            (string key, TalliedName name) = numbers.All[number];
            name.CountAll(_tally.CountOf(number), _tally.LatestOf(number));
            yield return (number, key, name);
        }
    }
}
