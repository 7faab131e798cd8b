namespace NewsSearch.Sources.Mime;

/// <summary>Many mails in one file, each below a line that begins with <c>From</c> (mbox, RFC 4155).</summary>
internal sealed class MailboxFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".mbox", ".mbx"];

    /// <summary>Parts may stand in it uncoded.</summary>
    public bool IsText => false;

    public bool HoldsRecords => true;

    public bool Marks(ReadOnlySpan<byte> head) => FromLine.Begins(head.TrimStart("\r\n"u8));

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new Mailbox(content).Read();
}
