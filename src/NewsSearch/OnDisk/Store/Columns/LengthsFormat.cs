using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>The lengths of texts, which Lucene calls norms, as columns.</summary>
internal sealed class LengthsFormat : NormsFormat
{
    public override DocValuesConsumer NormsConsumer(SegmentWriteState state) => new ColumnsWriter(state, ColumnFile.Lengths);

    public override DocValuesProducer NormsProducer(SegmentReadState state) => new ColumnsReader(state, ColumnFile.Lengths);
}
