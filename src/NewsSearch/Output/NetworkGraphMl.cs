using System.Globalization;
using System.Xml;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>A network in GraphML (graphml.graphdrawing.org), for yEd, igraph, NetworkX and others.</summary>
public static class NetworkGraphMl
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes the whole network.</summary>
    public static void Write(Stream output, NameNetwork network) => NetworkXml.Write(output, xml =>
    {
        xml.WriteStartElement("graphml", Space);
        WriteKey(xml, "label", "node", "string");
        foreach ((string name, string type) in NetworkXml.Attributes)
        {
            WriteKey(xml, name, "node", type == "integer" ? "int" : type);
        }

        WriteKey(xml, "weight", "edge", "int");
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("edgedefault", "undirected");
        for (int i = 0; i < network.Nodes.Count; i++)
        {
            WriteNode(xml, network.Nodes[i], IdOf(i));
        }

        foreach (NetworkEdge edge in network.Edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", IdOf(edge.Source));
            xml.WriteAttributeString("target", IdOf(edge.Target));
            WriteData(xml, "weight", edge.Weight.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    // An NMTOKEN, which takes no space.
    private static string IdOf(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node + 1}");

    private static void WriteKey(XmlWriter xml, string name, string of, string type)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, NetworkNode node, string id)
    {
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", id);
        WriteData(xml, "label", NetworkXml.Text(node.Name.Name));
        foreach ((int attribute, string value) in NetworkXml.Values(node))
        {
            WriteData(xml, NetworkXml.Attributes[attribute].Name, value);
        }

        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
