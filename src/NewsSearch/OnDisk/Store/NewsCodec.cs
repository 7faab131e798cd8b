using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene42;
using Lucene.Net.Codecs.Lucene46;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.OnDisk.Store.Columns;
using NewsSearch.OnDisk.Store.Inversion;
using NewsSearch.OnDisk.Store.Records;

namespace NewsSearch.OnDisk.Store;

/// <summary>Postings, stored fields, columns and deletions of our own, read where they are mapped, and Lucene 4.6's lists of segments and fields.</summary>
/// <remarks>No filter over Lucene's codec, which finds out the name of each of its formats by reflection.</remarks>
[CodecName(SegmentName)]
internal sealed class NewsCodec : Codec
{
    /// <summary>Written into every segment; a reader finds the codec by it.</summary>
    internal const string SegmentName = "NewsSearch2";

    private static readonly Lock Registration = new();
    private static bool _registered;

    /// <param name="inverter">Has the postings of the segments that are written; null where none are, or Lucene has all.</param>
    public NewsCodec(Inverter? inverter = null)
    {
        var stored = new StoredRecordsFormat();
        StoredFieldsFormat = inverter is null ? stored : new InvertingStoredFields(stored, inverter);
        PostingsFormat = new BlockPostingsFormat(inverter);
    }

    public override StoredFieldsFormat StoredFieldsFormat { get; }

    /// <summary>One format for every field, so that no file tells which field has which.</summary>
    public override PostingsFormat PostingsFormat { get; }

    public override DocValuesFormat DocValuesFormat { get; } = new ColumnsFormat();

    public override NormsFormat NormsFormat { get; } = new LengthsFormat();

    public override LiveDocsFormat LiveDocsFormat { get; } = new LiveFormat();

    public override FieldInfosFormat FieldInfosFormat { get; } = new Lucene46FieldInfosFormat();

    public override SegmentInfoFormat SegmentInfoFormat { get; } = new Lucene46SegmentInfoFormat();

    /// <summary>Of no use: no field has vectors.</summary>
    public override TermVectorsFormat TermVectorsFormat => new Lucene42TermVectorsFormat();

    /// <summary>Makes the formats known to Lucene, which opens segments by their names. To be called before any index is opened.</summary>
    public static void Register()
    {
        lock (Registration)
        {
            if (!_registered)
            {
                var formats = new Formats();
                PostingsFormat.SetPostingsFormatFactory(formats);
                DocValuesFormat.SetDocValuesFormatFactory(formats);
                Codec.SetCodecFactory(formats);
                _registered = true;
            }
        }
    }

    /// <remarks>Lucene's own factories find formats by scanning assemblies, which costs start-up time and does not survive trimming.</remarks>
    private sealed class Formats : ICodecFactory, IPostingsFormatFactory, IDocValuesFormatFactory
    {
        private readonly Lazy<NewsCodec> _news = new(() => new NewsCodec());

        /// <remarks>A writer's configuration asks for Lucene's default before it can be given ours.</remarks>
        public Codec GetCodec(string name) => name is SegmentName or "Lucene46" ? _news.Value : throw Unknown("codec", name);

        public PostingsFormat GetPostingsFormat(string name) => throw Unknown("postings format", name);

        public DocValuesFormat GetDocValuesFormat(string name) => throw Unknown("doc values format", name);

        private static ArgumentException Unknown(string kind, string name) => new($"the index needs the {kind} '{name}'", nameof(name));
    }
}
