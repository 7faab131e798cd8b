using NewsSearch.Cleaning;

namespace NewsSearch.Tests.Cleaning;

public sealed class PageCleaningTests
{
    private const string FirstParagraph =
        "The council of Harrow Bay voted on Monday to rebuild the old pier, which a storm destroyed in January, after a debate of six hours.";

    private const string SecondParagraph =
        "The work will cost about 4 million dollars and begin in the spring, Mayor Ines Calder said, and the county is to pay half of it.";

    private const string ThirdParagraph =
        "Fishermen had moored their boats in the river since the storm, and many of them feared, they said, that the pier would not return.";

    private static readonly string Page = $$"""
        <!doctype html><html lang="en-GB"><head><title>Council Votes to Rebuild the Pier - The Bay Courier</title>
        <meta property="og:title" content="Council Votes to Rebuild the Pier | The Bay Courier"><meta property="og:site_name" content="The Bay Courier">
        <link rel="canonical" href="https://www.baycourier.example/2014/03/pier">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Person","@id":"#ann","name":"Ann Lee"},
         {"@type":"NewsArticle","headline":"Council Votes to Rebuild the Pier","datePublished":"2014-03-29T10:30:00-04:00","author":[{"@id":"#ann"},{"name":"Bo Cox"}]}]}</script>
        <style>p { color: red }</style></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>Council Votes to Rebuild the Pier</h1><p class="byline">By Ann Lee and Bo Cox</p>
        <figure><img src="pier.jpg"><figcaption>The pier in May. Photo: Cy Dunn</figcaption></figure>
        <p>{{FirstParagraph}}</p><script>var x = "<p>not text</p>";</script>
        <aside><p>Sign up for our newsletter and never miss a story.</p></aside>
        <p>{{SecondParagraph.Replace("4 million", "4&nbsp;<b>million</b>", StringComparison.Ordinal)}}</p>
        <p>Advertisement</p>
        <div>{{ThirdParagraph}}<br><br>“It is our pier,” said one.</div>
        <p><a href="/x">READ MORE: Storm Destroys the Old Pier</a></p></article>
        <footer><p>© 2014 The Bay Courier. All rights reserved.</p></footer></body></html>
        """;

    [Fact]
    public void StoryAndMetadataAreTakenFromThePage()
    {
        Article article = Cleaned.Page(Page);
        Assert.Equal("Council Votes to Rebuild the Pier", article.Title);
        Assert.Equal(["Ann Lee", "Bo Cox"], article.Authors);
        Assert.Equal("2014-03-29T14:30:00Z", article.Published?.ToString());
        Assert.Equal("The Bay Courier", article.Source);
        Assert.Equal("https://www.baycourier.example/2014/03/pier", article.Url);
        Assert.Equal(article.Url, article.Key);
        Assert.Equal("en", article.Language);
        Assert.Equal([FirstParagraph, SecondParagraph, ThirdParagraph, "“It is our pier,” said one."], article.Body.Split("\n\n"));
    }

    [Theory]
    [InlineData("2014-03-29T02:30:07Z", "2014-03-28T22:30:07-0400", "2014-03-28T22:30:07-04:00")]
    [InlineData("2014-03-29T02:30:07Z", "2014-03-28 22:30:07", "2014-03-28T22:30:07-04:00")]
    [InlineData("2014-03-29T02:30:00Z", "2014-03-28 22:30:00", "2014-03-29T02:30:00Z")]
    [InlineData("2014-03-29T02:30:07Z", "2014-03-29 09:31:07", "2014-03-29T02:30:07Z")]
    [InlineData("2014-03-28T22:30:00-04:00", "2014-03-29T02:30:00Z", "2014-03-28T22:30:00-04:00")]
    public void TheSitesClockIsReadFromItsOtherStatements(string published, string time, string expected)
    {
        PublicationDate date = Cleaned.Page($"""
            <html><head><meta property="article:published_time" content="{published}"></head>
            <body><h1>Pier</h1><time datetime="{time}">Friday</time><p>{FirstParagraph}</p><p>{SecondParagraph}</p></body></html>
            """).Published!.Value;
        Assert.Equal(expected, date.ToLocalString());
        Assert.Equal(published.EndsWith('Z') ? published : "2014-03-29T02:30:00Z", date.ToString());
    }

    [Fact]
    public void WhatTheSourceStatesWinsOverThePage()
    {
        Article article = Cleaned.Article(Cleaned.Raw(ContentKind.HtmlPage, Page) with
        {
            SourceId = "4711",
            Title = "Pier",
            Source = "Wire",
            Url = "https://other.example/pier",
            Language = "lb_LU",
            Authors = ["By Dee Fox"],
            Published = PublicationDate.FromDay(new(2014, 4, 1)),
        });
        Assert.Equal(("4711", "Pier", "Wire", "https://other.example/pier", "lb"), (article.Key, article.Title, article.Source, article.Url, article.Language));
        Assert.Equal(["Dee Fox"], article.Authors);
        Assert.Equal("2014-04-01", article.Published?.ToString());
    }

    [Fact]
    public void SourceFallsBackToTheHost() =>
        Assert.Equal("baycourier.example", Cleaned.Article(Cleaned.Raw(ContentKind.Text, FirstParagraph) with { Url = "https://www.BayCourier.example/x" }).Source);

    [Fact]
    public void PageWithoutAStoryIsSkipped()
    {
        const string Index = "<html><body><ul><li><a href=1>Council Votes</a><li><a href=2>Pier Falls</a></ul></body></html>";
        SkippedInput skipped = Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, Index)).Fault;
        Assert.Equal(new SkippedInput(new ArticleOrigin("/articles/a"), SkipReason.NoArticle), skipped);
    }

    [Fact]
    public void StandfirstGivenAsDescriptionBelongsToTheText()
    {
        const string Standfirst = "The storm took it in a night; the town wants it back.";
        Article article = Cleaned.Page($"""
            <html><head><meta name="description" content="{Standfirst}"></head><body><header><h1>Council Votes to Rebuild</h1><p>{Standfirst}</p>
            <p>By Ann Lee</p><p>March 29, 2014</p></header><div class="story-body"><p>{FirstParagraph}</p><p>{SecondParagraph}</p><p>{ThirdParagraph}</p>
            <p>Ann Lee is a senior reporter for the Courier.</p></div></body></html>
            """);
        Assert.Equal([Standfirst, FirstParagraph, SecondParagraph, ThirdParagraph], article.Body.Split("\n\n"));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2014-03-29", article.Published?.ToString());
    }

    [Fact]
    public void TeasersOfOtherStoriesAreLeftOut()
    {
        string teasers = string.Concat(Enumerable.Range(1, 4).Select(i =>
            $"<div class=item><h3><a href=/{i}>Storm Destroys Old Pier Number {i}</a></h3><p>The sea took what the council had not insured, and nobody came.</p></div>"));
        string page = $"<html><body><div><h1>Pier</h1><p>{FirstParagraph}</p><p>{SecondParagraph}</p><p>{ThirdParagraph}</p>{teasers}</div></body></html>";
        Assert.Equal([FirstParagraph, SecondParagraph, ThirdParagraph], Cleaned.Page(page).Body.Split("\n\n"));
    }

    [Fact]
    public void OfSeveralStoriesOnThePageTheFirstIsTaken()
    {
        string fourth = FirstParagraph.Replace("Monday", "Tuesday", StringComparison.Ordinal);
        string story = $"<article><h2>Pier</h2><p>{FirstParagraph}</p><p>{SecondParagraph}</p><p>{ThirdParagraph}</p><p>{fourth}</p></article>";
        string other = story.Replace("the ", "that ", StringComparison.Ordinal);
        string[] expected = [FirstParagraph, SecondParagraph, ThirdParagraph, fourth];
        Assert.Equal(expected, Cleaned.Page($"<html><body><main>{story}{other}</main></body></html>").Body.Split("\n\n"));
    }

    [Fact]
    public void FragmentIsWhollyTheBody()
    {
        Assert.Equal("One & two.\n\nThree.", Cleaned.Fragment("<p>One &amp; <i>two</i>.</p><p>Three.</p>").Body);
        Assert.Equal("One.\n\nTwo three.", Cleaned.Fragment("<b>One.</b>\n\nTwo\u00A0<a href=x>three</a>.").Body);
    }

    [Theory]
    [InlineData(ContentKind.HtmlPage)]
    [InlineData(ContentKind.HtmlFragment)]
    [InlineData(ContentKind.HtmlMail)]
    public void OfTooManyElementsTheFirstAreReadAndTheRestIsTold(ContentKind kind)
    {
        List<SkippedInput> lost = [];
        RawArticle Raw(int breaks) => Cleaned.Raw(kind, $"<p>{FirstParagraph}</p><p>{SecondParagraph}</p>{string.Concat(Enumerable.Repeat("<br>", breaks))}<p>{ThirdParagraph}</p>") with { Title = "Pier" };

        // Four tags stand above the breaks, two around what is below them.
        Assert.EndsWith(ThirdParagraph, new ArticleCleaner().Clean(Raw(299_994), lost.Add).Value.Body, StringComparison.Ordinal);
        Assert.Empty(lost);
        Assert.Equal($"{FirstParagraph}\n\n{SecondParagraph}", new ArticleCleaner().Clean(Raw(300_000), lost.Add).Value.Body);
        Assert.Equal((new ArticleOrigin("/articles/a"), SkipReason.TooManyElements), (Assert.Single(lost).Origin, lost[0].Cause.Reason));
        new ArticleCleaner().Explain(Raw(300_000), lost.Add);
        Assert.Equal(lost[0], lost[1]);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><p>", 50_000)]
    [InlineData("<p><font size=1>", 50_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<span a='", 100_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<script>", 100_000)]
    [InlineData("</p>", 300_000)]
    [InlineData("<svg><math>", 50_000)]
    [InlineData("<br>", 500_000)]
    [InlineData("<a href=x>y</a>", 100_000)]
    [InlineData("<select><option>", 50_000)]
    [InlineData("&amp;", 500_000)]
    public void HostileMarkupNeitherCrashesNorHangs(string piece, int count)
    {
        string hostile = string.Concat(Enumerable.Repeat(piece, count));
        string page = $"<html><body><article><p>{FirstParagraph}</p><p>{SecondParagraph}</p></article>{hostile}";
        Cleaned.IsAnswered(Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, page)));
        Cleaned.IsAnswered(Cleaned.Result(Cleaned.Raw(ContentKind.HtmlFragment, hostile + FirstParagraph)));
    }
}
