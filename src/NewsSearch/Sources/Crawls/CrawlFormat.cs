namespace NewsSearch.Sources.Crawls;

/// <summary>A crawl's file: pages among requests, images and whatever else a crawler met, each in a record with a header.</summary>
internal sealed class CrawlFormat(ICrawlSyntax syntax) : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [syntax.Extension];

    /// <summary>Compressed images may stand in its first record.</summary>
    public bool IsText => false;

    public bool Marks(ReadOnlySpan<byte> head) => syntax.Begins(head);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new CrawlRecords(content, syntax).Read();
}
