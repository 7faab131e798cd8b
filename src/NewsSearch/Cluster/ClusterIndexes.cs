using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Cluster;

/// <summary>
/// The index that stands behind an address. The address names an alias, and behind it is the first index, or one with the time of its making in its name, so that one
/// that is made anew can take its place in one step. While it is made it stands behind <see cref="Next"/>.
/// </summary>
internal sealed class ClusterIndexes(ClusterConnection connection, TimeProvider clock)
{
    private const int NotFound = 404;
    private const int BadRequest = 400;

    /// <summary>How often it is looked whether others have dropped what they made at the same moment.</summary>
    private const int MostTries = 6;

    private static readonly HttpMethod Get = HttpMethod.Get;

    private readonly string _name = connection.Address.Index;

    /// <summary>The alias of an index that is being made anew; at most one is.</summary>
    public string Next => _name + ".next";

    /// <summary>What stands behind the address; null for nothing.</summary>
    /// <exception cref="IndexException">It cannot be asked, is not one of this program, or is of another version.</exception>
    public FoundIndex? Find(CancellationToken cancellation = default) => Find(_name, cancellation);

    /// <summary>What stands behind the address.</summary>
    /// <exception cref="IndexException">Nothing does; see also <see cref="Find(CancellationToken)"/>.</exception>
    public FoundIndex Existing(CancellationToken cancellation = default) => Find(cancellation) ?? throw ClusterFaults.Missing(connection.Address);

    /// <summary>Makes sure that what is written to an index is on each copy of it what it is on the first.</summary>
    /// <exception cref="IndexException">It was made for a cluster of one node, and others have come, on which copies would have articles without words.</exception>
    public void RequireOneNode(FoundIndex index)
    {
        if (index.IsForOneNode && CountNodes() is > 1 and var nodes)
        {
            throw ClusterFaults.ForOneNode(connection.Address, nodes);
        }
    }

    /// <summary>Makes an empty index behind the address, or finds the one that somebody else has just made.</summary>
    public FoundIndex Create(ClusterShape shape) => Create(shape, _name);

    /// <summary>Makes an empty index behind <see cref="Next"/>, in place of one that somebody began to make and left.</summary>
    public FoundIndex CreateNext(ClusterShape shape)
    {
        if (FindNext() is { } left)
        {
            Drop(left);
        }

        return Create(shape, Next);
    }

    /// <summary>Makes a part of an index by dates, unless somebody has made it already.</summary>
    /// <param name="part">See <see cref="DatedParts.Of"/>; not empty.</param>
    /// <param name="alias">By which the whole index is found.</param>
    public void CreatePart(FoundIndex index, string part, ClusterShape shape, string alias)
    {
        ClusterShape best = shape with
        {
            Part = part,
            Partition = index.Partition,
            Replicas = shape.Replicas ?? (CountNodes() > 1 ? 1 : 0),
            KeepsNoSourceForRecovery = index.IsForOneNode,
        };
        Create(DatedParts.IndexOf(index.Names[0], part), best, alias, DatedParts.AliasOf(index.Names[0], part));
    }

    /// <summary>Removes a part with all that is in it.</summary>
    /// <inheritdoc cref="CreatePart"/>
    public void DropPart(FoundIndex index, string part)
    {
        using ClusterAnswer dropped = connection.Ask(HttpMethod.Delete, $"/{DatedParts.IndexOf(index.Names[0], part)}", null, default, NotFound);
    }

    /// <summary>What stands behind <see cref="Next"/>; null for nothing.</summary>
    public FoundIndex? FindNext() => Find(Next, default);

    /// <summary>Moves the address from the old index to that behind <see cref="Next"/>, in one step.</summary>
    /// <returns>The old one, which is still there; null for none.</returns>
    public FoundIndex? Replace(FoundIndex next)
    {
        FoundIndex? old = Find();
        bool isAlias = old is not null && old.All.Any(name => name != _name);
        using ClusterAnswer done = connection.Ask(
            HttpMethod.Post, "/_aliases", json => WriteReplacement(json, next, isAlias ? old!.All : [], old is not null && !isAlias), default, NotFound);
        if (!done.IsSuccess && Find()?.Holds(next) != true)
        {
            throw ClusterFaults.Refused(connection.Address, done);
        }

        return isAlias ? old : null;
    }

    /// <summary>The lines that its outlets repeat, as <see cref="KeepRepeatedLines"/> was given them; null when none were learned.</summary>
    /// <exception cref="IndexException">The cluster does not answer.</exception>
    public string? RepeatedLines(FoundIndex index)
    {
        using ClusterAnswer answer = connection.Ask(
            Get, $"/{index.Names[0]}/_mapping?filter_path=*.mappings._meta.{ClusterSchema.RepeatedLines}", null, default, NotFound);
        return answer.IsSuccess && MetaOf(answer) is { } meta && meta.TryGetProperty(ClusterSchema.RepeatedLines, out JsonElement lines) ? lines.GetString() : null;
    }

    /// <summary>Keeps with the index the lines that its outlets repeat, for whoever writes to it without having learned them.</summary>
    /// <exception cref="IndexException">The cluster does not take them.</exception>
    public void KeepRepeatedLines(FoundIndex index, string lines)
    {
        using ClusterAnswer answer = connection.Ask(Get, $"/{index.Names[0]}/_mapping?filter_path=*.mappings._meta", null, default);
        JsonElement meta = MetaOf(answer) ?? throw ClusterFaults.NoAnswer(connection.Address, answer);
        using ClusterAnswer kept = connection.Ask(HttpMethod.Put, $"/{index.Names[0]}/_mapping", json => ClusterSchema.WriteRepeatedLines(json, meta, lines), default);
    }

    /// <summary>Removes an index with all that is in it.</summary>
    public void Drop(FoundIndex index)
    {
        foreach (string name in index.All)
        {
            using ClusterAnswer dropped = connection.Ask(HttpMethod.Delete, $"/{name}", null, default, NotFound);
        }
    }

    private FoundIndex? Find(string alias, CancellationToken cancellation)
    {
        using ClusterAnswer answer = connection.Ask(Get, $"/{alias}/_settings/index.uuid", null, cancellation, NotFound);
        if (!answer.IsSuccess)
        {
            return null;
        }

        using ClusterAnswer mapping = connection.Ask(Get, $"/{alias}/_mapping?filter_path=*.mappings._meta,*.mappings._source,-*.mappings._meta.{ClusterSchema.RepeatedLines}", null, cancellation, NotFound);
        if (!mapping.IsSuccess)
        {
            return null;
        }

        List<string> names = [], parts = [], ids = [];
        bool isForOneNode = false;
        ClusterPartition partition = ClusterPartition.None;
        foreach (JsonProperty index in answer.Root.EnumerateObject())
        {
            string id = Member(Member(Member(index.Value, "settings", answer), "index", answer), "uuid", answer).GetString()!;
            if (!mapping.Root.TryGetProperty(index.Name, out JsonElement found))
            {
                // Without anything to tell whose it is.
                throw ClusterFaults.Foreign(connection.Address);
            }

            JsonElement mappings = Member(found, "mappings", mapping);
            JsonElement owner = OwnerOf(mappings);
            if (owner.TryGetProperty(ClusterSchema.PartMember, out _))
            {
                parts.Add(index.Name);
                continue;
            }

            names.Add(index.Name);
            ids.Add(id);
            partition = owner.TryGetProperty(ClusterSchema.PartitionMember, out JsonElement stated) ? DatedParts.Parse(stated.GetString()) : ClusterPartition.None;
            isForOneNode |= mappings.TryGetProperty("_source", out JsonElement source) && source.TryGetProperty("recovery_source_enabled", out JsonElement keeps) && !keeps.GetBoolean();
        }

        return names.Count == 0 ? null
            : new FoundIndex(names, string.Join(',', ids.Order(StringComparer.Ordinal))) { IsForOneNode = isForOneNode, Partition = partition, Parts = parts };
    }

    /// <summary>The <c>_meta</c> of a mapping of one index; null without one.</summary>
    private static JsonElement? MetaOf(ClusterAnswer mapping)
    {
        foreach (JsonProperty index in mapping.Root.EnumerateObject())
        {
            return index.Value.GetProperty("mappings").GetProperty("_meta");
        }

        return null;
    }

    private JsonElement Member(JsonElement of, string name, ClusterAnswer answer) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement member) ? member : throw ClusterFaults.NoAnswer(connection.Address, answer);

    /// <summary>What the mapping says of this program.</summary>
    private JsonElement OwnerOf(JsonElement mapping)
    {
        JsonElement owner = default;
        int version = mapping.TryGetProperty("_meta", out JsonElement meta) && meta.TryGetProperty(ClusterSchema.Owner, out owner)
            && owner.TryGetProperty(ClusterSchema.VersionMember, out JsonElement stated) && stated.TryGetInt32(out int number)
            ? number
            : throw ClusterFaults.Foreign(connection.Address);
        if (version > ClusterSchema.Version)
        {
            throw ClusterFaults.Newer(connection.Address);
        }

        if (version < ClusterSchema.OldestReadable)
        {
            throw ClusterFaults.Older(connection.Address);
        }

        return owner;
    }

    private FoundIndex Create(ClusterShape shape, string alias)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{_name}-{clock.GetUtcNow():yyyyMMddHHmmssfff}");
        int nodes = CountNodes();
        int replicas = shape.Replicas ?? (nodes > 1 ? 1 : 0);

        // What a further copy is told of the articles that were written while it was made is that source; without it they would have no words there.
        ClusterShape best = shape with { Replicas = replicas, KeepsNoSourceForRecovery = nodes == 1 && replicas == 0 && connection.IsOpenSearch };
        if (alias == _name)
        {
            // Of several first runs at once one makes the index, since all give it the same name, and the others find it.
            CreateMain($"{_name}-first", alias, best);
            if (Find() is { } made)
            {
                return made;
            }
        }

        CreateMain(name, alias, best);
        return OnlyOne(name, alias);
    }

    private void CreateMain(string name, string alias, ClusterShape shape)
    {
        if (shape.Partition == ClusterPartition.None)
        {
            Create(name, shape, alias);
        }
        else
        {
            Create(name, shape, alias, DatedParts.AliasOf(name, ""));
        }
    }

    private void Create(string name, ClusterShape shape, params ReadOnlySpan<string> aliases)
    {
        string[] all = [.. aliases];
        if (!TryCreate(name, shape, all))
        {
            // An OpenSearch that is too old to do without.
            TryCreate(name, shape with { KeepsNoSourceForRecovery = false }, all);
        }
    }

    /// <summary>Of indexes that several machines have made behind one address at the same moment the first by name stays, and each drops its own.</summary>
    private FoundIndex OnlyOne(string own, string alias)
    {
        for (int tries = 1; ; tries++)
        {
            FoundIndex found = Find(alias, default) ?? throw ClusterFaults.Missing(connection.Address);
            if (found.Names.Count == 1)
            {
                return found;
            }

            if (found.Names.Contains(own) && found.Names.Min(StringComparer.Ordinal) != own)
            {
                Drop(new FoundIndex([own], ""));
            }
            else if (tries == MostTries)
            {
                throw new IndexException(IndexFault.Inaccessible, $"there are several indexes behind {connection.Address}");
            }
            else
            {
                connection.Pause(tries, default);
            }
        }
    }

    /// <returns>False when the cluster does not know a setting.</returns>
    private bool TryCreate(string name, ClusterShape shape, string[] aliases)
    {
        using ClusterAnswer created = connection.Ask(HttpMethod.Put, $"/{name}", json => ClusterSchema.WriteIndex(json, shape, aliases), default, BadRequest);
        if (created.IsSuccess)
        {
            return true;
        }

        // Asked twice, since the first answer was lost; or there is such an index in truth.
        return ClusterFaults.ReasonOf(created.Root).Type is "resource_already_exists_exception"
            || (shape.KeepsNoSourceForRecovery ? false : throw ClusterFaults.Refused(connection.Address, created));
    }

    private int CountNodes()
    {
        using ClusterAnswer health = connection.Ask(Get, "/_cluster/health", null, default);
        return Member(health.Root, "number_of_data_nodes", health).GetInt32();
    }

    private void WriteReplacement(Utf8JsonWriter json, FoundIndex next, IEnumerable<string> old, bool removesIndex)
    {
        json.WriteStartObject();
        json.WriteStartArray("actions");
        if (removesIndex)
        {
            json.WriteStartObject();
            json.WriteStartObject("remove_index");
            json.WriteString("index", _name);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        foreach (string name in old)
        {
            WriteAlias(json, "remove", name, _name);
        }

        foreach (string name in next.All)
        {
            WriteAlias(json, "remove", name, Next);
            WriteAlias(json, "add", name, _name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAlias(Utf8JsonWriter json, string action, string index, string alias)
    {
        json.WriteStartObject();
        json.WriteStartObject(action);
        json.WriteString("index", index);
        json.WriteString("alias", alias);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
