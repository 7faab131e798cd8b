using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching.Names;

namespace NewsSearch.OnDisk;

/// <summary>Counts outlets and authors. What is read of a segment for it is kept as long as the segment, over commits. Safe to use from many threads.</summary>
internal sealed class OriginColumns
{
    private readonly ConditionalWeakTable<object, Dictionary<string, OriginColumn>> _known = [];

    /// <summary>In how many of the documents each value of the field stands; in no order.</summary>
    public IReadOnlyList<NameCount> Count(IEnumerable<(AtomicReader Segment, FixedBitSet Documents)> matching, string field, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, (int Count, long Latest)>(StringComparer.Ordinal);
        foreach ((AtomicReader segment, FixedBitSet documents) in matching)
        {
            Add(counts, ColumnOf(segment, field, cancellation), segment, documents);
        }

        return [.. counts.Select(value => new NameCount(value.Key, value.Value.Count, value.Value.Latest == long.MinValue ? null : DayOf(value.Value.Latest), Country: null))];
    }

    private static void Add(Dictionary<string, (int Count, long Latest)> counts, OriginColumn column, AtomicReader segment, FixedBitSet documents)
    {
        int[] found = new int[column.GroupCount];
        long[] latest = new long[column.GroupCount];
        Array.Fill(latest, long.MinValue);
        NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
        IBits? dated = segment.GetDocsWithField(IndexSchema.Published);
        foreach (int document in documents.Ascending())
        {
            int group = column.GroupOf(document);
            found[group]++;
            if (published is not null && dated?.Get(document) == true)
            {
                latest[group] = Math.Max(latest[group], published.Get(document));
            }
        }

        for (int group = 1; group < found.Length; group++)
        {
            foreach (string value in found[group] > 0 ? column.ValuesOf(group) : [])
            {
                (int count, long last) = counts.GetValueOrDefault(value, (0, long.MinValue));
                counts[value] = (count + found[group], Math.Max(last, latest[group]));
            }
        }
    }

    private OriginColumn ColumnOf(AtomicReader segment, string field, CancellationToken cancellation)
    {
        Dictionary<string, OriginColumn> columns = _known.GetOrCreateValue(segment.CoreCacheKey);
        lock (columns)
        {
            if (!columns.TryGetValue(field, out OriginColumn? column))
            {
                columns[field] = column = new OriginColumn(segment, field, cancellation);
            }

            return column;
        }
    }

    private static DateOnly DayOf(long seconds) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds));
}
