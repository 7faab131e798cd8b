using System.Xml.Linq;

namespace NewsSearch.Sources.Feeds;

/// <summary>What a feed says of all its items; the first title and language count, an image's or item's never come first.</summary>
internal sealed class FeedHead
{
    public string? Title { get; private set; }

    public string? Language { get; private set; }

    public void Take(XElement element)
    {
        string? text = element.Value.Trim() is { Length: > 0 } value ? value : null;
        if (element.Name.LocalName == "title")
        {
            Title ??= text;
        }
        else
        {
            Language ??= text;
        }
    }
}
