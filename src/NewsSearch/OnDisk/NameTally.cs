using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk;

/// <summary>
/// Counts the names of articles, segment by segment, from doc values. Spellings of one name, and names of one place, are counted as one.
/// </summary>
/// <param name="spellingOf">The spelling of a name, given as its form in the index, where no article counted has it.</param>
internal sealed class NameTally(NameField kind, NameVariants variants, Func<string, string?> spellingOf)
{
    private readonly Dictionary<string, TalliedName> _entries = new(StringComparer.Ordinal);
    private int _articles;

    /// <summary>Adds the names of these documents.</summary>
    /// <param name="isWanted">Whether to count a value of the segment's column; null for all.</param>
    public void Add(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation, Func<int, bool>? isWanted = null)
    {
        if (segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind)) is not { } names)
        {
            return;
        }

        TalliedName?[] entries = ArrayPool<TalliedName?>.Shared.Rent((int)names.ValueCount);
        try
        {
            FindEntries(entries, names, documents, isWanted);
            Count(entries, names, segment, documents, cancellation);
        }
        finally
        {
            ArrayPool<TalliedName?>.Shared.Return(entries, clearArray: true);
        }
    }

    /// <summary>All names counted, without those in <paramref name="except"/>, given as forms in the index.</summary>
    public List<NameCount> Counts(IReadOnlySet<string> except) =>
    [
        .. _entries.Where(entry => !except.Contains(entry.Key) && (kind != NameField.Places || !entry.Value.HasSpelling(except)))
            .Select(entry => entry.Value.Result(kind, spellingOf)),
    ];

    /// <summary>The names in most articles, at most so many, each with its <see cref="CountedName.Key"/>.</summary>
    public IReadOnlyList<(string Key, NameCount Name)> Commonest(int most)
    {
        if (most == 0 || _entries.Count == 0)
        {
            return [];
        }

        // Names decide among equally common ones, and what a name is called is looked up.
        int least = _entries.Count <= most ? 0 : _entries.Values.Select(entry => entry.Articles).OrderDescending().ElementAt(most - 1);
        var keys = new Dictionary<NameCount, string>(ReferenceEqualityComparer.Instance);
        foreach ((string key, TalliedName entry) in _entries.Where(entry => entry.Value.Articles >= least))
        {
            keys[entry.Result(kind, spellingOf)] = key;
        }

        return [.. NameCount.InOrder(keys.Keys, NameOrder.Count).Take(most).Select(name => (keys[name], name))];
    }

    private void Count(TalliedName?[] entries, SortedSetDocValues names, AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
        IBits? dated = segment.GetDocsWithField(IndexSchema.Published);
        foreach (int document in documents.Ascending())
        {
            cancellation.ThrowIfCancellationRequested();
            _articles++;
            long? date = published is not null && dated?.Get(document) == true ? published.Get(document) : null;
            names.SetDocument(document);
            for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
            {
                if (entries[ord] is { } entry && entry.LastArticle != _articles)
                {
                    entry.Count(_articles, date);
                }
            }
        }
    }

    /// <summary>The entry of each ordinal that stands in one of the documents.</summary>
    /// <param name="entries">Empty, as long as there are ordinals or longer.</param>
    private void FindEntries(TalliedName?[] entries, SortedSetDocValues names, FixedBitSet documents, Func<int, bool>? isWanted)
    {
        int count = (int)names.ValueCount;
        int[] found = ArrayPool<int>.Shared.Rent(count);
        Array.Clear(found, 0, count);
        foreach (int document in documents.Ascending())
        {
            names.SetDocument(document);
            for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
            {
                found[ord]++;
            }
        }

        var bytes = new BytesRef();
        for (int ord = 0; ord < count; ord++)
        {
            if (found[ord] > 0 && isWanted?.Invoke(ord) != false)
            {
                names.LookupOrd(ord, bytes);
                entries[ord] = EntryOf(bytes.Utf8ToString(), found[ord]);
            }
        }

        ArrayPool<int>.Shared.Return(found);
    }

    private TalliedName EntryOf(string value, int count)
    {
        LocatedName name = CountedName.Parse(kind, value);
        (string spelling, PlaceLocation location) = name;
        var counted = CountedName.Of(kind, variants, name);
        if (!_entries.TryGetValue(counted.Key, out TalliedName? entry))
        {
            _entries[counted.Key] = entry = new TalliedName(counted.Group);
        }

        entry.AddSpelling(spelling, counted.Main == counted.Term ? null : location.Name, count);
        entry.AddLocation(location, count);
        return entry;
    }
}
