using System.Text.Json;

namespace NewsSearch.Cluster.Writing;

/// <summary>Reads articles of an index one after the other, in the order of their ids, without searching for words. Safe to use from many threads.</summary>
/// <param name="alias">The index.</param>
/// <param name="resolvePath">Makes stored paths absolute.</param>
internal sealed class ClusterScan(ClusterConnection connection, string alias, Func<string, string> resolvePath)
{
    /// <summary>Whole articles asked for at once: some megabytes.</summary>
    private const int PageOfArticles = 500;

    /// <summary>Values asked for at once, the most that a cluster gives.</summary>
    private const int PageOfValues = 10_000;

    /// <summary>What is known of the article with this id, see <see cref="StoredArticle.Identity"/>; null when there is none.</summary>
    public JsonElement? Identity(string id)
    {
        foreach (JsonElement hit in Hits(json => WriteIds(json, [id]), 1, json => WriteSource(json, StoredArticle.Identity)))
        {
            return hit.GetProperty("_source").GetProperty(ClusterSchema.Article).Clone();
        }

        return null;
    }

    /// <summary>The articles with these ids.</summary>
    public IEnumerable<IndexedArticle> Articles(IReadOnlyCollection<string> ids) => ids.Chunk(PageOfArticles).SelectMany(some => Articles(json => WriteIds(json, some)));

    /// <summary>The index in which each article with one of these ids stands; of one that stands in several of them, all.</summary>
    public IEnumerable<(string Id, string Index)> Whereabouts(IReadOnlyCollection<string> ids)
    {
        // Pages go by ids, and of one that is found several times all have to be on one page.
        const int MostTimes = PageOfValues / PageOfArticles;
        foreach (string[] some in ids.Chunk(PageOfArticles))
        {
            foreach (JsonElement hit in Hits(json => WriteIds(json, some), PageOfArticles * MostTimes, WriteNothing))
            {
                yield return (hit.GetProperty("_id").GetString()!, hit.GetProperty("_index").GetString()!);
            }
        }
    }

    /// <summary>The articles that a clause finds; what was put after the last refresh is not among them.</summary>
    /// <param name="clause">Writes a clause of the query; null for all.</param>
    /// <param name="members">Members of what is stored to read of each; null for all.</param>
    public IEnumerable<IndexedArticle> Articles(Action<Utf8JsonWriter>? clause = null, IReadOnlyList<string>? members = null)
    {
        foreach (JsonElement hit in Hits(clause, members is null ? PageOfArticles : PageOfArticles * 4, json => WriteSource(json, members)))
        {
            yield return ArticleOf(hit);
        }
    }

    /// <summary>Some articles that chance takes, the same as long as the index is.</summary>
    public IReadOnlyList<IndexedArticle> Some(int number)
    {
        using ClusterAnswer answer = Search(json => WriteRandom(json, number));
        return [.. answer.Root.GetProperty("hits").GetProperty("hits").EnumerateArray().Select(ArticleOf)];
    }

    /// <summary>Id and hash of every article.</summary>
    public IEnumerable<(string Id, long Hash)> Hashes()
    {
        foreach (JsonElement hit in Hits(null, PageOfValues, WriteHash))
        {
            yield return (hit.GetProperty("_id").GetString()!, hit.GetProperty("fields").GetProperty(ClusterSchema.ContentHash)[0].GetInt64());
        }
    }

    /// <summary>The values of a keyword, each once.</summary>
    public IEnumerable<string> Values(string field) => Counts(field).Select(value => value.Value);

    /// <summary>The values of a keyword, and how many articles have each.</summary>
    public IEnumerable<(string Value, int Articles)> Counts(string field)
    {
        string? last = null;
        do
        {
            string? after = last;
            last = null;
            using ClusterAnswer answer = Search(json => WriteValues(json, field, after));
            foreach (JsonElement bucket in answer.Root.GetProperty("aggregations").GetProperty(field).GetProperty("buckets").EnumerateArray())
            {
                last = bucket.GetProperty("key").GetProperty(field).GetString()!;
                yield return (last, bucket.GetProperty("doc_count").GetInt32());
            }
        }
        while (last is not null);
    }

    /// <summary>How many articles a clause finds.</summary>
    /// <param name="clause">Writes it; null for all.</param>
    public int Count(Action<Utf8JsonWriter>? clause = null)
    {
        using ClusterAnswer answer = WholeAnswers.Ask(connection, HttpMethod.Post, $"/{alias}/_count", json => WriteQuery(json, clause));
        return (int)Math.Min(int.MaxValue, answer.Root.GetProperty("count").GetInt64());
    }

    private IEnumerable<JsonElement> Hits(Action<Utf8JsonWriter>? clause, int page, Action<Utf8JsonWriter> fields)
    {
        string? last = null;
        int found;
        do
        {
            string? after = last;
            found = 0;
            using ClusterAnswer answer = Search(json => WritePage(json, clause, page, after, fields));
            foreach (JsonElement hit in answer.Root.GetProperty("hits").GetProperty("hits").EnumerateArray())
            {
                found++;
                last = hit.GetProperty("sort")[0].GetString();
                yield return hit;
            }
        }
        while (found == page);
    }

    private IndexedArticle ArticleOf(JsonElement document) => StoredArticle.Read(document.GetProperty("_source").GetProperty(ClusterSchema.Article), resolvePath);

    private ClusterAnswer Search(Action<Utf8JsonWriter> body) => WholeAnswers.Ask(connection, HttpMethod.Post, $"/{alias}/_search?allow_partial_search_results=false", body);

    private static void WriteIds(Utf8JsonWriter json, string[] ids)
    {
        json.WriteStartObject("terms");
        json.WriteStartArray(ClusterSchema.Id);
        foreach (string id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, Action<Utf8JsonWriter>? clause, int page, string? after, Action<Utf8JsonWriter> fields)
    {
        json.WriteStartObject();
        json.WriteNumber("size", page);
        json.WriteBoolean("track_total_hits", false);
        WriteClause(json, clause);
        json.WriteStartArray("sort");
        json.WriteStringValue(ClusterSchema.Id);
        json.WriteEndArray();
        if (after is not null)
        {
            json.WriteStartArray("search_after");
            json.WriteStringValue(after);
            json.WriteEndArray();
        }

        fields(json);
        json.WriteEndObject();
    }

    private static void WriteRandom(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject();
        json.WriteNumber("size", number);
        json.WriteStartObject("query");
        json.WriteStartObject("function_score");
        json.WriteStartObject("random_score");
        json.WriteNumber("seed", 1);
        json.WriteString("field", ClusterSchema.ContentHash);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, IReadOnlyList<string>? members)
    {
        json.WriteStartArray("_source");
        foreach (string member in members ?? [ClusterSchema.Article])
        {
            json.WriteStringValue(member);
        }

        json.WriteEndArray();
    }

    private static void WriteNothing(Utf8JsonWriter json) => json.WriteBoolean("_source", false);

    private static void WriteHash(Utf8JsonWriter json)
    {
        WriteNothing(json);
        json.WriteStartArray("docvalue_fields");
        json.WriteStringValue(ClusterSchema.ContentHash);
        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string field, string? after)
    {
        json.WriteStartObject();
        json.WriteNumber("size", 0);
        json.WriteStartObject("aggs");
        json.WriteStartObject(field);
        json.WriteStartObject("composite");
        json.WriteNumber("size", PageOfValues);
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteStartObject(field);
        json.WriteStartObject("terms");
        json.WriteString("field", field);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (after is not null)
        {
            json.WriteStartObject("after");
            json.WriteString(field, after);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteQuery(Utf8JsonWriter json, Action<Utf8JsonWriter>? clause)
    {
        json.WriteStartObject();
        WriteClause(json, clause);
        json.WriteEndObject();
    }

    private static void WriteClause(Utf8JsonWriter json, Action<Utf8JsonWriter>? clause)
    {
        if (clause is not null)
        {
            json.WriteStartObject("query");
            clause(json);
            json.WriteEndObject();
        }
    }
}
