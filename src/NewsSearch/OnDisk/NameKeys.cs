using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk;

/// <summary>Which values of a commit's columns of names count as one name, each name a number: what it takes to find the commonest without looking at all. Safe to use from many threads.</summary>
internal sealed class NameKeys
{
    private readonly Dictionary<AtomicReader, int[]> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly int _count;

    public NameKeys(IndexReader reader, NameField kind, NameVariants variants)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var value = new BytesRef();
        foreach (AtomicReader segment in reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            SortedSetDocValues? names = segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind));
            int[] keys = new int[names?.ValueCount ?? 0];
            for (int ord = 0; ord < keys.Length; ord++)
            {
                names!.LookupOrd(ord, value);
                string key = CountedName.Of(kind, variants, CountedName.Parse(kind, value.Utf8ToString())).Key;
                keys[ord] = numbers.TryGetValue(key, out int known) ? known : numbers[key] = numbers.Count;
            }

            _keys[segment] = keys;
        }

        _count = numbers.Count;
    }

    /// <summary>Adds to a tally the names that stand in most of the articles, at least so many of them, and no others.</summary>
    /// <param name="matching">Segments of the commit, and what to count of each.</param>
    public void AddCommonest(
        NameTally tally, IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> matching, NameField kind, int most, CancellationToken cancellation)
    {
        // Arrays of this length, made anew for each page, would have the collector go through everything that is older.
        int[] counts = ArrayPool<int>.Shared.Rent(_count), last = ArrayPool<int>.Shared.Rent(_count);
        try
        {
            Array.Clear(counts, 0, _count);
            Array.Clear(last, 0, _count);
            Count(counts, last, matching, kind, cancellation);
            int least = Math.Max(1, LeastOf(counts.AsSpan(0, _count), most));
            foreach ((AtomicReader segment, FixedBitSet documents) in matching)
            {
                int[] keys = _keys[segment];
                tally.Add(segment, documents, cancellation, ord => counts[keys[ord]] >= least);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(counts);
            ArrayPool<int>.Shared.Return(last);
        }
    }

    /// <param name="counts">Receives the articles of each name.</param>
    /// <param name="last">Which article a name was seen in last.</param>
    private void Count(
        int[] counts, int[] last, IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> matching, NameField kind, CancellationToken cancellation)
    {
        int article = 0;
        foreach ((AtomicReader segment, FixedBitSet documents) in matching)
        {
            cancellation.ThrowIfCancellationRequested();
            if (segment.GetSortedSetDocValues(IndexSchema.WholeNamesOf(kind)) is not { } names)
            {
                continue;
            }

            int[] keys = _keys[segment];
            foreach (int document in documents.Ascending())
            {
                article++;
                names.SetDocument(document);
                for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
                {
                    int key = keys[ord];
                    if (last[key] != article)
                    {
                        last[key] = article;
                        counts[key]++;
                    }
                }
            }
        }
    }

    /// <summary>The count of the last of the commonest.</summary>
    private static int LeastOf(ReadOnlySpan<int> counts, int most)
    {
        var largest = new PriorityQueue<int, int>(most + 1);
        foreach (int count in counts)
        {
            if (largest.Count < most)
            {
                largest.Enqueue(count, count);
            }
            else if (count > largest.Peek())
            {
                largest.DequeueEnqueue(count, count);
            }
        }

        return largest.Count == 0 ? 0 : largest.Peek();
    }
}
