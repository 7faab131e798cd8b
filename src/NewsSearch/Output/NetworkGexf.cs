using System.Globalization;
using System.Xml;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>A network in GEXF 1.3 (gexf.net), for Gephi and others.</summary>
public static class NetworkGexf
{
    private const string Space = "http://gexf.net/1.3";

    /// <summary>Writes the whole network.</summary>
    public static void Write(Stream output, NameNetwork network) => NetworkXml.Write(output, xml =>
    {
        xml.WriteStartElement("gexf", Space);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta", Space);
        xml.WriteElementString("creator", Space, "NewsSearch");
        xml.WriteElementString("description", Space, $"Names that stand together, weighted by {NetworkIds.Word(network.Unit)}");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("defaultedgetype", "undirected");
        xml.WriteAttributeString("mode", "static");
        WriteAttributes(xml);
        string[] ids = [.. NetworkIds.Of(network).Select(NetworkXml.Text)];
        WriteNodes(xml, network, ids);
        WriteEdges(xml, network, ids);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteAttributes(XmlWriter xml)
    {
        xml.WriteStartElement("attributes", Space);
        xml.WriteAttributeString("class", "node");
        foreach ((string name, string type) in NetworkXml.Attributes)
        {
            xml.WriteStartElement("attribute", Space);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, NameNetwork network, string[] ids)
    {
        xml.WriteStartElement("nodes", Space);
        for (int i = 0; i < ids.Length; i++)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", ids[i]);
            xml.WriteAttributeString("label", NetworkXml.Text(network.Nodes[i].Name.Name));
            xml.WriteStartElement("attvalues", Space);
            foreach ((int attribute, string value) in NetworkXml.Values(network.Nodes[i]))
            {
                xml.WriteStartElement("attvalue", Space);
                xml.WriteAttributeString("for", NetworkXml.Attributes[attribute].Name);
                xml.WriteAttributeString("value", value);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, NameNetwork network, string[] ids)
    {
        xml.WriteStartElement("edges", Space);
        for (int i = 0; i < network.Edges.Count; i++)
        {
            NetworkEdge edge = network.Edges[i];
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", ids[edge.Source]);
            xml.WriteAttributeString("target", ids[edge.Target]);
            xml.WriteAttributeString("weight", edge.Weight.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
