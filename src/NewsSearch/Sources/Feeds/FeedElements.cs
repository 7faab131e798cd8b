using System.Xml;
using System.Xml.Linq;

namespace NewsSearch.Sources.Feeds;

/// <summary>
/// Builds the elements of a feed out of its tags. What is not closed ends where it must: at the end tag of an element around it, or where
/// the next item, or the next part of an item, begins.
/// </summary>
internal sealed class FeedElements(XmlTokens tokens)
{
    /// <summary>Deeper elements are taken for text of those above.</summary>
    private const int MaxDepth = 256;

    private const string NamespacePrefix = "xmlns:";

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "title", "link", "guid", "pubDate", "description", "summary", "encoded", "creator", "category", "comments", "id", "published", "updated",
    };

    /// <summary>Parts that stand in nothing but an item, whatever is open there.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "guid", "pubDate", "content:encoded", "dc:creator", "dc:date" };

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "img", "hr", "wbr", "input" };

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal) { "channel", "rss", "RDF", "feed", "newsMessage", "itemSet" };

    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal)
    {
        ["media"] = "http://search.yahoo.com/mrss/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
    };

    public static bool IsItem(XmlToken token) => token.LocalName is "item" or "entry";

    /// <summary>Takes the namespaces that a tag around the items declares.</summary>
    public void Declare(XmlToken start)
    {
        foreach ((string name, string value) in start.Attributes ?? [])
        {
            if (name.StartsWith(NamespacePrefix, StringComparison.Ordinal) && value.Length > 0 && !IsReserved(value))
            {
                _namespaces[name[NamespacePrefix.Length..]] = value;
            }
        }
    }

    /// <summary>The element that the tag begins; null when the document ends in the midst of its text.</summary>
    public XElement? Read(XmlToken start)
    {
        List<(XElement Element, string Name)> open = [(Create(start), start.Text)];
        XElement root = open[0].Element;
        if (start.IsEmpty)
        {
            return root;
        }

        while (open.Count > 0)
        {
            XmlToken token = tokens.Read();
            switch (token.Kind)
            {
                case XmlTokenKind.End:
                    tokens.Repair();
                    return open.Count == 1 && root.HasElements ? root : null;
                case XmlTokenKind.Text:
                    open[^1].Element.Add(new XText(token.Text));
                    break;
                case XmlTokenKind.EndTag:
                    Close(open, token);
                    break;
                default:
                    Open(open, token);
                    break;
            }
        }

        return root;
    }

    /// <summary>The element that the tag begins, of text alone: where it is not closed it ends at the next tag.</summary>
    public XElement ReadText(XmlToken start)
    {
        XElement element = Create(start);
        XmlToken token = start;
        while (!start.IsEmpty && (token = tokens.Read()).Kind == XmlTokenKind.Text)
        {
            element.Add(new XText(token.Text));
        }

        if (token.Kind == XmlTokenKind.StartTag && !start.IsEmpty)
        {
            tokens.Repair();
            tokens.PushBack(token);
        }

        return element;
    }

    private void Open(List<(XElement Element, string Name)> open, XmlToken token)
    {
        if (IsItem(token) && token.Text == open[0].Name)
        {
            tokens.Repair();
            tokens.PushBack(token);
            open.Clear();
            return;
        }

        CloseUnclosedParts(open, token);
        XElement element = Create(token);
        open[^1].Element.Add(element);
        if (!token.IsEmpty && Void.Contains(token.Text))
        {
            tokens.Repair();
        }
        else if (!token.IsEmpty && open.Count < MaxDepth)
        {
            open.Add((element, token.Text));
        }
    }

    private void CloseUnclosedParts(List<(XElement Element, string Name)> open, XmlToken token)
    {
        if (open[0].Name is not ("item" or "entry"))
        {
            return;
        }

        int part = Telling.Contains(token.Text) ? open.FindIndex(1, above => Parts.Contains(above.Element.Name.LocalName))
            : open.Count > 1 && Parts.Contains(token.LocalName) && Parts.Contains(open[^1].Element.Name.LocalName) ? open.Count - 1
            : -1;
        if (part > 0)
        {
            tokens.Repair();
            open.RemoveRange(part, open.Count - part);
        }
    }

    private void Close(List<(XElement Element, string Name)> open, XmlToken token)
    {
        int closed = open.FindLastIndex(above => above.Name == token.Text);
        closed = closed >= 0 ? closed : open.FindLastIndex(above => above.Name.Equals(token.Text, StringComparison.OrdinalIgnoreCase));
        if (closed < 0 && Containers.Contains(token.LocalName))
        {
            closed = 0;
        }

        if (closed != open.Count - 1 && !Void.Contains(token.Text))
        {
            tokens.Repair();
        }

        if (closed >= 0)
        {
            open.RemoveRange(closed, open.Count - closed);
        }
    }

    /// <summary>No prefix may be declared for these (Namespaces in XML 1.0 section 3), and what is in them is no attribute.</summary>
    private static bool IsReserved(string name) => name == XNamespace.Xmlns.NamespaceName || name == XNamespace.Xml.NamespaceName;

    private XElement Create(XmlToken start)
    {
        Declare(start);
        XElement element = new(Name(start.Text));
        foreach ((string name, string value) in start.Attributes ?? [])
        {
            bool declares = name == "xmlns" || name.StartsWith(NamespacePrefix, StringComparison.Ordinal);
            if (!declares && Name(name) is { LocalName: not "xmlns" } attribute && element.Attribute(attribute) is null)
            {
                element.Add(new XAttribute(attribute, value));
            }
        }

        return element;
    }

    /// <summary>A prefix that nothing declares stands for itself: readers know elements by their local names.</summary>
    private XName Name(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        string local = name[(name.LastIndexOf(':') + 1)..];
        if (colon <= 0 || local.Length == 0 || !XmlReader.IsName(local))
        {
            return XName.Get(XmlConvert.EncodeLocalName(name.Replace(':', '_')) ?? "_");
        }

        string prefix = name[..colon];
        return prefix == "xml" ? XNamespace.Xml + local
            : XName.Get(local, _namespaces.TryGetValue(prefix, out string? declared) ? declared : $"urn:undeclared:{prefix}");
    }
}
