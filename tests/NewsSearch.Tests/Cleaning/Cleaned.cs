using NewsSearch.Cleaning;

namespace NewsSearch.Tests.Cleaning;

/// <summary>Cleans text and markup that a test writes out.</summary>
internal static class Cleaned
{
    private static readonly ArticleCleaner Cleaner = new();

    public static Article Text(string content, string? title = null) => Article(Raw(ContentKind.Text, content) with { Title = title });

    public static Article Page(string html) => Article(Raw(ContentKind.HtmlPage, html));

    public static Article Fragment(string html) => Article(Raw(ContentKind.HtmlFragment, html) with { Title = "Title" });

    public static Article Article(RawArticle raw) => Result(raw).Value;

    public static Result<Article, SkippedInput> Result(RawArticle raw) => Cleaner.Clean(raw);

    public static RawArticle Raw(ContentKind kind, string content) => new() { Origin = new("/articles/a"), Kind = kind, Content = content };

    /// <summary>Cleaning has come to an end, with a text or with a reason.</summary>
    public static void IsAnswered(Result<Article, SkippedInput> result) =>
        Assert.NotEmpty(result.TryGet(out Article? article, out SkippedInput? skipped) ? article.Body : skipped.ToString());
}
