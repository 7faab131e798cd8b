using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSearch.Cleaning.Explaining;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>A page's meta elements by lower-case name, property or itemprop.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _contents = new(StringComparer.OrdinalIgnoreCase);

    public static MetaTags Read(IHtmlDocument page)
    {
        MetaTags tags = new();
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
        {
            string? name = meta.GetAttribute("property") ?? meta.GetAttribute("name")
                ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            string content = meta.GetAttribute("content")!.Trim();
            if (name is not null && content.Length > 0)
            {
                if (!tags._contents.TryGetValue(name.Trim(), out List<string>? contents))
                {
                    tags._contents.Add(name.Trim(), contents = []);
                }

                contents.Add(content);
            }
        }

        return tags;
    }

    public string? First(params ReadOnlySpan<string> names) => Find(names)?.What;

    /// <summary>The content of the first of the names that the page has.</summary>
    public Found<string>? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_contents.TryGetValue(name, out List<string>? contents))
            {
                // Titles are often escaped twice.
                return new(WebUtility.HtmlDecode(contents[0]), new(FieldEvidence.MetaElement, name));
            }
        }

        return null;
    }

    public IEnumerable<Found<string>> All(Func<string, bool> named) => _contents.Where(tag => named(tag.Key))
        .SelectMany(tag => tag.Value.Select(content => new Found<string>(content, new(FieldEvidence.MetaElement, tag.Key))));

    public IEnumerable<string> All(params string[] names) =>
        names.Where(_contents.ContainsKey).SelectMany(name => _contents[name]);
}
