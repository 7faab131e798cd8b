using System.Text.Json;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>A network of names: the object of <c>network</c>.</summary>
public static class NetworkJson
{
    /// <summary>Writes the whole network as one object.</summary>
    public static void Write(Utf8JsonWriter json, NameNetwork network) => OutputJson.WriteObject(json, members =>
    {
        string[] ids = NetworkIds.Of(network);
        members.WriteString("weight", NetworkIds.Word(network.Unit));
        members.WriteNumber("lists", network.Lists);
        members.WriteStartArray("nodes");
        for (int i = 0; i < ids.Length; i++)
        {
            NetworkNode node = network.Nodes[i];
            members.WriteStartObject();
            members.WriteString("id", ids[i]);
            members.WriteString("kind", NetworkIds.Word(node.Kind));
            NameJson.WriteMembers(members, node.Name, node.Kind);
            members.WriteEndObject();
        }

        members.WriteEndArray();
        members.WriteStartArray("edges");
        foreach (NetworkEdge edge in network.Edges)
        {
            members.WriteStartObject();
            members.WriteString("source", ids[edge.Source]);
            members.WriteString("target", ids[edge.Target]);
            members.WriteNumber("weight", edge.Weight);
            members.WriteEndObject();
        }

        members.WriteEndArray();
    });
}
