namespace NewsSearch.Sources.Json;

/// <summary>One or several JSON values, or an array of them, over any number of lines.</summary>
internal sealed class JsonFormat : ISourceFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public bool HoldsRecords => true;

    public bool Resembles(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n\u001E"u8) is [(byte)'{' or (byte)'[', ..];

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(SourceContent content) => new JsonRecords(content).ReadDocument();
}
