using System.Text.Json;
using NewsSearch.Languages;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.Cluster.Asking;

/// <summary>Counts what stands in the fields of some articles: exactly, for every value is asked for, page by page.</summary>
/// <param name="articles">Finds the articles.</param>
internal sealed class FieldCounts(ClusterSearches searches, Clause articles, CancellationToken cancellation)
{
    /// <summary>Values that one answer has.</summary>
    private const int PageSize = 5000;

    /// <summary>Groups of values that one question counts.</summary>
    private const int MostGroups = 500;

    /// <summary>Articles of a shard whose numbers make a mean.</summary>
    private const int SampleOfShard = 10_000;

    private const long SecondsOfDay = 86_400;

    /// <summary>Each value of a field.</summary>
    public IEnumerable<CountedValue> Values(string field) => Buckets([new("value", field)], withLatest: true).Select(bucket => new CountedValue(bucket.GetProperty("key").GetProperty("value").GetString()!, bucket.GetProperty("doc_count").GetInt32(), LatestOf(bucket)));

    /// <summary>Articles by <see cref="DateOnly.DayNumber"/>.</summary>
    /// <param name="field">Of seconds since 1970.</param>
    public Dictionary<int, int> Days(string field) => Buckets([new("value", field, ByDay: true)], withLatest: false).ToDictionary(
            bucket => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(bucket.GetProperty("key").GetProperty("value").GetDouble())).DayNumber,
            bucket => bucket.GetProperty("doc_count").GetInt32());

    /// <summary>The values that articles have together of two fields, of each of which an article has one or none.</summary>
    /// <returns>The values as JSON: a text or, by day, the second since 1970 with which it begins, null for none.</returns>
    public IEnumerable<(JsonElement First, JsonElement Second, int Articles, long? Latest)> Pairs((string Field, bool ByDay) first, (string Field, bool ByDay) second) =>
        Buckets([new("first", first.Field, first.ByDay, WithNone: true), new("second", second.Field, second.ByDay, WithNone: true)], withLatest: true).Select(bucket =>
            (bucket.GetProperty("key").GetProperty("first"), bucket.GetProperty("key").GetProperty("second"), bucket.GetProperty("doc_count").GetInt32(), LatestOf(bucket)));

    /// <summary>The languages of the articles, the most common first.</summary>
    public IReadOnlyList<LanguageCount> Languages() =>
    [
        .. Values(ClusterSchema.Language).Where(language => language.Value.Length > 0)
            .OrderByDescending(language => language.Articles).ThenBy(language => language.Value, StringComparer.OrdinalIgnoreCase)
            .Select(language => new LanguageCount(LanguageTag.Of(language.Value) ?? language.Value, language.Articles, DayOf(language.Latest))),
    ];

    /// <summary>The outlets or authors, in no order.</summary>
    /// <remarks>Spellings that differ in letter case or signs alone are one, the commonest.</remarks>
    public IReadOnlyList<NameCount> Origins(SearchField field)
    {
        string name = IndexedFields.WholeValuesOf(field);
        CountedValue[][] values = [.. Values(name).GroupBy(value => FormOf(value.Value)).Select(same => same.OrderByDescending(value => value.Articles).ToArray())];
        CountedValue[][] several = [.. values.Where(same => same.Length > 1)];
        return
        [
            .. values.Where(same => same.Length == 1).Select(same => new NameCount(same[0].Value, same[0].Articles, DayOf(same[0].Latest), Country: null)),
            .. several.Zip(Groups(name, [.. several.Select(same => same.Select(value => value.Value).ToArray())]))
                .Select(same => new NameCount(same.First[0].Value, same.Second.Articles, DayOf(same.Second.Latest), Country: null)),
        ];

        static string FormOf(string value) => NameForm.Of(value) is { Length: > 0 } form ? form : value;
    }

    /// <summary>The articles that have any value of a group, for each group.</summary>
    public IEnumerable<(int Articles, long? Latest)> Groups(string field, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        foreach (IReadOnlyList<string>[] some in groups.Chunk(MostGroups))
        {
            using JsonDocument answer = Ask(json => WriteFilters(json, some.Select(values => Clause.AnyOf(field, values)), withLatest: true));
            foreach (JsonElement bucket in BucketsOf(answer).EnumerateArray())
            {
                yield return (bucket.GetProperty("doc_count").GetInt32(), LatestOf(bucket));
            }
        }
    }

    /// <summary>How many of the articles each clause finds.</summary>
    public IReadOnlyList<int> Found(IEnumerable<Clause> clauses)
    {
        var counts = new List<int>();
        foreach (Clause[] some in clauses.Chunk(MostGroups))
        {
            using JsonDocument answer = Ask(json => WriteFilters(json, some, withLatest: false));
            counts.AddRange(BucketsOf(answer).EnumerateArray().Select(bucket => bucket.GetProperty("doc_count").GetInt32()));
        }

        return counts;
    }

    /// <summary>The first and the last date of the articles, and how many have one.</summary>
    public (DateTime? Oldest, DateTime? Newest, int Articles) Dates()
    {
        using JsonDocument answer = Ask(json =>
        {
            json.WriteStartObject("stats");
            json.WriteString("field", ClusterSchema.Published);
            json.WriteEndObject();
        });
        JsonElement counts = answer.RootElement.GetProperty("aggregations").GetProperty("counts");
        int articles = counts.GetProperty("count").GetInt32();
        return articles == 0 ? (null, null, 0)
            : (DateTime.UnixEpoch.AddSeconds(counts.GetProperty("min").GetDouble()), DateTime.UnixEpoch.AddSeconds(counts.GetProperty("max").GetDouble()), articles);
    }

    /// <summary>About how many values a field has: nearly exact below 40,000.</summary>
    public long Different(string field)
    {
        const int MostExact = 40_000;
        using JsonDocument answer = Ask(json =>
        {
            json.WriteStartObject("cardinality");
            json.WriteString("field", field);
            json.WriteNumber("precision_threshold", MostExact);
            json.WriteEndObject();
        });
        return answer.RootElement.GetProperty("aggregations").GetProperty("counts").GetProperty("value").GetInt64();
    }

    /// <summary>The mean of a number, of some articles of each shard where there are more; 0 for no articles.</summary>
    public double Mean(string field)
    {
        using JsonDocument answer = searches.Ask(
            json =>
            {
                json.WriteNumber("terminate_after", SampleOfShard);
                WriteQuestion(json, () =>
                {
                    json.WriteStartObject("avg");
                    json.WriteString("field", field);
                    json.WriteEndObject();
                });
            },
            cancellation);
        return answer.RootElement.GetProperty("aggregations").GetProperty("counts").GetProperty("value") is { ValueKind: JsonValueKind.Number } mean ? mean.GetDouble() : 0;
    }

    private static DateOnly? DayOf(long? seconds) => seconds is { } latest ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(latest)) : null;

    private static JsonElement BucketsOf(JsonDocument answer) => answer.RootElement.GetProperty("aggregations").GetProperty("counts").GetProperty("buckets");

    private static long? LatestOf(JsonElement bucket) => bucket.GetProperty("latest").GetProperty("value") is { ValueKind: JsonValueKind.Number } latest ? (long)latest.GetDouble() : null;

    private static void WriteFilters(Utf8JsonWriter json, IEnumerable<Clause> clauses, bool withLatest)
    {
        json.WriteStartObject("filters");
        json.WriteStartArray("filters");
        foreach (Clause clause in clauses)
        {
            clause.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        WriteLatest(json, withLatest);
    }

    private static void WriteLatest(Utf8JsonWriter json, bool withLatest)
    {
        if (withLatest)
        {
            json.WriteStartObject("aggs");
            json.WriteStartObject("latest");
            json.WriteStartObject("max");
            json.WriteString("field", ClusterSchema.Published);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    /// <summary>All buckets of a composite aggregation.</summary>
    private IEnumerable<JsonElement> Buckets(IReadOnlyList<BucketSource> sources, bool withLatest)
    {
        JsonElement? after = null;
        do
        {
            using JsonDocument answer = Ask(json => WriteComposite(json, sources, after, withLatest));
            JsonElement counts = answer.RootElement.GetProperty("aggregations").GetProperty("counts");
            foreach (JsonElement bucket in counts.GetProperty("buckets").EnumerateArray())
            {
                yield return bucket;
            }

            after = counts.TryGetProperty("after_key", out JsonElement last) && counts.GetProperty("buckets").GetArrayLength() == PageSize ? last.Clone() : null;
        }
        while (after is not null);
    }

    private static void WriteComposite(Utf8JsonWriter json, IReadOnlyList<BucketSource> sources, JsonElement? after, bool withLatest)
    {
        json.WriteStartObject("composite");
        json.WriteNumber("size", PageSize);
        json.WriteStartArray("sources");
        foreach (BucketSource source in sources)
        {
            source.Write(json);
        }

        json.WriteEndArray();
        if (after is { } last)
        {
            json.WritePropertyName("after");
            last.WriteTo(json);
        }

        json.WriteEndObject();
        WriteLatest(json, withLatest);
    }

    private JsonDocument Ask(Action<Utf8JsonWriter> aggregation) => searches.Ask(json => WriteQuestion(json, () => aggregation(json)), cancellation);

    private void WriteQuestion(Utf8JsonWriter json, Action writeAggregation)
    {
        json.WriteNumber("size", 0);
        json.WriteBoolean("track_total_hits", false);
        json.WritePropertyName("query");
        Clause.And(articles).Write(json);
        json.WriteStartObject("aggs");
        json.WriteStartObject("counts");
        writeAggregation();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What a composite aggregation makes buckets by.</summary>
    /// <param name="Name">That of the value in the keys of the buckets.</param>
    /// <param name="ByDay">Whether the field is one of seconds, whose days are counted.</param>
    /// <param name="WithNone">Whether articles without a value have buckets, too.</param>
    private sealed record BucketSource(string Name, string Field, bool ByDay = false, bool WithNone = false)
    {
        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteStartObject(Name);
            json.WriteStartObject(ByDay ? "histogram" : "terms");
            json.WriteString("field", Field);
            if (ByDay)
            {
                json.WriteNumber("interval", SecondsOfDay);
            }

            if (WithNone)
            {
                json.WriteBoolean("missing_bucket", true);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
