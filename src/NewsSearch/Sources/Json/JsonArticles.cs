using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Json;

/// <summary>Makes articles of JSON objects.</summary>
internal sealed class JsonArticles(SourceOptions options)
{
    private const int MaxDepth = 64;

    private static readonly string[] Wrappers =
        ["articles", "items", "data", "results", "documents", "docs", "entries", "stories", "posts", "news", "response", "hits"];

    /// <summary>For each field the mapped keys; null where none is mapped.</summary>
    private readonly IReadOnlyList<string>?[] _mapped = FieldNames.Mapped(options.FieldMap);

    private readonly KeptMembers _kept = new(options.Keep);

    /// <summary>Reads one line or array element, which must be an object.</summary>
    public Result<RawArticle, SkippedInput> ReadRecord(ReadOnlyMemory<byte> json, ArticleOrigin origin)
    {
        if (!Parse(json, origin).TryGet(out JsonDocument? document, out SkippedInput? skipped))
        {
            return skipped;
        }

        using (document)
        {
            return ReadObject(document.RootElement, origin);
        }
    }

    /// <summary>Reads a whole document: an article, or an object that holds an array of them.</summary>
    public IReadOnlyList<Result<RawArticle, SkippedInput>> ReadDocument(ReadOnlyMemory<byte> json, ArticleOrigin origin)
    {
        if (!Parse(json, origin).TryGet(out JsonDocument? document, out SkippedInput? skipped))
        {
            return [skipped];
        }

        using (document)
        {
            return ReadDocument(document.RootElement, origin);
        }
    }

    private List<Result<RawArticle, SkippedInput>> ReadDocument(JsonElement root, ArticleOrigin origin)
    {
        Result<RawArticle, SkippedInput> record = ReadObject(root, origin);
        if (record.Succeeded || root.ValueKind != JsonValueKind.Object || TryFindWrapped(root, 0) is not { } wrapped)
        {
            return [record];
        }

        List<Result<RawArticle, SkippedInput>> records = new(wrapped.GetArrayLength());
        foreach (JsonElement element in wrapped.EnumerateArray())
        {
            records.Add(ReadObject(element, origin with { Record = records.Count + 1 }));
        }

        return records;
    }

    private static Result<JsonDocument, SkippedInput> Parse(ReadOnlyMemory<byte> json, ArticleOrigin origin)
    {
        if (!Utf8.IsValid(json.Span))
        {
            int line = TextEncodings.InvalidLine(json.Span);
            return new SkippedInput(origin, SkipCause.Invalid("UTF-8"), origin.Record == 0 ? $"line {line}" : null);
        }

        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException exception)
        {
            return new SkippedInput(origin, SkipCause.Invalid("JSON"), Describe(exception));
        }
    }

    /// <summary>The parser's first sentence and the place, both short.</summary>
    private static string Describe(JsonException exception)
    {
        string message = exception.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"nested more than {MaxDepth} levels deep")
            : exception.Message;
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        string place = $"column {exception.BytePositionInLine + 1}";
        if (exception.LineNumber > 0)
        {
            place = $"line {exception.LineNumber + 1}, {place}";
        }

        return $"{(end < 0 ? message.TrimEnd('.') : message[..end])}, {place}";
    }

    /// <summary>The first array of objects under a usual name, at most two objects deep.</summary>
    private static JsonElement? TryFindWrapped(JsonElement root, int depth)
    {
        foreach (string name in Wrappers)
        {
            if (!root.TryGetProperty(name, out JsonElement value))
            {
                continue;
            }

            bool array = value.ValueKind == JsonValueKind.Array;
            if (array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object)
            {
                return value;
            }

            if (value.ValueKind == JsonValueKind.Object && depth < 2 && TryFindWrapped(value, depth + 1) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private Result<RawArticle, SkippedInput> ReadObject(JsonElement root, ArticleOrigin origin)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new SkippedInput(origin, SkipReason.NotAnObject, KindName(root.ValueKind));
        }

        try
        {
            return ReadFields(root, origin);
        }
        catch (InvalidOperationException)
        {
            return new SkippedInput(origin, SkipCause.Invalid("JSON"), "half a surrogate pair in a string");
        }
    }

    /// <exception cref="InvalidOperationException">A string escapes half a surrogate pair, which is no text.</exception>
    private Result<RawArticle, SkippedInput> ReadFields(JsonElement root, ArticleOrigin origin)
    {
        FoundFields found = Find(root);
        if (found.Body is null)
        {
            IEnumerable<string> names = root.EnumerateObject().Select(property => property.Name);
            return new SkippedInput(origin, SkipReason.NoBodyText) { Keys = new(names.Take(SkippedInput.MostKeys)), LikelyBody = LikelyBody.In(root) };
        }

        return found.Body.Length > options.Limits.MaxRecordBytes
            ? new SkippedInput(origin, SkipCause.TooLong(options.Limits.MaxRecordBytes))
            : found.ToArticle(origin) with { Kept = _kept.In(root) };
    }

    private FoundFields Find(JsonElement root)
    {
        FoundFields found = new(options);
        Span<int> ranks = stackalloc int[FieldNames.Count];
        ranks.Fill(int.MaxValue);
        for (int field = 0; field < _mapped.Length; field++)
        {
            foreach (string key in _mapped[field] ?? [])
            {
                if (ranks[field] == int.MaxValue && root.TryGetProperty(key, out JsonElement value)
                    && found.TrySet((ArticleField)field, value))
                {
                    ranks[field] = -1;
                }
            }
        }

        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (FieldNames.TryFind(property.Name, out ArticleField field, out int rank) && rank < ranks[(int)field]
                && found.TrySet(field, property.Value))
            {
                ranks[(int)field] = rank;
            }
        }

        return found;
    }

    private static string KindName(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a literal",
    };
}
