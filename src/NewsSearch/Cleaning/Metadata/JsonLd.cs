using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using NewsSearch.Dates;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>What a page says of its article in schema.org terms, as JSON-LD 1.1 in a script element.</summary>
internal sealed record JsonLd
{
    private const int MaxDepth = 64;

    public string? Headline { get; private init; }

    public string? Body { get; private init; }

    public string? Url { get; private init; }

    public string? Publisher { get; private init; }

    public string? Language { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public PublicationDate? Published { get; private init; }

    /// <summary>The property that states <see cref="Published"/>.</summary>
    public string? PublishedName { get; private init; }

    /// <summary>When the page came to be, where nothing is called an article.</summary>
    public PublicationDate? PagePublished { get; private init; }

    /// <summary>The first article that the page describes; null when it describes none. Malformed blocks are passed over.</summary>
    public static JsonLd? Read(IHtmlDocument page)
    {
        JsonLd? ofPage = null;
        foreach (IHtmlScriptElement script in page.Scripts)
        {
            if (script.Type is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && Parse(script.Text) is { } found)
            {
                if (found.PagePublished is null)
                {
                    return found;
                }

                ofPage ??= found;
            }
        }

        return ofPage;
    }

    private static JsonLd? Parse(string text)
    {
        // Raw line breaks inside strings are the commonest mistake of templates.
        string json = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim().TrimEnd(';');
        try
        {
            JsonDocumentOptions lenient = new()
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
            };
            using JsonDocument document = JsonDocument.Parse(json, lenient);
            List<JsonElement> nodes = [];
            Collect(document.RootElement, nodes, 0);
            foreach (JsonElement node in nodes)
            {
                if (IsArticle(node))
                {
                    return ReadArticle(node, nodes);
                }
            }

            return nodes.Select(ReadPage).FirstOrDefault(page => page is not null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string with half a surrogate pair: the page then says nothing by this block.
        }

        return null;
    }

    /// <summary>The objects of the graph: at the top, in arrays, under @graph and as main entity.</summary>
    private static void Collect(JsonElement element, List<JsonElement> nodes, int depth)
    {
        if (depth > 4)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, nodes, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(element);
            foreach (string name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out JsonElement inner))
                {
                    Collect(inner, nodes, depth + 1);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type);
    }

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "Review");

    /// <summary>What is called a page tells when it came to be; its other names are the site's.</summary>
    private static JsonLd? ReadPage(JsonElement node) =>
        Text(node, "@type") is { } type && type.EndsWith("Page", StringComparison.Ordinal) && PublicationDates.TryRead(Text(node, "datePublished"), DateHints.None, out PublicationDate date)
            ? new JsonLd { PagePublished = date }
            : null;

    private static JsonLd ReadArticle(JsonElement article, List<JsonElement> nodes)
    {
        List<string> authors = [];
        AddNames(Property(article, "author") ?? Property(article, "creator"), nodes, authors);
        List<string> publisher = [];
        AddNames(Property(article, "publisher"), nodes, publisher);
        string? dated = PublicationDates.TryRead(Text(article, "datePublished"), DateHints.None, out PublicationDate date) ? "datePublished"
            : PublicationDates.TryRead(Text(article, "dateCreated"), DateHints.None, out date) ? "dateCreated" : null;
        return new JsonLd
        {
            Headline = Decode(Text(article, "headline") ?? Text(article, "name")),
            Body = Decode(Text(article, "articleBody")),
            Url = Text(article, "url") ?? Text(article, "mainEntityOfPage"),
            Publisher = Decode(publisher.FirstOrDefault()),
            Language = Text(article, "inLanguage"),
            Authors = [.. authors.Select(name => Decode(name)!)],
            Published = dated is null ? null : date,
            PublishedName = dated,
        };
    }

    /// <summary>Names given as strings, as objects, as lists of either, or as references to other objects of the graph.</summary>
    private static void AddNames(JsonElement? value, List<JsonElement> nodes, List<string> names)
    {
        switch (value?.ValueKind)
        {
            case JsonValueKind.String:
                names.Add(value.Value.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.Value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array))
                {
                    AddNames(item, nodes, names);
                }

                break;
            case JsonValueKind.Object when Property(value.Value, "name") is { } name:
                names.AddRange(name.ValueKind == JsonValueKind.Array
                    ? name.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
                    : name.ValueKind == JsonValueKind.String ? [name.GetString()!] : Text(name, "name") is { } nested ? [nested] : []);
                break;
            case JsonValueKind.Object when Text(value.Value, "@id") is { } id:
                JsonElement target = nodes.FirstOrDefault(node => Text(node, "@id") == id && Text(node, "name") is not null);
                if (target.ValueKind == JsonValueKind.Object)
                {
                    names.Add(Text(target, "name")!);
                }

                break;
        }
    }

    private static JsonElement? Property(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement node, string name) =>
        Property(node, name) is { ValueKind: JsonValueKind.String } value && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;

    private static string? Decode(string? text) => text is null ? null : WebUtility.HtmlDecode(text);
}
