using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSearch.Output;
using NewsSearch.Output.Documents;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Output.Documents;

public sealed class HitDocumentTests
{
    private static readonly SearchHit Bare = new(1, 1, new IndexedArticle { Article = OutputTexts.Bare, Id = "000000000001", Key = "k" }, []);

    [Fact]
    public void RecordsFollowOneAnother()
    {
        Assert.Equal("(5f0c81d9ab34)(000000000001)", Whole(new RecordDocument(indexed => $"({indexed.Id})"), OutputTexts.Hit, Bare));
        Assert.Equal("", Whole(new RecordDocument(RisRecord.Of)));
    }

    [Fact]
    public void CslIsOneArray()
    {
        Assert.Equal("[]\n", Whole(new CslDocument()));
        Assert.Equal("[\n{\"id\":\"newssearch-000000000001\",\"type\":\"article-newspaper\"}\n]\n", Whole(new CslDocument(), Bare));
        Assert.Equal(2, JsonDocument.Parse(Whole(new CslDocument(), OutputTexts.Hit, Bare)).RootElement.GetArrayLength());
    }

    [Fact]
    public void MarkdownHasAHeadingAndQuotationsForEachHit()
    {
        Assert.Equal(
            """
            # ferry \*

            ## 3. [Ferry 🚢 "Zürich"](https://post.example/1)

            2014-03-29T02:30:07Z · Harbour Post · Ann Lee · 李雷 · `5f0c81d9ab34` · +2 alike

            > … It **left** **Kyiv** …

            ## 1. \(no title)

            `000000000001`

            4 articles match; 2 shown

            """.ReplaceLineEndings("\n"),
            Whole(new MarkdownDocument("ferry *", OutputTexts.Shown), 4, OutputTexts.Hit with { Alike = ["a", "b"] }, Bare));
        Assert.Equal("# x\n\nNo article matches\n", Whole(new MarkdownDocument("x", OutputTexts.Shown)));
    }

    [Fact]
    public void AWholeArticleInMarkdownHasItsNamesAndParagraphs() => Assert.Equal(
        """
        # [Ferry 🚢 "Zürich"](https://post.example/1)

        2014-03-29T02:30:07Z · Harbour Post · Ann Lee · 李雷 · `5f0c81d9ab34`

        - People: Anna Berg
        - Places: Kyiv; Lund, South
        - Organizations: Harbour Watch

        Anna Berg saw it.

        \# It left Kyiv.

        """.ReplaceLineEndings("\n"),
        ArticleMarkdown.Of(OutputTexts.Indexed with { Article = OutputTexts.Article with { Body = "Anna Berg saw it.\n\n# It left Kyiv.\e" } }, OutputTexts.Shown));

    [Fact]
    public void APageOfHtmlMarksWhatMatches()
    {
        string html = Whole(new HtmlDocument("ferry", OutputTexts.Shown), 4, OutputTexts.Hit, Bare);
        IDocument page = new HtmlParser().ParseDocument(html);
        Assert.Equal(("ferry", "ferry", "4 articles match; 2 shown"), (page.Title, page.QuerySelector("h1")!.TextContent, page.QuerySelector(".count")!.TextContent));
        IElement article = page.QuerySelector("#a-5f0c81d9ab34")!;
        Assert.Equal(("en", "https://post.example/1"), (article.GetAttribute("lang"), article.QuerySelector("h2 a")!.GetAttribute("href")));
        Assert.Equal("3. Ferry", article.QuerySelector("h2")!.TextContent);
        Assert.Equal("2014-03-29T02:30:07Z · Harbour Post · Ann Lee · 李雷 · https://post.example/1 · 5f0c81d9ab34", article.QuerySelector(".origin")!.TextContent);
        Assert.Equal("… It <mark>left</mark> <mark>Kyiv</mark> …", article.QuerySelector(".passage")!.InnerHtml);
        Assert.Equal("1. (no title)", page.QuerySelector("#a-000000000001 h2")!.TextContent);
        Assert.EndsWith("</body>\n</html>\n", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"count\">No article matches</p>", Whole(new HtmlDocument("x", OutputTexts.Shown)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</title><img src=x onerror=alert(1)>")]
    [InlineData("\"><a href='javascript:alert(1)'>x</a>")]
    [InlineData("<!-- & ]]> -->")]
    public void NoTextBecomesMarkup(string hostile)
    {
        Article article = OutputTexts.Article with { Title = hostile, Body = hostile, Source = hostile, Authors = [hostile], Language = hostile, Url = "javascript:alert(1)", Origin = new ArticleOrigin($"/news/{hostile}") };
        var hit = new SearchHit(1, 1, OutputTexts.Indexed with { Article = article }, [new Snippet(Snippet.Body, new TextSpan(0, hostile.Length), hostile, [new TextSpan(0, 2)])]);
        string html = Whole(new HtmlDocument(hostile, OutputTexts.Shown), hit);
        IDocument page = new HtmlParser().ParseDocument(html);
        Assert.Equal((hostile, hostile, $"1. {hostile}"), (page.Title, page.QuerySelector("h1")!.TextContent, page.QuerySelector("h2")!.TextContent));
        Assert.Empty(page.QuerySelectorAll("script, img, a, [onerror]"));
        Assert.Equal(hostile, page.QuerySelector(".passage")!.TextContent);
        Assert.Equal(hostile[..2], page.QuerySelector("mark")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("bdi").Count(element => element.TextContent == hostile));
    }

    [Theory]
    [InlineData("\e[31m")]
    [InlineData("a\u202Eb")]
    [InlineData("a\U000E0041b")]
    public void NoDocumentCommandsATerminal(string hostile)
    {
        Article article = OutputTexts.Article with { Title = hostile, Body = hostile, Source = hostile, Authors = [hostile], Url = $"https://x.example/{hostile}" };
        var hit = new SearchHit(1, 1, OutputTexts.Indexed with { Article = article }, [new Snippet(Snippet.Body, new TextSpan(0, hostile.Length), hostile, [])]);
        foreach (IHitDocument document in new IHitDocument[] { new RecordDocument(RisRecord.Of), new RecordDocument(BibTexEntry.Of), new HtmlDocument(hostile, OutputTexts.Shown), new MarkdownDocument(hostile, OutputTexts.Shown) })
        {
            string text = Whole(document, hit).Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
            Assert.All(Enumerable.Range(0, text.Length), at => Assert.False(EscapedText.IsHidden(text, at), document.GetType().Name));
        }

        Assert.DoesNotContain('\e', Whole(new CslDocument(), hit));
    }

    private static string Whole(IHitDocument document, params SearchHit[] hits) => Whole(document, hits.Length, hits);

    private static string Whole(IHitDocument document, int total, params SearchHit[] hits) =>
        string.Concat([document.Begin(), .. hits.Select(document.Of), document.End(total)]);
}
