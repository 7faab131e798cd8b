namespace NewsSearch.Sources.Mime;

/// <summary>A page saved with its pictures (MHTML, RFC 2557): a MIME message of several related parts.</summary>
internal sealed class SavedPageFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".mhtml", ".mht"];

    public bool Marks(ReadOnlySpan<byte> head) => MailSyntax.IsSavedPage(head);

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) =>
        content.ReadWhole(content.Options.Limits.MaxHeldBytes) is { } bytes ? [SavedPage.Read(bytes, content)] : [];
}
