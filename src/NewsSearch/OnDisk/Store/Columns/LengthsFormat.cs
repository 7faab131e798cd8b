using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>The lengths of texts, which Lucene calls norms, as columns.</summary>
internal sealed class LengthsFormat : NormsFormat
{
    private static readonly SegmentFile File = new("len", "NewsSearchLengths");

    public override DocValuesConsumer NormsConsumer(SegmentWriteState state) => new ColumnsWriter(state, File);

    public override DocValuesProducer NormsProducer(SegmentReadState state) => new ColumnsReader(state, File);
}
