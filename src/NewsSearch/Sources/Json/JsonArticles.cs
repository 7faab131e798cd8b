using System.Globalization;
using System.Text.Json;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Json;

/// <summary>Makes articles of JSON objects.</summary>
/// <param name="wanted">Told of each article.</param>
internal sealed class JsonArticles(SourceOptions options, WantedKeys wanted)
{
    private const int MaxDepth = 64;
    private const int DeepestWrapper = 2;

    private static readonly string[] Wrappers =
        ["articles", "items", "data", "results", "documents", "docs", "entries", "stories", "posts", "news", "objects", "value", "@graph", "response", "hits"];

    /// <summary>The actions of Elasticsearch's bulk files, each on a line above the article's.</summary>
    private static readonly HashSet<string> BulkActions = new(StringComparer.Ordinal) { "index", "create", "update", "delete" };

    private static readonly JsonDocumentOptions Lenient =
        new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>For each field the mapped keys; null where none is mapped.</summary>
    private readonly IReadOnlyList<string>?[] _mapped = FieldNames.Mapped(options.FieldMap);

    private readonly KeptMembers _kept = new(options.Keep);
    private readonly JsonFields _fields = new(options);

    /// <summary>How many values were no JSON and were read for what they must have meant.</summary>
    public int Mended { get; private set; }

    /// <summary>
    /// Reads a value: an article, or an object that holds an array of them. Of the latter the records are numbered from that of
    /// <paramref name="origin"/> on, or from 1.
    /// </summary>
    public IReadOnlyList<Result<RawArticle, SkippedInput>> Read(ReadOnlyMemory<byte> json, ArticleOrigin origin)
    {
        if (!TextEncodings.ToUtf8(json, options.Encoding).TryGet(out ReadOnlyMemory<byte> text, out SourceFailure? undecodable))
        {
            // Of one value among others the line would be counted from its beginning.
            return [(origin.Record == 0 ? undecodable : undecodable with { Detail = null }).At(origin)];
        }

        if (TryRead(text, origin, out SkippedInput? failure) is { } read)
        {
            return read;
        }

        if (TryRead(JsonMending.Mend(text), origin, out _) is not { } mended)
        {
            return [failure!];
        }

        Mended++;
        return mended;
    }

    /// <summary>Null where the text is no JSON.</summary>
    private List<Result<RawArticle, SkippedInput>>? TryRead(ReadOnlyMemory<byte> json, ArticleOrigin origin, out SkippedInput? failure)
    {
        failure = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            return ReadValue(document.RootElement, origin);
        }
        catch (JsonException exception)
        {
            failure = new SkippedInput(origin, SkipCause.Invalid("JSON"), Describe(exception));
        }
        catch (InvalidOperationException)
        {
            // A string escapes half a surrogate pair, which is no text.
            failure = new SkippedInput(origin, SkipCause.Invalid("JSON"), "half a surrogate pair in a string");
        }

        return null;
    }

    private List<Result<RawArticle, SkippedInput>> ReadValue(JsonElement root, ArticleOrigin origin)
    {
        Result<RawArticle, SkippedInput> record = ReadObject(root, origin);
        if (record.Succeeded || root.ValueKind != JsonValueKind.Object)
        {
            return [record];
        }

        if (TryFindWrapped(root, 0) is not { } wrapped)
        {
            return IsBulkAction(root) ? [] : [record];
        }

        List<Result<RawArticle, SkippedInput>> records = new(wrapped.GetArrayLength());
        int first = Math.Max(origin.Record, 1);
        foreach (JsonElement element in wrapped.EnumerateArray())
        {
            records.Add(ReadObject(element, origin with { Record = first + records.Count }));
        }

        return records;
    }

    private static bool IsBulkAction(JsonElement root) =>
        root.GetPropertyCount() == 1 && root.EnumerateObject().First() is { Value.ValueKind: JsonValueKind.Object } only && BulkActions.Contains(only.Name);

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

    /// <summary>The first array of objects under a usual name, at most <see cref="DeepestWrapper"/> objects deep.</summary>
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

            if (value.ValueKind == JsonValueKind.Object && depth < DeepestWrapper && TryFindWrapped(value, depth + 1) is { } inner)
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

        FoundFields found = Find(root);
        if (found.Body is null)
        {
            IEnumerable<string> names = root.EnumerateObject().Select(property => property.Name);
            return new SkippedInput(origin, SkipReason.NoBodyText) { Keys = new(names.Take(SkippedInput.MostKeys)), LikelyBody = LikelyBody.In(root) };
        }

        if (found.Body.Length > options.Limits.MaxRecordBytes)
        {
            return new SkippedInput(origin, SkipCause.TooLong(options.Limits.MaxRecordBytes));
        }

        IReadOnlyList<KeptField> kept = _kept.In(root);
        if (wanted.AnyMissing)
        {
            wanted.Meet(
                origin.Path,
                root.EnumerateObject().Select(property => property.Name),
                key => JsonPaths.Find(root, key).Count > 0 || kept.Any(field => field.Name == key));
        }

        return found.ToArticle(origin) with { Kept = kept };
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
                if (ranks[field] == int.MaxValue && TrySet(found, (ArticleField)field, JsonPaths.Find(root, key)))
                {
                    ranks[field] = -1;
                }
            }
        }

        TakeUsual(root, found, ranks, level: 0);
        return found;
    }

    private bool TrySet(FoundFields found, ArticleField field, List<JsonElement> values) => values switch
    {
        [] => false,
        [var value] => _fields.TrySet(found, field, value),
        _ => found.TrySet(field, [.. values.Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)]),
    };

    /// <summary>Takes the members under usual names; of several under one name the last, as every reader of JSON does.</summary>
    private void TakeUsual(JsonElement value, FoundFields found, Span<int> ranks, int level)
    {
        const int LevelRank = 1000;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!JsonCarriers.Is(property) && FieldNames.TryFind(property.Name, out ArticleField field, out int rank)
                && rank + (level * LevelRank) <= ranks[(int)field] && _fields.TrySet(found, field, property.Value))
            {
                ranks[(int)field] = rank + (level * LevelRank);
            }
        }

        if (level == JsonCarriers.MaxLevel)
        {
            return;
        }

        foreach (JsonProperty property in value.EnumerateObject().Where(JsonCarriers.Is))
        {
            TakeUsual(property.Value, found, ranks, level + 1);
        }
    }

    private static string KindName(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a literal",
    };
}
