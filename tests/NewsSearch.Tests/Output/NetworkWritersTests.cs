using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NewsSearch.Output;
using NewsSearch.Searching.Names;

namespace NewsSearch.Tests.Output;

public sealed class NetworkWritersTests
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    // A name that would break out of each format, one that the first is shown as too, and a place.
    private static readonly NameNetwork Network = new(
        NetworkUnit.Articles,
        [
            new(NameField.People, new NameCount("A\"<&>\\N,\u0001\uD800😀", 3, new DateOnly(2014, 4, 7), null)),
            new(NameField.People, new NameCount("Bo", 2, null, null) { Forms = ["B."] }),
            new(NameField.People, new NameCount("Bo", 1, null, null)),
            new(NameField.Places, new NameCount("Lund", 2, null, "SE") { Region = "Skåne", Latitude = 55.71, Longitude = -13.2 }),
        ],
        [new(0, 1, 2), new(2, 3, 1)])
    { Lists = 5 };

    [Fact]
    public void JsonIsOneObject() => Assert.Equal(
        """{"v":1,"weight":"articles","lists":5,"nodes":["""
        + """{"id":"person:Bo","kind":"person","name":"Bo","count":2,"latest":null,"forms":["B."]},"""
        + """{"id":"person:Bo 2","kind":"person","name":"Bo","count":1,"latest":null,"forms":[]},"""
        + """{"id":"place:Lund","kind":"place","name":"Lund","count":2,"latest":null,"country":"SE","forms":[]"""
        + ""","region":"Skåne","latitude":55.71,"longitude":-13.2}]"""
        + ""","edges":[{"source":"person:Bo","target":"place:Lund","weight":4}]}""",
        OutputTexts.Json(json => NetworkJson.Write(json, new NameNetwork(NetworkUnit.Articles, [.. Network.Nodes.Skip(1)], [new(0, 2, 4)]) { Lists = 5 })));

    [Fact]
    public void CsvHasARowAnEdge()
    {
        Assert.Equal("source,target,type,weight,source_kind,target_kind", NetworkCsv.Header);
        Assert.Equal("Bo,Lund,undirected,1,person,place", NetworkCsv.Row(Network, Network.Edges[1]));
        Assert.StartsWith("\"A\"\"<&>\\N,", NetworkCsv.Row(Network, Network.Edges[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void DotQuotesWhatWouldEndAName()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        NetworkDot.Write(text, Network);
        Assert.Equal(
            """
            graph {
              "person:A\"<&>\\N, ?😀" [label="A\"<&>\\N, ?😀", kind=person, count=3];
              "person:Bo" [label="Bo", kind=person, count=2];
              "person:Bo 2" [label="Bo", kind=person, count=1];
              "place:Lund" [label="Lund", kind=place, count=2];
              "person:A\"<&>\\N, ?😀" -- "person:Bo" [weight=2];
              "person:Bo 2" -- "place:Lund" [weight=1];
            }

            """,
            text.ToString().Replace("\uD800😀", "?😀", StringComparison.Ordinal).ReplaceLineEndings());
    }

    [Fact]
    public void GexfIsWhatItsSchemaSays()
    {
        XElement root = Read(output => NetworkGexf.Write(output, Network));
        Assert.Equal((Gexf + "gexf", "1.3"), (root.Name, root.Attribute("version")!.Value));
        Assert.Equal(["meta", "graph"], root.Elements().Select(element => element.Name.LocalName));
        XElement graph = root.Element(Gexf + "graph")!;
        Assert.Equal(["attributes", "nodes", "edges"], graph.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("undirected", graph.Attribute("defaultedgetype")!.Value);
        Assert.Equal(
            ["person:A\"<&>\\N,\uFFFD\uFFFD😀", "person:Bo", "person:Bo 2", "place:Lund"],
            graph.Descendants(Gexf + "node").Select(node => node.Attribute("id")!.Value));
        Assert.Equal("A\"<&>\\N,\uFFFD\uFFFD😀", graph.Descendants(Gexf + "node").First().Attribute("label")!.Value);
        Assert.Equal(
            ["kind=place", "count=2", "country=SE", "latitude=55.71", "longitude=-13.2"],
            graph.Descendants(Gexf + "node").Last().Descendants(Gexf + "attvalue")
                .Select(value => $"{value.Attribute("for")!.Value}={value.Attribute("value")!.Value}"));
        Assert.Equal(
            ["0 person:A\"<&>\\N,\uFFFD\uFFFD😀 person:Bo 2", "1 person:Bo 2 place:Lund 1"],
            graph.Descendants(Gexf + "edge").Select(edge => string.Join(' ', edge.Attributes().Select(attribute => attribute.Value))));
    }

    [Fact]
    public void GraphMlIsWhatItsSchemaSays()
    {
        XElement root = Read(output => NetworkGraphMl.Write(output, Network));
        Assert.Equal(GraphMl + "graphml", root.Name);
        Assert.Equal(
            ["label:string", "kind:string", "count:int", "latest:string", "country:string", "latitude:double", "longitude:double", "weight:int"],
            root.Elements(GraphMl + "key").Select(key => $"{key.Attribute("id")!.Value}:{key.Attribute("attr.type")!.Value}"));
        XElement graph = root.Element(GraphMl + "graph")!;
        Assert.Equal(["n1", "n2", "n3", "n4"], graph.Elements(GraphMl + "node").Select(node => node.Attribute("id")!.Value));
        Assert.Equal(
            ["label=A\"<&>\\N,\uFFFD\uFFFD😀", "kind=person", "count=3", "latest=2014-04-07"],
            graph.Elements(GraphMl + "node").First().Elements().Select(data => $"{data.Attribute("key")!.Value}={data.Value}"));
        Assert.Equal(
            ["n1-n2:2", "n3-n4:1"],
            graph.Elements(GraphMl + "edge").Select(edge => $"{edge.Attribute("source")!.Value}-{edge.Attribute("target")!.Value}:{edge.Value}"));
    }

    private static XElement Read(Action<Stream> write)
    {
        var bytes = new MemoryStream();
        write(bytes);
        string text = Encoding.UTF8.GetString(bytes.ToArray());
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.Ordinal);
        return XElement.Parse(text);
    }
}
