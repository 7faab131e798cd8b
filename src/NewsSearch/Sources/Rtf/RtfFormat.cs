using NewsSearch.Sources.Documents;

namespace NewsSearch.Sources.Rtf;

/// <summary>A document in Rich Text Format, as word processors and news databases write it; some call it <c>.doc</c>.</summary>
internal sealed class RtfFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".rtf"];

    public bool IsText => false;

    public bool Marks(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8).StartsWith("{\\rtf"u8);

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content)
    {
        RtfDocument document = new(content.Stream, content.Options.Limits.MaxRecordBytes);
        DocumentText text = document.Read();
        ArticleOrigin origin = new(content.Path);
        if (document.IsTooLong || document.IsTooDeep)
        {
            return [new SkippedInput(origin, document.IsTooDeep ? SkipReason.NestedTooDeeply : SkipCause.TooLong(content.Options.Limits.MaxRecordBytes))];
        }

        IEnumerable<Result<RawArticle, SkippedInput>> records = DocumentArticles.Of(text, content);
        return document.IsTruncated ? [.. records.Where(record => record.Succeeded), new SkippedInput(origin, SkipCause.Truncated("RTF")) { IsDamage = true }] : records;
    }
}
