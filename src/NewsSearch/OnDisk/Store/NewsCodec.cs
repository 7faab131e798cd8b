using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene45;
using Lucene.Net.Codecs.Lucene46;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store;

/// <summary>Lucene 4.6's codec with postings of our own and stored fields compressed by Zstandard.</summary>
[CodecName(SegmentName)]
internal sealed class NewsCodec() : FilterCodec(new Lucene46Codec())
{
    /// <summary>Written into every segment; a reader finds the codec by it.</summary>
    private const string SegmentName = "NewsSearch2";

    /// <summary>Bytes of stored fields compressed together: more shrinks the index, and costs every hit that is shown.</summary>
    private const int ChunkSize = 1 << 15;

    private static readonly Lock Registration = new();
    private static bool _registered;

    public override StoredFieldsFormat StoredFieldsFormat { get; } =
        new CompressingStoredFieldsFormat("NewsSearchZstdStoredFields", new ZstdCompression(), ChunkSize);

    /// <summary>One format for every field, so that no file tells which field has which.</summary>
    public override PostingsFormat PostingsFormat { get; } = new BlockPostingsFormat();

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
        private readonly Lazy<Lucene46Codec> _lucene = new(() => new Lucene46Codec());
        private readonly Lazy<DocValuesFormat> _docValues = new(() => new Lucene45DocValuesFormat());

        public Codec GetCodec(string name) => name switch
        {
            SegmentName => _news.Value,
            "Lucene46" => _lucene.Value,
            _ => throw Unknown("codec", name),
        };

        public PostingsFormat GetPostingsFormat(string name) => throw Unknown("postings format", name);

        public DocValuesFormat GetDocValuesFormat(string name) => name == "Lucene45" ? _docValues.Value : throw Unknown("doc values format", name);

        private static ArgumentException Unknown(string kind, string name) => new($"the index needs the {kind} '{name}'", nameof(name));
    }
}
