using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsSearch.Cleaning.Metadata;
using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning.Kinds;

/// <summary>What of a page tells its kind, as numbers in the order of <see cref="Names"/>.</summary>
internal static class PageSigns
{
    /// <summary>schema.org types, of which the page's JSON-LD may speak.</summary>
    private static readonly string[] Types =
        ["Product", "ItemList", "CollectionPage", "DiscussionForumPosting", "QAPage", "Service", "LocalBusiness", "FAQPage", "NewsArticle",
         "BlogPosting", "Person", "SearchAction", "Offer", "Review"];

    /// <summary>Words of the body's class, by which publishing software tells its templates apart.</summary>
    private static readonly string[] Templates =
        ["single", "post", "page", "archive", "category", "home", "tag", "search", "product", "collection", "article", "topic", "forum",
         "shop", "author", "template"];

    /// <summary>Words of addresses.</summary>
    private static readonly string[] Places =
        ["blog", "news", "article", "articles", "story", "product", "products", "shop", "collections", "category", "tag", "forum", "forums",
         "thread", "threads", "topic", "services", "service", "search", "docs", "questions", "comments", "r", "t"];

    private static readonly string[] Counted = ["form", "input", "img", "table", "article", "time", "h2", "h3", "pre", "li", "p"];

    public static IReadOnlyList<string> Names { get; } =
    [
        "paragraphs", "running text", "all text", "link share", "linked headlines", "core", "core share", "paragraph length", "headings",
        "comments", "repeated parts", "share of repeated parts", "prices",
        "stated article", "stated date", "stated authors", "og:article", "og:product", "og:website",
        "address depth", "address words", "address digits", "question",
        .. Counted.Select(name => $"<{name}>"),
        .. Types.Select(type => $"schema:{type}"),
        .. Templates.Select(word => $"template:{word}"),
        .. Places.Select(word => $"/{word}"),
    ];

    /// <param name="outline">Read but not yet freed of furniture.</param>
    public static float[] Of(IHtmlDocument page, PageOutline outline, PageMetadata metadata)
    {
        List<float> signs = new(Names.Count);
        OutlineNode root = outline.Root;
        (OutlineNode core, int comments, int repeated, int repeatedLength) = Survey(root);
        int running = outline.Paragraphs.Count(paragraph => paragraph is { IsRunningText: true, IsHidden: false });
        int headlines = outline.Paragraphs.Count(paragraph => paragraph.LinkShare > 0.8f && paragraph.Text.AsSpan().Count(' ') >= 3);
        signs.AddRange(
            Log(running), Log(root.StoryLength), Log(root.TextLength), Share(root.LinkLength, root.TextLength), Log(headlines), Log(core.FlowLength),
            Share(core.FlowLength, root.StoryLength), Log(Share(root.StoryLength, running)), Log(page.QuerySelectorAll("h1").Length), Log(comments),
            Log(repeated), Share(repeatedLength, root.TextLength), Log(outline.Paragraphs.Sum(paragraph => Prices(paragraph.Text))));
        string type = page.QuerySelector("meta[property='og:type']")?.GetAttribute("content") ?? "";
        signs.AddRange(
            Flag(metadata.JsonLd?.Headline is not null), Flag(metadata.Published is not null), Flag(metadata.Authors.Count > 0),
            Flag(type.Contains("article", StringComparison.OrdinalIgnoreCase)), Flag(type.Contains("product", StringComparison.OrdinalIgnoreCase)),
            Flag(type.Contains("website", StringComparison.OrdinalIgnoreCase)));
        AddAddress(signs, metadata.Url, metadata.Title);
        AddCounts(signs, page);
        string statements = string.Concat(page.Scripts
            .Where(script => script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ?? false)
            .Select(script => script.Text));
        signs.AddRange(Types.Select(name => Flag(statements.Contains($"\"{name}\"", StringComparison.Ordinal))));
        HashSet<string> template = Words(page.Body?.ClassName ?? "");
        signs.AddRange(Templates.Select(word => Flag(template.Contains(word))));
        HashSet<string> address = Words(Path(metadata.Url));
        signs.AddRange(Places.Select(word => Flag(address.Contains(word))));
        return [.. signs];
    }

    private static void AddAddress(List<float> signs, string? url, string? title)
    {
        string[] parts = Path(url).Split('/', StringSplitOptions.RemoveEmptyEntries);
        string last = parts.Length == 0 ? "" : parts[^1];
        signs.AddRange(
            Math.Min(parts.Length, 6), Math.Min(last.Split('-', '_').Length, 10), Flag(last.AsSpan().ContainsAnyInRange('0', '9')),
            Flag(title?.Contains('?', StringComparison.Ordinal) ?? false));
    }

    private static void AddCounts(List<float> signs, IHtmlDocument page)
    {
        Dictionary<string, int> counts = Counted.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        foreach (IElement element in page.All)
        {
            if (counts.TryGetValue(element.LocalName, out int count))
            {
                counts[element.LocalName] = count + 1;
            }
        }

        signs.AddRange(Counted.Select(name => Log(counts[name])));
    }

    /// <summary>
    /// The longest flow, how many elements hold what readers wrote, and the largest row of parts of one template with linked headlines.
    /// </summary>
    private static (OutlineNode Core, int Comments, int Repeated, int RepeatedLength) Survey(OutlineNode root)
    {
        OutlineNode core = root;
        (int comments, int repeated, int length) = (0, 0, 0);
        Stack<OutlineNode> open = new([root]);
        while (open.TryPop(out OutlineNode? node))
        {
            core = node.FlowLength > core.FlowLength && !node.IsHidden ? node : core;
            comments += node.Role == ElementRole.Comments ? 1 : 0;
            if (node.Children.Count(IsTeaser) > repeated)
            {
                foreach (IGrouping<string, OutlineNode> alike in node.Children.Where(IsTeaser).GroupBy(child => child.Shape))
                {
                    int count = alike.Count();
                    (repeated, length) = count > repeated ? (count, alike.Sum(part => part.TextLength)) : (repeated, length);
                }
            }

            node.Children.ForEach(open.Push);
        }

        return (core, comments, repeated, length);

        static bool IsTeaser(OutlineNode child) => child.HoldsLinkedHeadline && child.Name != "p";
    }

    private static int Prices(string text)
    {
        int prices = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            prices += text[i] is '$' or '€' or '£' or '₹' && char.IsAsciiDigit(text[i + 1]) ? 1 : 0;
        }

        return prices;
    }

    private static string Path(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.AbsolutePath.ToLowerInvariant() : "";

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', '_', '/', '.'], StringSplitOptions.RemoveEmptyEntries)];

    private static float Log(double count) => (float)Math.Log(1 + count);

    private static float Share(double part, double whole) => whole == 0 ? 0 : (float)(part / whole);

    private static float Flag(bool set) => set ? 1 : 0;
}
