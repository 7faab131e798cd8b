using Lucene.Net.Codecs;
using Lucene.Net.Index;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>
/// Postings in blocks of 128 packed numbers, read straight from the mapped files. Nothing is built at opening but a small table of fields.
/// </summary>
/// <remarks>docs/index-format.md describes the files. Offsets and payloads are not kept.</remarks>
/// <param name="inverter">Has the postings of the segments that are written, see <see cref="NewsCodec"/>.</param>
[PostingsFormatName("NewsSearchBlocks")]
internal sealed class BlockPostingsFormat(Inverter? inverter) : PostingsFormat
{
    public override FieldsConsumer FieldsConsumer(SegmentWriteState state) =>
        new BlockFieldsWriter(state, inverter?.Take(state.SegmentInfo.Name));

    public override FieldsProducer FieldsProducer(SegmentReadState state) => new BlockFieldsReader(state);
}
