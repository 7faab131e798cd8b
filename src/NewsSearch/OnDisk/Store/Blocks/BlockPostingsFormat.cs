using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>
/// Postings in blocks of 128 packed numbers, read straight from the mapped files. Nothing is built at opening but a small table of fields.
/// </summary>
/// <remarks>docs/index-format.md describes the files. Offsets and payloads are not kept.</remarks>
[PostingsFormatName("NewsSearchBlocks")]
internal sealed class BlockPostingsFormat : PostingsFormat
{
    public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new BlockFieldsWriter(state);

    public override FieldsProducer FieldsProducer(SegmentReadState state) => new BlockFieldsReader(state);
}
