using System.Globalization;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>The edges of a network as comma-separated values, under the names by which Gephi knows them.</summary>
public static class NetworkCsv
{
    /// <summary>The row of names.</summary>
    public static string Header { get; } = Csv.Row("source", "target", "type", "weight", "source_kind", "target_kind");

    /// <summary>An edge under <see cref="Header"/>.</summary>
    public static string Row(NameNetwork network, NetworkEdge edge)
    {
        NetworkNode source = network.Nodes[edge.Source], target = network.Nodes[edge.Target];
        return Csv.Row(
            source.Name.Name,
            target.Name.Name,
            "undirected",
            edge.Weight.ToString(CultureInfo.InvariantCulture),
            NetworkIds.Word(source.Kind),
            NetworkIds.Word(target.Kind));
    }
}
