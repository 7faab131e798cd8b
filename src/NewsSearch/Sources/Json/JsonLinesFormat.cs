namespace NewsSearch.Sources.Json;

/// <summary>One JSON object a line (jsonlines.org).</summary>
internal sealed class JsonLinesFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    public bool HoldsRecords => true;

    /// <summary>A first line that is only a bracket opens a document over lines under the name of JSON Lines.</summary>
    public bool Admits(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
        int lineEnd = text.IndexOf((byte)'\n');
        return lineEnd <= 0 || text[..lineEnd].TrimEnd(" \t\r"u8) is not [(byte)'{' or (byte)'['];
    }

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new JsonRecords(content).ReadLines();
}
