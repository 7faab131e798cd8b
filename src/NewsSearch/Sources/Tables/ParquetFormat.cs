namespace NewsSearch.Sources.Tables;

/// <summary>Apache Parquet.</summary>
internal sealed class ParquetFormat : ISourceFormat
{
    public const int MagicLength = 4;

    public IReadOnlyList<string> Extensions { get; } = [".parquet"];

    public bool HoldsRecords => true;

    /// <summary>Stands at the file's beginning and end (parquet-format, "File format").</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    public bool IsText => false;

    public bool MayBeEmpty => true;

    public bool Marks(ReadOnlySpan<byte> head) => head.StartsWith(Magic);

    public bool Admits(ReadOnlySpan<byte> head) => false;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) =>
        content.OpenSeekable() is { } file ? new ParquetArticles(content, file).Read() : [];
}
