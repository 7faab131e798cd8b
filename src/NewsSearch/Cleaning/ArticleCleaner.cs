using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.Cleaning.Furniture;
using NewsSearch.Cleaning.Kinds;
using NewsSearch.Cleaning.Metadata;
using NewsSearch.Cleaning.Page;

namespace NewsSearch.Cleaning;

/// <summary>
/// Makes a clean article of what a source holds: the story without its page, the title, authors, date and outlet. What the
/// source states wins over what the page says. Immutable and safe to use from many threads; it never throws on any content
/// and takes time linear in its length.
/// </summary>
public sealed class ArticleCleaner
{
    private readonly HtmlParserOptions _parsing = new() { SkipComments = true };

    /// <summary>The article, or why there is none: no text is left of what the source holds.</summary>
    public Result<Article, SkippedInput> Clean(RawArticle raw) => raw.Kind switch
    {
        ContentKind.HtmlPage => CleanPage(raw),
        ContentKind.HtmlMail => CleanPage(raw) is { Succeeded: true } letter ? letter : CleanFragment(raw),
        ContentKind.HtmlFragment => CleanFragment(raw),
        _ => Compose(raw, new PageMetadata(), RemoveFurniture(TextParagraphs.Split(raw.Content), Stated(raw.Title))),
    };

    private Result<Article, SkippedInput> CleanPage(RawArticle raw)
    {
        using IHtmlDocument page = Parse(raw.Content);
        PageMetadata metadata = PageMetadata.Read(page, Stated(raw.Url));
        if (page.Body is null)
        {
            return new SkippedInput(raw.Origin, SkipReason.NoArticle);
        }

        PageOutline outline = PageOutline.Read(page.Body);
        if (raw.LeavesOutOtherPages && OtherPages.Tell(page, outline, metadata) is { } other)
        {
            return new SkippedInput(raw.Origin, new SkipCause(SkipReason.OtherPage, other));
        }

        metadata = metadata.CompletedBy(ArticleHead.Read(HeadArea.Lines(outline)));
        return Compose(raw, metadata, new PageStory(outline, metadata).Find());
    }

    private Result<Article, SkippedInput> CleanFragment(RawArticle raw) =>
        Compose(raw, new PageMetadata(), RemoveFurniture(FragmentParagraphs(raw.Content), Stated(raw.Title)));

    private List<Paragraph> FragmentParagraphs(string content)
    {
        using IHtmlDocument fragment = Parse(content);
        bool hasBlocks = fragment.QuerySelector("p,br,div,li") is not null;
        return fragment.Body is null ? []
            : hasBlocks ? MainContent.All(fragment.Body)
            : TextParagraphs.Split(fragment.Body.TextContent);
    }

    private IHtmlDocument Parse(string html) => new HtmlParser(_parsing).ParseDocument(MarkupGuard.Limit(html));

    private static Result<Article, SkippedInput> Compose(RawArticle raw, PageMetadata page, List<Paragraph> story)
    {
        string? url = Stated(raw.Url) ?? page.Url;
        string? outlet = Stated(raw.Source) ?? Stated(page.Site);
        string? statedTitle = Stated(raw.Title) is { } title ? PageTitles.WithoutSite(title, new SiteName(outlet, PageMetadata.Host(url))) : Stated(page.Title);
        ArticleHead head = ArticleHead.Take(story, statedTitle);
        if (story.Count == 0)
        {
            return new SkippedInput(raw.Origin, SkipReason.NoArticle);
        }

        IReadOnlyList<string> authors = AuthorNames.Parse(raw.Authors);
        return new Article
        {
            Origin = raw.Origin,
            Key = Stated(raw.SourceId) is { } id ? CanonicalAddress.WithoutTracking(id) : url is null ? null : CanonicalAddress.Of(url),
            Title = head.Title ?? "",
            Body = string.Join("\n\n", story.Select(paragraph => paragraph.Text)),
            Url = url,
            Source = outlet ?? PageMetadata.Host(url),
            Language = PrimaryLanguage(raw.Language) ?? PrimaryLanguage(page.Language),
            Authors = FirstNamed(authors, page.Authors, head.Authors, AuthorNames.Parse(raw.Properties?.Authors ?? new([]))),
            Published = raw.Published ?? page.Published ?? head.Published ?? raw.Properties?.Created,
            Kept = raw.Kept.Count == 0 ? [] : [.. raw.Kept.Select(Tidied).OfType<KeptField>()],
        };
    }

    private static IReadOnlyList<string> FirstNamed(params ReadOnlySpan<IReadOnlyList<string>> candidates)
    {
        foreach (IReadOnlyList<string> authors in candidates)
        {
            if (authors.Count > 0)
            {
                return authors;
            }
        }

        return [];
    }

    /// <summary>White space in the values is collapsed; null when nothing is left of them.</summary>
    private static KeptField? Tidied(KeptField kept)
    {
        string[] values = [.. kept.Values.Select(Stated).OfType<string>().Distinct(StringComparer.Ordinal).Take(KeptField.MostValues)];
        return values.Length == 0 ? null : kept with { Values = new(values) };
    }

    /// <summary>
    /// A text's first line may be a headline that reads like a pointer ("Watch: …"); it is left out of the judgement unless
    /// it is a label through and through.
    /// </summary>
    private static List<Paragraph> RemoveFurniture(List<Paragraph> paragraphs, string? statedTitle)
    {
        bool headline = statedTitle is null && paragraphs.Count > 1 && paragraphs[0].Text.Contains(':', StringComparison.Ordinal)
            && ArticleHead.LooksLikeTitle(paragraphs[0].Text);
        return headline && PageFurniture.Remove([.. paragraphs.Skip(1)]) is { Count: > 0 } rest
            ? [paragraphs[0], .. rest]
            : PageFurniture.Remove(paragraphs);
    }

    private static string? Stated(string? text) =>
        text is not null && InlineText.Collapse(text) is { Length: > 0 } collapsed ? collapsed : null;

    /// <summary>RFC 5646: the primary subtag is the two or three letters before the first hyphen (or underscore, as in en_US).</summary>
    private static string? PrimaryLanguage(string? tag)
    {
        ReadOnlySpan<char> subtag = tag.AsSpan().Trim();
        int end = subtag.IndexOfAny('-', '_');
        subtag = end < 0 ? subtag : subtag[..end];
        return subtag.Length is 2 or 3 && !subtag.ContainsAnyExceptInRange('A', 'z') ? LanguageCodes.Shortest(subtag.ToString().ToLowerInvariant()) : null;
    }
}
