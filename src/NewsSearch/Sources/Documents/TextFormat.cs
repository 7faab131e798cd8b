using NewsSearch.Sources.Exports;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Documents;

/// <summary>Plain text in UTF-8 or, with a byte order mark, UTF-16: what is left when nothing else fits.</summary>
internal sealed class TextFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public bool Admits(ReadOnlySpan<byte> head) => !PageFormat.OpensPage(head);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content)
    {
        if (content.ReadWhole(keepsCut: true) is not { } bytes)
        {
            return [];
        }

        ArticleOrigin origin = new(content.Path);
        return !TextEncodings.DecodeText(bytes.Span, content.Options.Encoding).TryGet(out string? text, out SourceFailure? failure) ? [failure.At(origin)]
            : text.Contains('\0', StringComparison.Ordinal) ? [new SkippedInput(origin, SkipReason.Binary)]
            : DatabaseExports.OfText(text, content.Path, content.Options)
                ?? [new RawArticle { Origin = origin, Kind = ContentKind.Text, Content = text, Source = content.Options.SourceName }];
    }
}
