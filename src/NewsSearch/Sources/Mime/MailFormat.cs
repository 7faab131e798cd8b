namespace NewsSearch.Sources.Mime;

/// <summary>One mail in a file: <c>.eml</c>, a Maildir's file without an extension, and Apple's <c>.emlx</c>.</summary>
internal sealed class MailFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".eml", ".emlx"];

    /// <summary>Parts may stand in it uncoded.</summary>
    public bool IsText => false;

    public bool Marks(ReadOnlySpan<byte> head) => MailSyntax.IsMail(WithoutLength(head));

    public bool Resembles(ReadOnlySpan<byte> head) => MailSyntax.ResemblesMail(WithoutLength(head));

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) =>
        content.ReadWhole(content.Options.Limits.MaxHeldBytes) is { } bytes
            ? new MailArticles(content).Read(bytes[^WithoutLength(bytes.Span).Length..])
            : [];

    /// <summary>An <c>.emlx</c> begins with a line that holds nothing but the length of its message.</summary>
    private static ReadOnlySpan<byte> WithoutLength(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.TrimStart("\r\n"u8);
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits is > 0 and < 12 && text[digits..].TrimStart(" \r"u8) is [(byte)'\n', .. var rest] ? rest : text;
    }
}
