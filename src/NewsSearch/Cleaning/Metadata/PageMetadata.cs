using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSearch.Cleaning.Explaining;
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

    /// <summary>A date that is stated as the article's and that only its language or its address tells; null where one can be read as it stands.</summary>
    public WrittenDate? Written { get; private init; }

    /// <summary>Which statement <see cref="Written"/> is taken from.</summary>
    public FieldOrigin WrittenFrom { get; private init; }

    /// <summary>A date that stands on the page without being stated as the article's; null where one is stated.</summary>
    private Found<PublicationDate>? Dated { get; init; }

    /// <summary>Which statements title, site, language, authors and date are taken from.</summary>
    public FieldOrigins From { get; private init; }

    public JsonLd? JsonLd { get; private init; }

    /// <param name="address">Where the page was found; null when nobody knows.</param>
    public static PageMetadata Read(IHtmlDocument page, string? address)
    {
        JsonLd? jsonLd = JsonLd.Read(page);
        MetaTags meta = MetaTags.Read(page);
        string? url = ReadUrl(page, meta, jsonLd) ?? address;
        Found<string>? site = Of(jsonLd?.Publisher, FieldEvidence.JsonLd, "publisher") ?? meta.Find("og:site_name", "application-name", "twitter:app:name:iphone");
        Found<string>? title = ReadTitle(page, meta, jsonLd, new SiteName(site?.What, Host(url)));
        Found<string>? language = Of(jsonLd?.Language, FieldEvidence.JsonLd, "inLanguage")
            ?? Of(page.DocumentElement?.GetAttribute("lang"), FieldEvidence.RootAttribute, "lang")
            ?? meta.Find("content-language", "language", "dc.language", "og:locale");
        Found<IReadOnlyList<string>> authors = ReadAuthors(page, meta, jsonLd, site?.What);
        var hints = new DateHints(language?.What);
        Found<PublicationDate>? published = PageDates.Published(page, meta, jsonLd, hints, out Found<string>? unread);
        return new PageMetadata
        {
            JsonLd = jsonLd,
            Site = site?.What,
            Description = meta.First("og:description", "description", "twitter:description"),
            Title = title?.What,
            Url = url,
            Language = language?.What,
            Authors = authors.What,
            Published = published?.What,
            Written = unread is { } open ? PageDates.Written(page, open.What) : null,
            WrittenFrom = unread?.From ?? default,
            Dated = published is not null ? null
                : Of(PageDates.OfDatedElement(page, hints), FieldEvidence.DatedElement) ?? Of(jsonLd?.PagePublished, FieldEvidence.JsonLd, "datePublished"),
            From = new FieldOrigins
            {
                Title = title?.From ?? default,
                Source = site?.From ?? default,
                Language = language?.From ?? default,
                Authors = authors.From,
                Published = published?.From ?? default,
            },
        };
    }

    /// <summary>In lower case, without <c>www.</c>; null when the address has none.</summary>
    public static string? Host(string? url)
    {
        string? host = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host.ToLowerInvariant() : null;
        return string.IsNullOrEmpty(host) ? null : host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The lines around the heading state what the markup does not; the address, last of all, may hold the day.</summary>
    public PageMetadata CompletedBy(ArticleHead head)
    {
        Found<PublicationDate>? published = Published is { } stated ? new(stated, From.Published)
            : Of(head.Published, FieldEvidence.HeadLine) ?? Dated ?? Of(AddressDates.Find(Url), FieldEvidence.Address);
        return this with
        {
            Authors = Authors.Count > 0 ? Authors : head.Authors,
            Published = published?.What,
            From = From with
            {
                Authors = Authors.Count > 0 ? From.Authors : new(FieldEvidence.HeadLine),
                Published = published?.From ?? default,
            },
        };
    }

    private static Found<string>? Of(string? what, FieldEvidence evidence, string? name = null) =>
        what is null ? null : new(what, new(evidence, name));

    private static Found<PublicationDate>? Of(PublicationDate? what, FieldEvidence evidence, string? name = null) =>
        what is { } date ? new(date, new(evidence, name)) : null;

    /// <summary>
    /// The headline that readers see; titles in the head are written for search engines and other sites, and stand in for one that
    /// the page does not show.
    /// </summary>
    private static Found<string>? ReadTitle(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd, SiteName site)
    {
        Found<string>[] stated = [.. new[]
            {
                meta.Find("og:title"), Of(jsonLd?.Headline, FieldEvidence.JsonLd), meta.Find("twitter:title", "dc.title", "parsely-title"),
                Of(page.Title, FieldEvidence.TitleElement),
            }
            .Where(title => title is not null)
            .Select(title => new Found<string>(PageTitles.WithoutTail(InlineText.Collapse(title!.Value.What), site), title.Value.From))
            .Where(title => title.What.Length > 0)];
        return PageHeading.Find(page, [.. stated.Select(title => title.What)], site) is { } heading ? Of(PageTitles.WithoutTail(heading, site), FieldEvidence.Heading)
            : stated.Length > 0 ? stated[0]
            : page.QuerySelector("h1") is { } only && InlineText.Collapse(only.TextContent) is { Length: > 0 } text ? Of(text, FieldEvidence.Heading)
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
    private static Found<IReadOnlyList<string>> ReadAuthors(IHtmlDocument page, MetaTags meta, JsonLd? jsonLd, string? site)
    {
        IReadOnlyList<string> inJsonLd = jsonLd?.Authors ?? [];
        Found<IReadOnlyList<string>> best = new([], default);
        Found<IReadOnlyList<string>> outlet = best;
        Take(inJsonLd, new(FieldEvidence.JsonLd, "author"));
        foreach (string name in AuthorMetaNames)
        {
            Take(meta.All(name), new(FieldEvidence.MetaElement, name));
        }

        if (best.What.Count == 0)
        {
            Take(LabelledAuthor(meta), new(FieldEvidence.MetaElement, "twitter:data1"));
            Take(best.What.Count > 0 ? [] : PageByline.Find(page), new(FieldEvidence.Byline));
        }

        return best.What.Count > 0 ? best : outlet.What.Count > 0 ? outlet
            : Accounts(inJsonLd) is { Length: > 0 } accounts ? new(accounts, new(FieldEvidence.JsonLd, "author"))
            : new(Accounts(meta.All("author")), new(FieldEvidence.MetaElement, "author"));

        void Take(IEnumerable<string> candidates, FieldOrigin from)
        {
            IReadOnlyList<string> stated = AuthorNames.Parse(candidates);
            string[] names = [.. stated.Where(name => site is null || !IsSite(name, site))];
            outlet = outlet.What.Count > 0 ? outlet : new(stated, from);
            bool extends = best.What.Count > 0 && names.Length > best.What.Count && best.What.All(name => names.Contains(name, StringComparer.OrdinalIgnoreCase));
            best = (best.What.Count == 0 && names.Length > 0) || extends ? new(names, from) : best;
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
