using System.Buffers;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Mime;

/// <summary>A page saved with its pictures (MHTML, RFC 2557): a MIME message of several related parts.</summary>
internal sealed class SavedPageFormat : ISourceFormat
{
    private static readonly SearchValues<byte> HeaderNameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);

    public IReadOnlyList<string> Extensions { get; } = [".mhtml", ".mht"];

    public bool Marks(ReadOnlySpan<byte> head)
    {
        int colon = head.IndexOf((byte)':');
        if (colon is < 2 or > 40 || head[..colon].ContainsAnyExcept(HeaderNameBytes))
        {
            return false;
        }

        HeaderFields fields = HeaderFields.Parse(head, hasFirstLine: false);
        return HeaderFields.MediaType(fields["Content-Type"]) == "multipart/related" && fields["MIME-Version"] is not null;
    }

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new SavedPage(content).Read();
}
