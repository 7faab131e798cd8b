using System.Globalization;
using System.Text;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>A network in the language of Graphviz.</summary>
public static class NetworkDot
{
    /// <summary>Writes the whole network; lines end in line feeds.</summary>
    public static void Write(TextWriter text, NameNetwork network)
    {
        string[] ids = NetworkIds.Of(network);
        text.Write("graph {\n");
        for (int i = 0; i < ids.Length; i++)
        {
            NameCount name = network.Nodes[i].Name;
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"  {Quoted(ids[i])} [label={Quoted(name.Name)}, kind={NetworkIds.Word(network.Nodes[i].Kind)}, count={name.Count}];\n"));
        }

        foreach (NetworkEdge edge in network.Edges)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"  {Quoted(ids[edge.Source])} -- {Quoted(ids[edge.Target])} [weight={edge.Weight}];\n"));
        }

        text.Write("}\n");
    }

    // In labels a backslash begins an escape (\N is the node's id), so it is doubled; elsewhere it stays doubled, the same in every use of an id.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            quoted.Append(c is '"' or '\\' ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return quoted.Append('"').ToString();
    }
}
