using System.Net;
using System.Text;
using System.Xml.Linq;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Feeds;

/// <summary>Makes articles of the elements of feeds, NITF and NewsML-G2. Elements are known by their local names.</summary>
internal sealed class NewsXmlArticles(SourceOptions options)
{
    /// <summary>A shorter summary is a teaser, in characters of text; it would pass for the story.</summary>
    private const int ShortestSummary = 250;

    public Result<RawArticle, SkippedInput> Read(XElement item, FeedHead head, ArticleOrigin origin)
    {
        RawArticle? article = item.Name.LocalName switch
        {
            "nitf" => ReadNitf(item, origin),
            "newsItem" => ReadNewsItem(item, origin),
            _ => ReadItem(item, head, origin),
        };
        return article is null || string.IsNullOrWhiteSpace(article.Content)
            ? new SkippedInput(origin, SkipReason.NoBodyText, "the feed holds no full content")
            : article;
    }

    private RawArticle? ReadItem(XElement item, FeedHead head, ArticleOrigin origin)
    {
        string? body = Inner(item, "encoded") ?? Content(item) ?? Summary(Inner(item, "description") ?? Inner(item, "summary"));
        string? guid = Text(item, "guid") ?? Text(item, "id");
        var date = StatedDate.Of(Text(item, "pubDate") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "updated"), options);
        return body is null ? null : new RawArticle
        {
            Origin = origin,
            Kind = MarkupSniffer.KindOf(body),
            Content = body,
            SourceId = guid,
            Title = Plain(Text(item, "title")),
            Url = Link(item, head) ?? (guid is not null && guid.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? guid : null),
            Source = options.SourceName ?? Plain(head.Title),
            Language = Text(item, "language") ?? head.Language,
            Authors = [.. Children(item, "author").Concat(Children(item, "creator")).Select(AuthorName).OfType<string>()],
            Published = date.Published,
            Written = date.Written,
        };
    }

    private RawArticle ReadNitf(XElement nitf, ArticleOrigin origin)
    {
        XElement? publication = Find(nitf, "pubdata");
        XElement? content = Find(nitf, "body.content");
        var date = StatedDate.OfFirst(options, Find(nitf, "date.issue")?.Attribute("norm")?.Value, publication?.Attribute("date.publication")?.Value);
        return new RawArticle
        {
            Origin = origin,
            Kind = ContentKind.Text,
            Content = content is null ? "" : string.Join("\n\n", Paragraphs(content).Select(text => Line(text.ToString())).Where(line => line.Length > 0)),
            SourceId = Find(nitf, "doc-id")?.Attribute("id-string")?.Value,
            Title = (Find(nitf, "hl1") ?? Find(nitf, "hedline") ?? Find(nitf, "title")) is { } title ? Line(title) : null,
            Url = publication?.Attribute("ex-ref")?.Value,
            Source = options.SourceName ?? publication?.Attribute("name")?.Value,
            Authors = Find(nitf, "byline") is { } byline ? [Line(Find(byline, "person") ?? byline)] : [],
            Published = date.Published,
            Written = date.Written,
        };
    }

    /// <summary>The text of each paragraph, without that of paragraphs in it, which are of their own.</summary>
    private static List<StringBuilder> Paragraphs(XElement content)
    {
        List<StringBuilder> paragraphs = [];
        Add(content, null);
        return paragraphs;

        // No deeper than elements of a feed are.
        void Add(XElement element, StringBuilder? paragraph)
        {
            foreach (XNode node in element.Nodes())
            {
                if (node is XText text)
                {
                    paragraph?.Append(text.Value);
                }
                else if (node is XElement inner && inner.Name.LocalName == "p")
                {
                    paragraphs.Add(new StringBuilder());
                    Add(inner, paragraphs[^1]);
                }
                else if (node is XElement other)
                {
                    Add(other, paragraph);
                }
            }
        }
    }

    private RawArticle? ReadNewsItem(XElement item, ArticleOrigin origin)
    {
        RawArticle? inner = Find(item, "nitf") is { } nitf ? ReadNitf(nitf, origin) : null;
        string? html = inner is null && Find(item, "html") is { } page ? Markup(Find(page, "body") ?? page) : null;
        string? body = inner?.Content ?? html ?? Find(item, "inlineData")?.Value;
        XElement? meta = Find(item, "contentMeta");
        XElement? by = meta is null ? null : Find(meta, "by");
        var date = StatedDate.OfFirst(options, Find(item, "firstCreated")?.Value, Find(item, "contentCreated")?.Value, Find(item, "versionCreated")?.Value);
        return body is null ? null : new RawArticle
        {
            Origin = origin,
            Kind = inner is not null ? ContentKind.Text : MarkupSniffer.KindOf(body),
            Content = body,
            SourceId = item.Attribute("guid")?.Value,
            Title = (meta is null ? null : Find(meta, "headline")) is { } headline ? Line(headline) : inner?.Title,
            Url = inner?.Url,
            Source = options.SourceName ?? (Find(item, "provider") is { } provider ? Find(provider, "name")?.Value ?? provider.Attribute("literal")?.Value : inner?.Source),
            Language = (meta is null ? null : Find(meta, "language"))?.Attribute("tag")?.Value,
            Authors = by is not null ? [Line(by)] : inner?.Authors ?? [],
            Published = date.Published ?? inner?.Published,
            Written = date.Written ?? inner?.Written,
        };
    }

    /// <summary>atom:content, not media:content; inline XHTML as markup, content elsewhere (<c>src</c>) as none.</summary>
    private static string? Content(XElement item)
    {
        XElement? content = Children(item, "content").FirstOrDefault(element => !IsMedia(element));
        string? text = content is null ? null : InnerText(content);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The first such child that holds anything, with the markup that it holds.</summary>
    private static string? Inner(XElement item, string name) =>
        Children(item, name).Select(element => InnerText(element).Trim()).FirstOrDefault(text => text.Length > 0);

    private static string InnerText(XElement element) => element.HasElements ? Markup(element) : Unescaped(WithoutCharacterData(element.Value));

    /// <summary>Some feeds escape markup and put it into CDATA all the same: without a tag of its own, what the references stand for is the markup.</summary>
    private static string Unescaped(string text) =>
        text.Contains("&lt;", StringComparison.Ordinal) && MarkupSniffer.KindOf(text) == ContentKind.Text
        && WebUtility.HtmlDecode(text) is var markup && MarkupSniffer.KindOf(markup) != ContentKind.Text ? markup : text;

    /// <summary>Some feeds escape the marks of CDATA along with the text.</summary>
    private static string WithoutCharacterData(string text)
    {
        const string Open = "<![CDATA[";
        string trimmed = text.Trim();
        return trimmed.StartsWith(Open, StringComparison.OrdinalIgnoreCase)
            ? trimmed[Open.Length..(trimmed.EndsWith("]]>", StringComparison.Ordinal) ? trimmed.Length - 3 : trimmed.Length)].Trim()
            : text;
    }

    private static string? Summary(string? text) => text is not null && Plain(text)!.Length >= ShortestSummary ? text : null;

    private static string? Link(XElement item, FeedHead head)
    {
        foreach (XElement link in Children(item, "link"))
        {
            string? address = link.Attribute("href") is { } href
                ? link.Attribute("rel")?.Value is null or "alternate" ? href.Value : null
                : link.Value;
            if (!string.IsNullOrWhiteSpace(address))
            {
                return head.Resolve(address.Trim(), link);
            }
        }

        return null;
    }

    /// <summary>Atom's name element, or RSS's <c>mail@example.org (Name)</c>.</summary>
    private static string? AuthorName(XElement author)
    {
        string text = (Find(author, "name")?.Value ?? author.Value).Trim();
        int open = text.IndexOf('(', StringComparison.Ordinal);
        string name = open > 0 && text.EndsWith(')') && text.AsSpan(0, open).Contains('@') ? text[(open + 1)..^1].Trim() : text;
        return name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static string Markup(XElement element) => string.Concat(element.Nodes().Select(node => WithoutNames(node).ToString(SaveOptions.DisableFormatting)));

    /// <summary>Drops the namespaces, whose prefixes would hide the tags from an HTML parser.</summary>
    private static XNode WithoutNames(XNode node)
    {
        if (node is not XElement root)
        {
            return node;
        }

        foreach (XElement element in root.DescendantsAndSelf().ToList())
        {
            element.Name = element.Name.LocalName;
            element.ReplaceAttributes(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList());
        }

        return root;
    }

    private static IEnumerable<XElement> Children(XElement parent, string name) =>
        parent.Elements().Where(element => element.Name.LocalName == name);

    private static XElement? Find(XElement root, string name) =>
        root.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement item, string name) =>
        Children(item, name).OrderBy(element => IsMedia(element) ? 1 : 0)
            .Select(element => WithoutCharacterData(element.Value).Trim()).FirstOrDefault(text => text.Length > 0);

    /// <summary>What is said of a picture, a video or an episode is not said of the article.</summary>
    private static bool IsMedia(XElement element) => element.Name.NamespaceName is var name
        && (name.Contains("mrss", StringComparison.Ordinal) || name.Contains("itunes", StringComparison.Ordinal) || name.EndsWith(":media", StringComparison.Ordinal));

    private static string Line(XElement element) => Line(element.Value);

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of a title or summary that may hold escaped markup.</summary>
    private static string? Plain(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (MarkupSniffer.KindOf(text) == ContentKind.Text)
        {
            return WebUtility.HtmlDecode(text).Trim();
        }

        StringBuilder plain = new(text.Length);
        bool tag = false;
        foreach (char c in text)
        {
            tag |= c == '<';
            if (!tag)
            {
                plain.Append(c);
            }

            tag &= c != '>';
        }

        return WebUtility.HtmlDecode(plain.ToString()).Trim();
    }
}
