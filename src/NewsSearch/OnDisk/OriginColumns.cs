using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk;

/// <summary>Outlets and authors by article. What is read of a segment for it is kept as long as the segment, over commits. Safe to use from many threads.</summary>
internal sealed class OriginColumns
{
    private readonly ConditionalWeakTable<object, Dictionary<string, OriginColumn>> _known = [];

    /// <summary>What a field says of the articles of a segment.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OriginColumn Of(AtomicReader segment, string field, CancellationToken cancellation)
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
}
