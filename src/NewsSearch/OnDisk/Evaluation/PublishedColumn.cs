using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>When the articles of a segment were published.</summary>
internal sealed class PublishedColumn(AtomicReader segment)
{
    private readonly NumericDocValues? _seconds = segment.GetNumericDocValues(IndexSchema.Published);
    private readonly IBits? _dated = segment.GetDocsWithField(IndexSchema.Published);

    /// <summary>Seconds since 1970, UTC; null when nobody knows.</summary>
    public long? this[int document] => _seconds is not null && _dated?.Get(document) == true ? _seconds.Get(document) : null;
}
