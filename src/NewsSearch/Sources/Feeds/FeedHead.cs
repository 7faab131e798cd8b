using System.Xml.Linq;

namespace NewsSearch.Sources.Feeds;

/// <summary>What a feed says of all its items; the first title, language and address count, an image's or item's never come first.</summary>
internal sealed class FeedHead
{
    public string? Title { get; private set; }

    public string? Language { get; private set; }

    /// <summary>What addresses without a host are relative to: <c>xml:base</c>, else the site's address.</summary>
    public Uri? Base { get; private set; }

    private string? Site { get; set; }

    public void Take(XElement element)
    {
        string? text = element.Value.Trim() is { Length: > 0 } value ? value : null;
        switch (element.Name.LocalName)
        {
            case "title":
                Title ??= text;
                break;
            case "language":
                Language ??= text;
                break;
            default:
                Site ??= element.Attribute("href") is { } href ? element.Attribute("rel")?.Value is null or "alternate" ? href.Value : null : text;
                break;
        }
    }

    /// <summary>Takes the <c>xml:base</c> and <c>xml:lang</c> of a tag around the items.</summary>
    public void Take(XmlToken start)
    {
        foreach ((string name, string value) in start.Attributes ?? [])
        {
            if (name == "xml:base" && Absolute(value) is { } address)
            {
                Base = address;
            }
            else if (name == "xml:lang")
            {
                Language ??= value;
            }
        }
    }

    /// <summary>The address in full, where the feed says what it is relative to.</summary>
    /// <param name="element">Its own <c>xml:base</c>, and those of the elements around it, come before the feed's.</param>
    public string Resolve(string address, XElement element)
    {
        if (Absolute(address) is not null)
        {
            return address;
        }

        Uri? whole = Base ?? (Site is null ? null : Absolute(Site));
        foreach (XElement around in element.AncestorsAndSelf().Reverse())
        {
            if (around.Attribute(XNamespace.Xml + "base") is { } stated)
            {
                whole = Absolute(stated.Value) ?? (whole is not null && Uri.TryCreate(whole, stated.Value, out Uri? inner) ? inner : whole);
            }
        }

        return whole is not null && Uri.TryCreate(whole, address, out Uri? resolved) ? resolved.AbsoluteUri : address;
    }

    /// <summary>An address of a host; on Unix a path would be one of a file.</summary>
    private static Uri? Absolute(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) && !uri.IsFile ? uri : null;
}
