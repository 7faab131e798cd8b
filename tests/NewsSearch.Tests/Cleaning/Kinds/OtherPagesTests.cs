using System.Text;

namespace NewsSearch.Tests.Cleaning.Kinds;

/// <summary>Pages that are no articles are told apart where they are to be left out, and only there.</summary>
public sealed class OtherPagesTests
{
    internal static readonly string Front = Page("<body class=home>", "website", Cards("Storm number {0} nears the northern harbour", "/news/storm-{0}", 60) + "<p>The harbour's own page has been made by three people on the quay since the spring of 2009, and by nobody else.</p>");

    internal static readonly string Story = Page("<body class=single-post>", "article", $"<article><h1>Storm nears the harbour</h1><p>By Ida Berg</p>{Paragraphs(40)}</article>{Cards("Storm number {0} nears the northern harbour", "/news/storm-{0}", 12)}");

    [Fact]
    public void AFrontPageIsAListOfLinks() => Assert.Equal("list of links", Left(Front));

    [Fact]
    public void ADiscussionIsNoArticle()
    {
        StringBuilder posts = new();
        for (int i = 0; i < 40; i++)
        {
            posts.Append($"<div class=\"comment reply\"><a href=/user/{i}>mooring{i}</a><time>March {(i % 28) + 1}, 2021</time><p>I tried rope number {i} and it held in the storm, has anyone used a thinner one for a small boat like mine?</p></div>");
        }

        Assert.Equal("discussion", Left(Page("<body class=topic>", "website", $"<h1>Which rope holds best?</h1>{posts}", "{\"@type\":\"DiscussionForumPosting\"}", "/forum/thread/which-rope")));
    }

    [Fact]
    public void AStoryAmongLinksIsAnArticle() => Assert.Null(Left(Story));

    [Fact]
    public void AShortPageIsNotJudged() => Assert.Null(Left(Page("<body class=home>", "website", Cards("Storm number {0} nears the northern harbour", "/{0}", 5) + "<p>The harbour office closed on Friday, it said.</p>")));

    [Fact]
    public void OnlyThoseWhoAskAreSparedOtherPages() =>
        Assert.False(!Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, Front)).TryGet(out _, out SkippedInput? skipped) && skipped.Cause.Reason == SkipReason.OtherPage);

    private static string? Left(string html) =>
        Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, html) with { LeavesOutOtherPages = true }).TryGet(out _, out SkippedInput? skipped) || skipped.Cause.Reason != SkipReason.OtherPage
            ? null
            : skipped.Cause.Subject;

    private static string Page(string body, string type, string content, string statement = "{}", string path = "/") =>
        $"<html><head><meta property=og:type content={type}><link rel=canonical href=https://harbour.example{path}><script type=application/ld+json>{statement}</script></head>{body}{content}</body></html>";

    private static string Cards(string headline, string address, int count)
    {
        StringBuilder cards = new();
        for (int i = 0; i < count; i++)
        {
            cards.Append($"<div class=card><a href=\"{string.Format(null, address, i)}\"><h3>{string.Format(null, headline, i)}</h3></a></div>");
        }

        return cards.ToString();
    }

    private static string Paragraphs(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"<p>Boat number {i} was moored twice on Friday, and its owner said that no storm had ever moved it from the quay.</p>"));
}
