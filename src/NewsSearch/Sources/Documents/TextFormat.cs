using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Documents;

/// <summary>Plain text in UTF-8 or, with a byte order mark, UTF-16: what is left when nothing else fits.</summary>
internal sealed class TextFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public bool Admits(ReadOnlySpan<byte> head) => !PageFormat.OpensPage(head);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) =>
        content.ReadWhole() is { } bytes ? [Decode(bytes.Span, new(content.Path), content.Options)] : [];

    private static Result<RawArticle, SkippedInput> Decode(ReadOnlySpan<byte> bytes, ArticleOrigin origin, SourceOptions options)
    {
        string? text = TextEncodings.DecodeText(bytes);
        return text is null ? new SkippedInput(origin, SkipCause.Invalid("UTF-8"), $"line {TextEncodings.InvalidLine(bytes)}")
            : text.Contains('\0', StringComparison.Ordinal) ? new SkippedInput(origin, SkipReason.Binary)
            : new RawArticle { Origin = origin, Kind = ContentKind.Text, Content = text, Source = options.SourceName };
    }
}
