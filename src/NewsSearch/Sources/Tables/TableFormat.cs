namespace NewsSearch.Sources.Tables;

/// <summary>Rows under a row of column names, separated by commas, semicolons, tabs or bars (RFC 4180).</summary>
internal sealed class TableFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    public bool HoldsRecords => true;

    public bool Resembles(ReadOnlySpan<byte> head) => TableArticles.IsHeader(head);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new TableArticles(content).Read();
}
