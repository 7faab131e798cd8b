using System.Text.Json;

namespace NewsSearch.Cluster.Asking;

/// <summary>The articles that a clause finds, in an order, page by page; of any number of them only a page is held.</summary>
/// <param name="articles">Finds them.</param>
internal sealed class FoundArticles(ClusterSearches searches, Clause articles, CancellationToken cancellation)
{
    /// <summary>Articles of a page where each comes with its text.</summary>
    private const int WholePage = 200;

    /// <summary>Articles of a page where each comes with a few values.</summary>
    private const int ValuePage = 5000;

    /// <summary>Hits that one answer reaches to (<c>index.max_result_window</c>).</summary>
    private const int MostAtOnce = 10_000;

    private Action<Utf8JsonWriter> _writeOrder = static json => WriteSort(json, ClusterSchema.Id, isDescending: false);

    /// <summary>Values to read of each; null for the article itself, of which none is read beside them but the <see cref="Members"/>.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Members of what is stored to read of each; null for all.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>Hits to leave out at the beginning.</summary>
    public int Offset { get; init; }

    /// <summary>Hits to read at most.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The same in another order than that of their ids.</summary>
    /// <param name="writeOrder">Writes the keys to sort by; ends with the id.</param>
    public FoundArticles In(Action<Utf8JsonWriter> writeOrder)
    {
        _writeOrder = writeOrder;
        return this;
    }

    /// <summary>The hits, as the cluster tells them; each is valid until the next is read.</summary>
    public IEnumerable<JsonElement> Hits()
    {
        JsonElement? after = null;

        // The best of few years are ranked by the words of these: the first of them are scored anew.
        bool isByScore = IsByScore(), ranks = isByScore && !(searches.IsPartitioned && articles.IsDated);
        int size = Values is null && Members is null ? WholePage : ValuePage;
        long skip = Offset, left = Most;
        while (left > 0)
        {
            bool skips = skip >= (after is null ? MostAtOnce : 1);
            int from = skips ? 0 : (int)skip;
            int wanted = (int)(skips ? Math.Min(skip, MostAtOnce) : Math.Min(Math.Min(size, left), MostAtOnce - from));
            using JsonDocument answer = searches.Ask(json => WriteBody(json, from, wanted, after, skips), cancellation, byScore: isByScore && (after is not null || Offset > 0), ranks);
            JsonElement hits = answer.RootElement.GetProperty("hits").GetProperty("hits");
            int count = hits.GetArrayLength();
            if (skips)
            {
                skip -= count;
            }
            else
            {
                foreach (JsonElement hit in hits.EnumerateArray())
                {
                    yield return hit;
                }

                left -= count;
                skip = 0;
            }

            if (count < wanted)
            {
                yield break;
            }

            after = hits[count - 1].GetProperty("sort").Clone();
        }
    }

    public static void WriteSort(Utf8JsonWriter json, string field, bool isDescending)
    {
        json.WriteStartObject();
        json.WriteStartObject(field);
        json.WriteString("order", isDescending ? "desc" : "asc");
        if (field == ClusterSchema.Published)
        {
            json.WriteString("missing", "_last");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private bool IsByScore() => ClusterRequests.Body(_writeOrder).Span.IndexOf("\"_score\""u8) >= 0;

    private void WriteBody(Utf8JsonWriter json, int from, int size, JsonElement? after, bool skips)
    {
        json.WriteNumber("size", size);
        json.WriteBoolean("track_total_hits", false);
        if (from > 0)
        {
            json.WriteNumber("from", from);
        }

        json.WritePropertyName("query");
        articles.Write(json);
        json.WriteStartArray("sort");
        _writeOrder(json);
        json.WriteEndArray();
        if (after is { } last)
        {
            json.WritePropertyName("search_after");
            last.WriteTo(json);
        }

        if (skips || (Values is not null && Members is null))
        {
            json.WriteBoolean("_source", false);
        }
        else if (Members is not null)
        {
            json.WriteStartArray("_source");
            foreach (string member in Members)
            {
                json.WriteStringValue(member);
            }

            json.WriteEndArray();
        }

        if (!skips && Values is not null)
        {
            json.WriteStartArray("docvalue_fields");
            foreach (string value in Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
