using System.Xml.Linq;
using Lucene.Net.Index;
using NewsSearch.Home;
using Attribute = Lucene.Net.Util.Attribute;

namespace NewsSearch.Tests.OnDisk;

/// <summary>What the native program must keep of Lucene, which finds it by name.</summary>
public sealed class TrimmingTests
{
    [Fact]
    public void EveryAttributeOfLuceneIsKept()
    {
        using Stream descriptors = typeof(IndexHome).Assembly.GetManifestResourceStream("ILLink.Descriptors.xml")!;
        XElement lucene = XDocument.Load(descriptors).Root!.Elements("assembly").Single(assembly => (string?)assembly.Attribute("fullname") == "Lucene.Net");
        HashSet<string> namespaces = [.. Names(lucene, "namespace")];
        HashSet<string> types = [.. Names(lucene, "type")];

        // Those with an interface of their own name; Token, say, is only made by name of its class.
        Type[] attributes = [.. typeof(IndexWriter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && type.GetInterface($"I{type.Name}") is not null)];
        Assert.NotEmpty(attributes);
        Assert.All(attributes, type => Assert.True(
            namespaces.Contains(type.Namespace!) || types.Contains(type.FullName!.Replace('+', '/')), $"{type.FullName} is not kept"));
    }

    private static IEnumerable<string> Names(XElement parent, string element) => parent.Elements(element).Select(child => (string)child.Attribute("fullname")!);
}
