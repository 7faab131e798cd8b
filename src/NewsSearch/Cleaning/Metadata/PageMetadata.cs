using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSearch.Dates;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>
/// What a page's head and markup say of its article: schema.org JSON-LD first, then Open Graph, Dublin Core and the
/// trade's own meta names, then microdata and the visible byline.
/// </summary>
internal sealed record PageMetadata
{
    private static readonly string[] AuthorMetaNames =
        ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author"];

    public string? Title { get; private init; }

    public string? Site { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The page's own summary of its article.</summary>
    public string? Description { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public PublicationDate? Published { get; private init; }

    /// <summary>A date that stands on the page without being stated as the article's; null where one is stated.</summary>
    private PublicationDate? Dated { get; init; }

    public JsonLd? JsonLd { get; private init; }

    /// <param name="address">Where the page was found; null when nobody knows.</param>
    public static PageMetadata Read(IHtmlDocument page, string? address)
    {
        JsonLd? jsonLd = JsonLd.Read(page);
        MetaTags meta = MetaTags.Read(page);
        string? url = ReadUrl(page, meta, jsonLd) ?? address;
        string? site = jsonLd?.Publisher ?? meta.First("og:site_name", "application-name", "twitter:app:name:iphone");
        PublicationDate? published = PageDates.Published(page, meta, jsonLd);
        return new PageMetadata
        {
            JsonLd = jsonLd,
            Site = site,
            Description = meta.First("og:description", "description", "twitter:description"),
            Title = ReadTitle(page, meta, jsonLd, new SiteName(site, Host(url))),
            Url = url,
            Language = jsonLd?.Language ?? page.DocumentElement?.GetAttribute("lang")
                ?? meta.First("content-language", "language", "dc.language", "og:locale"),
            Authors = ReadAuthors(page, meta, jsonLd, site),
            Published = published,
            Dated = published is null ? PageDates.OfDatedElement(page) ?? jsonLd?.PagePublished : null,
        };
    }

    /// <summary>In lower case, without <c>www.</c>; null when the address has none.</summary>
    public static string? Host(string? url)
    {
        string? host = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host.ToLowerInvariant() : null;
        return string.IsNullOrEmpty(host) ? null : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The lines around the heading state what the markup does not; the address, last of all, may hold the day.</summary>
    public PageMetadata CompletedBy(ArticleHead head) => this with
    {
        Authors = Authors.Count > 0 ? Authors : head.Authors,
        Published = Published ?? head.Published ?? Dated ?? DayInAddress(Url),
    };

    /// <summary><c>/2014/03/29/</c> or <c>/2014/mar/29/</c>.</summary>
    private static PublicationDate? DayInAddress(string? url)
    {
        string[] parts = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.AbsolutePath.Split('/') : [];
        for (int i = 0; i + 2 < parts.Length; i++)
        {
            bool shaped = parts[i].Length == 4 && parts[i + 1].Length is 2 or 3 && parts[i + 2].Length == 2;
            bool named = shaped && char.IsAsciiLetter(parts[i + 1][0]);
            string day = named ? $"{parts[i + 2]} {parts[i + 1]} {parts[i]}" : $"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}";
            if (shaped && PublicationDates.TryParse(day, out PublicationDate date))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>
    /// The headline that readers see; titles in the head are written for search engines and other sites, and stand in for one that
    /// the page does not show.
    /// </summary>
    private static string? ReadTitle(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd, SiteName site)
    {
        string[] stated = [.. new[] { meta.First("og:title"), jsonLd?.Headline, meta.First("twitter:title", "dc.title", "parsely-title"), page.Title }
            .OfType<string>().Select(title => PageTitles.WithoutTail(InlineText.Collapse(title), site)).Where(title => title.Length > 0)];
        return PageHeading.Find(page, stated, site) is { } heading ? PageTitles.WithoutTail(heading, site)
            : stated.Length > 0 ? stated[0]
            : page.QuerySelector("h1") is { } only && InlineText.Collapse(only.TextContent) is { Length: > 0 } text ? text
            : null;
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

    /// <summary>
    /// The first statement that names people; one that names the site only, when there is no other. A later statement that
    /// repeats these names and has more is taken instead.
    /// </summary>
    private static IReadOnlyList<string> ReadAuthors(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd, string? site)
    {
        IReadOnlyList<string> best = [];
        IReadOnlyList<string> outlet = [];
        foreach (IEnumerable<string> candidates in (IEnumerable<string>[])
            [jsonLd?.Authors ?? [], .. AuthorMetaNames.Select(name => meta.All(name))])
        {
            Take(candidates);
        }

        if (best.Count == 0)
        {
            Take(LabelledAuthor(meta));
            Take(best.Count > 0 ? [] : PageByline.Find(page));
        }

        return best.Count > 0 ? best : outlet.Count > 0 ? outlet : Accounts([.. jsonLd?.Authors ?? [], .. meta.All("author")]);

        void Take(IEnumerable<string> candidates)
        {
            IReadOnlyList<string> stated = AuthorNames.Parse(candidates);
            string[] names = [.. stated.Where(name => site is null || !IsSite(name, site))];
            outlet = outlet.Count > 0 ? outlet : stated;
            bool extends = best.Count > 0 && names.Length > best.Count && best.All(name => names.Contains(name, StringComparer.OrdinalIgnoreCase));
            best = (best.Count == 0 && names.Length > 0) || extends ? names : best;
        }
    }

    /// <summary>What cards of shared links show beside a label (Twitter cards, "Written by").</summary>
    private static IEnumerable<string> LabelledAuthor(MetaTags meta) =>
        meta.First("twitter:label1") is { } label && label.Equals("Written by", StringComparison.OrdinalIgnoreCase) ? meta.All("twitter:data1") : [];

    /// <summary>The name of an account stands in for the person's who does not give another, unless it is the site's keeper's.</summary>
    private static string[] Accounts(IEnumerable<string> stated) =>
        [.. stated.Select(name => name.Trim()).Where(AuthorNames.IsAccount).Distinct(StringComparer.OrdinalIgnoreCase).Take(1)];

    private static bool IsSite(string name, string site) =>
        ArticleHead.SameWords(name, site) || site.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".com", StringComparison.OrdinalIgnoreCase);
}
