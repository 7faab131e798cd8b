using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>Doc values as columns that are read where they are mapped, one number at a time. Nothing is read of a column that is not asked for.</summary>
/// <remarks>docs/index-format.md describes the file.</remarks>
[DocValuesFormatName("NewsSearchColumns")]
internal sealed class ColumnsFormat : DocValuesFormat
{
    private static readonly SegmentFile File = new("col", "NewsSearchColumns");

    public override DocValuesConsumer FieldsConsumer(SegmentWriteState state) => new ColumnsWriter(state, File);

    public override DocValuesProducer FieldsProducer(SegmentReadState state) => new ColumnsReader(state, File);
}
