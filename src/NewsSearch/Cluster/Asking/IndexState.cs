using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Cluster.Asking;

/// <summary>
/// What searches see of an index, told by numbers: of each part the segments that are searched and the articles in each. A segment never changes but for
/// articles that are taken out of it, so two states with the same numbers are the same state, whoever has refreshed the index in between.
/// </summary>
internal sealed class IndexState
{
    private readonly SortedDictionary<string, Part> _parts = new(StringComparer.Ordinal);

    private IndexState()
    {
    }

    /// <summary>Names the state.</summary>
    public string Name => string.Join(' ', _parts.Select(part => $"{part.Key}:{part.Value.Segments}"));

    /// <summary>Reads it from the first copy of each part; of parts that are on no node at the moment nothing is known.</summary>
    /// <exception cref="IndexException">There is no index, or the cluster does not answer.</exception>
    public static IndexState Read(ClusterConnection connection, CancellationToken cancellation)
    {
        using ClusterAnswer counts = Ask(
            connection,
            "/_stats/docs?level=shards&filter_path=indices.*.uuid,indices.*.shards.*.routing.primary,indices.*.shards.*.routing.node,indices.*.shards.*.docs.count,indices.*.shards.*.seq_no.max_seq_no",
            cancellation);
        using ClusterAnswer segments = Ask(
            connection, "/_segments?filter_path=indices.*.shards.*.routing.primary,indices.*.shards.*.segments.*.num_docs,indices.*.shards.*.segments.*.search", cancellation);
        var searched = Primaries(segments.Root).ToDictionary(part => (part.Index.Name, part.Shard), part => SegmentsOf(part.Copy));
        var state = new IndexState();
        foreach ((JsonProperty index, string shard, JsonElement copy) in Primaries(counts.Root))
        {
            string identity = index.Value.TryGetProperty("uuid", out JsonElement uuid) ? uuid.GetString()! : index.Name;
            state._parts[$"{identity}/{shard}"] = new Part(
                copy.GetProperty("routing").GetProperty("node").GetString()!,
                copy.GetProperty("seq_no").GetProperty("max_seq_no").GetInt64(),
                copy.GetProperty("docs").GetProperty("count").GetInt64(),
                searched.GetValueOrDefault((index.Name, shard), ""));
        }

        return state;
    }

    /// <summary>Whether searches see the same in another state; null as long as a part of this one is on no node there.</summary>
    public bool? IsSeenIn(IndexState later)
    {
        if (_parts.Keys.Any(part => !later._parts.ContainsKey(part)))
        {
            return later._parts.Count > 0 && later._parts.Keys.All(part => !_parts.ContainsKey(part)) ? false : null;
        }

        // Another copy has segments of its own; with as many articles and the same last write it holds the same.
        return _parts.Count == later._parts.Count && _parts.All(part => later._parts[part.Key] is var other && (part.Value.Segments == other.Segments
            || (part.Value.Node != other.Node && part.Value.LastWrite == other.LastWrite && part.Value.Articles == other.Articles)));
    }

    private static ClusterAnswer Ask(ClusterConnection connection, string what, CancellationToken cancellation)
    {
        ClusterAnswer answer = connection.Ask(HttpMethod.Get, connection.Index + what, null, cancellation, (int)HttpStatusCode.NotFound);
        return answer.IsSuccess ? answer : throw ClusterFaults.Refused(connection.Address, answer);
    }

    private static IEnumerable<(JsonProperty Index, string Shard, JsonElement Copy)> Primaries(JsonElement answer) =>
        from index in Members(answer, "indices")
        from shard in Members(index.Value, "shards")
        from copy in shard.Value.EnumerateArray()
        where copy.GetProperty("routing").GetProperty("primary").GetBoolean()
        select (index, shard.Name, copy);

    private static string SegmentsOf(JsonElement copy)
    {
        var text = new StringBuilder();
        foreach (JsonProperty segment in Members(copy, "segments").Where(segment => segment.Value.GetProperty("search").GetBoolean()).OrderBy(segment => segment.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{segment.Name}.{segment.Value.GetProperty("num_docs").GetInt64()}");
        }

        return text.ToString();
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement members) ? members.EnumerateObject() : default;

    /// <param name="Node">Where the copy is.</param>
    /// <param name="LastWrite">The number of the last write, whether searches see it or not.</param>
    private readonly record struct Part(string Node, long LastWrite, long Articles, string Segments);
}
