using AngleSharp.Html.Dom;
using NewsSearch.Sources;

namespace NewsSearch.Cleaning;

/// <summary>
/// What a page's head and markup say of its article: schema.org JSON-LD first, then Open Graph, Dublin Core and the
/// trade's own meta names, then microdata and the visible byline.
/// </summary>
internal sealed record PageMetadata
{
    private static readonly string[] AuthorSelectors =
        ["[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel~=author]", "[class*=byline]", "[class*=author]"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "article:published", "datepublished", "date", "pubdate", "publishdate",
        "publish-date", "publish_date", "published", "published_at", "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
        "dcterms.issued", "dc.date.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
        "article:post_date", "citation_publication_date", "displaydate", "ptime", "originalpublicationdate", "rnews:datepublished",
        "release_date", "date.release",
    ];

    public string? Title { get; private init; }

    public string? Site { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public PublicationDate? Published { get; private init; }

    public JsonLd? JsonLd { get; private init; }

    public static PageMetadata Read(IHtmlDocument page)
    {
        JsonLd? jsonLd = JsonLd.Read(page);
        MetaTags meta = MetaTags.Read(page);
        string? site = jsonLd?.Publisher ?? meta.First("og:site_name", "application-name", "twitter:app:name:iphone");
        return new PageMetadata
        {
            JsonLd = jsonLd,
            Site = site,
            Title = ReadTitle(page, meta, jsonLd, site),
            Url = ReadUrl(page, meta, jsonLd),
            Language = jsonLd?.Language ?? page.DocumentElement?.GetAttribute("lang")
                ?? meta.First("content-language", "language", "dc.language", "og:locale"),
            Authors = ReadAuthors(page, meta, jsonLd),
            Published = ReadPublished(page, meta, jsonLd),
        };
    }

    private static string? ReadTitle(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd, string? site)
    {
        string? heading = page.QuerySelectorAll("h1") is { Length: 1 } headings ? headings[0].TextContent : null;
        string? other = meta.First("twitter:title", "dc.title", "parsely-title");
        foreach (string? candidate in (string?[])[meta.First("og:title"), jsonLd?.Headline, other, heading, page.Title])
        {
            if (!string.IsNullOrWhiteSpace(candidate))
            {
                return PageTitles.WithoutSite(InlineText.Collapse(candidate), site, heading is null ? null : InlineText.Collapse(heading));
            }
        }

        return null;
    }

    private static string? ReadUrl(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd)
    {
        string? canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        foreach (string? candidate in (string?[])[canonical, meta.First("og:url"), jsonLd?.Url, meta.First("twitter:url", "parsely-link")])
        {
            // An address without a path is the site's, put there by a template.
            if (Uri.TryCreate(candidate?.Trim(), UriKind.Absolute, out Uri? url)
                && url.Scheme is "http" or "https" && url.PathAndQuery.Length > 1)
            {
                return candidate!.Trim();
            }
        }

        return null;
    }

    private static IReadOnlyList<string> ReadAuthors(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd)
    {
        IEnumerable<string> stated = meta.All(
            "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author");
        foreach (IEnumerable<string> candidates in (IEnumerable<string>[])[jsonLd?.Authors ?? [], stated, VisibleAuthors(page)])
        {
            IReadOnlyList<string> names = AuthorNames.Parse(candidates);
            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static string[] VisibleAuthors(IHtmlDocument page)
    {
        foreach (string selector in AuthorSelectors)
        {
            string[] names = [.. page.QuerySelectorAll(selector).Take(4)
                .Select(element => InlineText.Collapse(element.TextContent)).Where(text => text.Length is > 3 and < 100)];
            if (names.Length > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static PublicationDate? ReadPublished(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd)
    {
        if (jsonLd?.Published is { } stated)
        {
            return stated;
        }

        IEnumerable<string?> candidates = meta.All(DateNames)
            .Concat(page.QuerySelectorAll("[itemprop=datePublished]")
                .Select(element => element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent))
            .Concat(page.QuerySelectorAll("time[datetime],time[pubdate]").Take(3)
                .Select(element => element.GetAttribute("datetime") ?? element.TextContent));
        foreach (string? candidate in candidates)
        {
            if (PublicationDates.TryParse(candidate, out PublicationDate date))
            {
                return date;
            }
        }

        return null;
    }
}
