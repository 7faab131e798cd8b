namespace NewsSearch.Sources.Pdf;

/// <summary>A PDF (ISO 32000).</summary>
internal sealed class PdfFormat : ISourceFormat
{
    /// <summary>Readers look for the mark so far into the file.</summary>
    private const int MarkWithin = 1024;

    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public bool IsText => false;

    /// <summary>Mailers and servers put lines before the mark.</summary>
    public bool Marks(ReadOnlySpan<byte> head)
    {
        int mark = head[..Math.Min(head.Length, MarkWithin)].IndexOf("%PDF-"u8);
        return mark == 0 || (mark > 0 && head[mark - 1] is ((byte)'\n' or (byte)'\r'));
    }

    public bool Admits(ReadOnlySpan<byte> head) => head.IndexOf("%PDF-"u8) >= 0;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new PdfReading(content).Read();
}
