using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cleaning.Furniture;
using NewsSearch.Cleaning.Kinds;
using NewsSearch.Cleaning.Metadata;
using NewsSearch.Cleaning.Page;
using NewsSearch.Languages;

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
    public Result<Article, SkippedInput> Clean(RawArticle raw) => Clean(raw, null, null);

    /// <inheritdoc cref="Clean(RawArticle)"/>
    /// <param name="lost">Told of a part of the content that is too much to be read, whatever the rest gives.</param>
    public Result<Article, SkippedInput> Clean(RawArticle raw, Action<SkippedInput> lost) => Clean(raw, null, lost);

    /// <summary>Cleans as <see cref="Clean(RawArticle)"/> does, and tells what was taken, what was left and why.</summary>
    /// <param name="lost">See <see cref="Clean(RawArticle, Action{SkippedInput})"/>.</param>
    public CleaningAccount Explain(RawArticle raw, Action<SkippedInput>? lost = null)
    {
        CleaningRecord record = new();
        return record.Account(raw.Origin, Clean(raw, record, lost));
    }

    private Result<Article, SkippedInput> Clean(RawArticle raw, CleaningRecord? record, Action<SkippedInput>? lost) => raw.Kind switch
    {
        ContentKind.HtmlPage => CleanPage(raw, record, lost),
        ContentKind.HtmlMail => CleanPage(raw, record, lost) is { Succeeded: true } letter ? letter : CleanMarkup(raw, record, null),
        ContentKind.HtmlFragment => CleanMarkup(raw, record, lost),
        _ => CleanText(raw, PlainParagraphs(raw.Content, record), record),
    };

    private Result<Article, SkippedInput> CleanPage(RawArticle raw, CleaningRecord? record, Action<SkippedInput>? lost)
    {
        using IHtmlDocument page = Parse(raw, lost);
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

        metadata = metadata.CompletedBy(ArticleHead.Read(HeadArea.Lines(outline), raw.Language ?? metadata.Language));
        return Compose(raw, metadata, new PageStory(outline, metadata, record).Find(), record);
    }

    private Result<Article, SkippedInput> CleanMarkup(RawArticle raw, CleaningRecord? record, Action<SkippedInput>? lost) =>
        CleanText(raw, FragmentParagraphs(raw, record, lost), record);

    private static Result<Article, SkippedInput> CleanText(RawArticle raw, List<Paragraph> paragraphs, CleaningRecord? record)
    {
        List<Paragraph> story = RemoveFurniture(paragraphs, Stated(raw.Title));
        record?.LeaveByWording(story);
        return Compose(raw, new PageMetadata(), story, record, LinesAbove(paragraphs, story));
    }

    /// <summary>The first lines as far as they are no part of the story: "Publié le 12 mai 2020" is furniture, and states its date.</summary>
    private static string[] LinesAbove(List<Paragraph> paragraphs, List<Paragraph> story)
    {
        string[] first = [.. paragraphs.Take(ArticleHead.MaxDepth).Select(paragraph => paragraph.Text)];
        return [.. first.Except(story.Take(ArticleHead.MaxDepth).Select(paragraph => paragraph.Text), StringComparer.Ordinal)];
    }

    private List<Paragraph> FragmentParagraphs(RawArticle raw, CleaningRecord? record, Action<SkippedInput>? lost)
    {
        using IHtmlDocument fragment = Parse(raw, lost);
        bool hasBlocks = fragment.QuerySelector("p,br,div,li") is not null;
        return fragment.Body is null ? []
            : hasBlocks ? MainContent.All(fragment.Body, record)
            : PlainParagraphs(fragment.Body.TextContent, record);
    }

    private static List<Paragraph> PlainParagraphs(string text, CleaningRecord? record)
    {
        List<Paragraph> paragraphs = TextParagraphs.Split(text);
        record?.Begin(CleaningReading.PlainText, paragraphs);
        return paragraphs;
    }

    private IHtmlDocument Parse(RawArticle raw, Action<SkippedInput>? lost)
    {
        (string html, bool isCut) = MarkupGuard.Limit(raw.Content);
        if (isCut)
        {
            lost?.Invoke(new(raw.Origin, SkipReason.TooManyElements, string.Create(CultureInfo.InvariantCulture, $"read as far as its element {MarkupGuard.MaxElements}")));
        }

        return new HtmlParser(_parsing).ParseDocument(html);
    }

    /// <param name="above">Lines that stand above the story and are no part of it.</param>
    private static Result<Article, SkippedInput> Compose(RawArticle raw, PageMetadata page, List<Paragraph> story, CleaningRecord? record, string[]? above = null)
    {
        string? url = Stated(raw.Url) ?? page.Url;
        string? outlet = Stated(raw.Source) ?? Stated(page.Site);
        string? statedTitle = Stated(raw.Title) is { } title ? PageTitles.WithoutSite(title, new SiteName(outlet, PageMetadata.Host(url))) : Stated(page.Title);
        ArticleHead head = ArticleHead.Take(story, statedTitle, raw.Language ?? page.Language, above);
        record?.LeaveHead(head.Title, story);
        string body = string.Join("\n\n", story.Select(paragraph => paragraph.Text));
        string? statedLanguage = LanguageTag.Of(raw.Language) ?? LanguageTag.Of(page.Language);
        string? language = LanguageRecognizer.Decide(statedLanguage, TextOf(head.Title, body));
        Found<PublicationDate>? published = ArticleDates.Find(raw, page, head, language, url);
        record?.Fields = Origins(raw, page, head, language is not null && language != statedLanguage) with { Published = published?.From ?? default };
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
            Body = body,
            Url = url,
            Source = outlet ?? PageMetadata.Host(url),
            Language = language,
            Authors = FirstNamed(authors, page.Authors, head.Authors, AuthorNames.Parse(raw.Properties?.Authors ?? new([]))),
            Published = published?.What,
            UnreadDate = published is null ? (raw.Written ?? page.Written ?? head.Written)?.Text : null,
            Kept = raw.Kept.Count == 0 ? [] : [.. raw.Kept.Select(Tidied).OfType<KeptField>()],
        };
    }

    /// <summary>What the language is told from: a short body with its title.</summary>
    private static string TextOf(string? title, string body) => title is null || body.Length >= LanguageRecognizer.MostRead ? body : $"{title}\n{body}";

    /// <summary>Which statement each field is taken from, in the order of <see cref="Compose"/>.</summary>
    /// <param name="recognised">The language is that of the text, whatever is stated.</param>
    private static FieldOrigins Origins(RawArticle raw, PageMetadata page, ArticleHead head, bool recognised)
    {
        FieldOrigin record = new(FieldEvidence.Record);
        FieldOrigin lines = new(FieldEvidence.FirstLines);
        FieldOrigin properties = new(FieldEvidence.FileProperties);
        return new FieldOrigins
        {
            Title = Stated(raw.Title) is not null ? record : Stated(page.Title) is not null ? page.From.Title : head.Title is not null ? lines : default,
            Authors = AuthorNames.Parse(raw.Authors).Count > 0 ? record : page.Authors.Count > 0 ? page.From.Authors
                : head.Authors.Count > 0 ? lines : AuthorNames.Parse(raw.Properties?.Authors ?? new([])).Count > 0 ? properties : default,
            Source = Stated(raw.Source) is not null ? record : Stated(page.Site) is not null ? page.From.Source
                : PageMetadata.Host(Stated(raw.Url) ?? page.Url) is not null ? new(FieldEvidence.Address) : default,
            Language = recognised ? new(FieldEvidence.Text) : LanguageTag.Of(raw.Language) is not null ? record
                : LanguageTag.Of(page.Language) is not null ? page.From.Language : default,
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
}
