using System.Net;
using System.Text.RegularExpressions;
using NewsSearch.Tests.Searching.Stories;
using NewsSearch.Web.Pages;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Web;

public sealed class PageTests : IDisposable
{
    private const string Hostile = "<script>alert('x')</script><img src=x onerror=\"alert(1)\">";

    private readonly ServedArchive _served = new(
        Story("a", "Barack Obama, Kyiv: troops gathered at the border.\n\nThe border was closed, and the troops stayed.", "Troops at the border", "2014-03-29") with { Source = "Harbour Post", Url = "https://news.example/a?b=1&c=2", Language = "en" },
        Story("b", "Angela Merkel, Odesa: the border was quiet.", "Quiet", "2013-02-01") with { Language = "de" },
        Story("h", $"{Hostile}, Kyiv: a zeppelin \u202Etxt.exe {Hostile} & so on.", $"Zeppelin {Hostile}") with { Source = Hostile, Authors = [Hostile], Url = "javascript:alert(1)" });

    public void Dispose() => _served.Dispose();

    [Fact]
    public void HitsHaveTheirMatchesMarked()
    {
        string page = _served.Page("/?q=troops+border");
        Assert.Contains("<mark>Troops</mark> at the <mark>border</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>troops</mark> gathered at the <mark>border</mark>.", page, StringComparison.Ordinal);
        Assert.Contains("1 article matches", page, StringComparison.Ordinal);
        Assert.Contains("Harbour Post", page, StringComparison.Ordinal);
        Assert.Contains("""<time datetime="2014-03-29">2014-03-29</time>""", page, StringComparison.Ordinal);
        Assert.Contains("""value="troops border" """.TrimEnd(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void ACountNarrowsAndIsTakenBack()
    {
        string page = _served.Page("/?q=border");
        string narrowed = LinkOf(page, "<bdi>Barack Obama</bdi>", "aside");
        Assert.Equal("/?q=border&person=Barack+Obama", narrowed);
        string one = _served.Page(narrowed);
        Assert.Contains("1 article matches", one, StringComparison.Ordinal);
        Assert.Equal("/?q=border", LinkOf(one, "(take back)", "chosen"));
        Assert.Equal("/?q=border&country=UA", LinkOf(page, "<bdi>Ukraine</bdi>", "aside"));
        Assert.Equal("/?q=border&lang=de", LinkOf(page, "<bdi>de</bdi>", "aside"));
        Assert.Equal("/?q=border&since=2013&until=2013", LinkOf(page, "<bdi>2013</bdi>", "aside"));
        string year = _served.Page("/?q=border&since=2013&until=2013");
        Assert.Contains("1 article matches", year, StringComparison.Ordinal);
        Assert.Equal("/?q=border", LinkOf(year, "(take back)", "chosen"));
    }

    [Fact]
    public void OneOfAStoryIsShownWithAWayToAll()
    {
        string words = StoryShelf.Prose(100);
        using var served = new ServedArchive(Story("a", $"The ferry was late. {words}", "First"), Story("b", $"The ferry was late. {words} again", "Second"), Story("c", "This ferry was early, for once.", "Third"));
        string page = served.Page("/?q=ferry");
        Assert.Contains("3 articles match", page, StringComparison.Ordinal);
        Assert.Contains("One of each story is shown, 2 in all.", page, StringComparison.Ordinal);
        Assert.Contains("<summary>+1 alike</summary>", page, StringComparison.Ordinal);
        Assert.Equal(["Second", "Third"], Titles(page));
        string all = served.Page(LinkOf(page, "Show every article", "folding"));
        Assert.Equal(["First", "Second", "Third"], Titles(all));
        Assert.DoesNotContain("alike", all, StringComparison.Ordinal);
        Assert.Equal("/?q=ferry", LinkOf(all, "Show one of each story", "folding"));
        Assert.DoesNotContain("of each story", served.Page("/?q=early"), StringComparison.Ordinal);

        static IEnumerable<string> Titles(string page) => Regex.Matches(page, """<h2 dir="auto"><a href="[^"]*">(.*?)</a>""").Select(match => match.Groups[1].Value).Order();
    }

    /// <summary>Twenty stories of six articles: two pages, of which the last is full; how many stories there are is not counted above a hundred articles.</summary>
    [Fact]
    public void PagesOfStoriesGoOnAsLongAsThereAreStories()
    {
        using var served = new ServedArchive([.. Enumerable.Range(0, 120).Select(i => Story($"{i}", $"A ferry. {StoryShelf.Prose(60, $"v{i % 20}x")}", $"Ferry {i}", $"2014-03-{1 + (i % 20):00}"))]);
        string page = served.Page("/?q=ferry");
        Assert.Contains("<li>Page 1</li>", page, StringComparison.Ordinal);
        Assert.Equal("/?q=ferry&page=2", LinkOf(page, "Next →", "pager"));
        string last = served.Page("/?q=ferry&page=2");
        Assert.Equal(10, Regex.Count(last, "<summary>\\+5 alike</summary>"));
        Assert.Contains("<li>Page 2 of 2</li>", last, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", last, StringComparison.Ordinal);
        Assert.Contains("There is no page 3; the last is", served.Page("/?q=ferry&page=3"), StringComparison.Ordinal);
        Assert.Contains("<li>Page 12 of 12</li>", served.Page("/?q=ferry&unfolded=true&page=12"), StringComparison.Ordinal);
    }

    [Fact]
    public void PagesAndOrdersAreLinks()
    {
        using var served = new ServedArchive([.. Enumerable.Range(0, 21).Select(i => Story($"k{i}", $"The ferry number {i} was late.", $"Ferry {i}"))]);
        string address = "/?q=ferry&sort=oldest";
        var titles = new List<string>();
        for (int pages = 1; pages <= 3; pages++)
        {
            string page = served.Page(address);
            titles.AddRange(Regex.Matches(page, """<h2 dir="auto"><a href="[^"]*">(.*?)</a>""").Select(match => match.Groups[1].Value));
            Assert.Contains($"Page {pages} of 3", page, StringComparison.Ordinal);
            address = Regex.Match(page, """rel="next" href="([^"]*)">""").Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        }

        Assert.Equal((21, 21, ""), (titles.Count, titles.Distinct().Count(), address));
        Assert.Equal("/?q=ferry&sort=newest", LinkOf(served.Page("/?q=ferry&page=2"), "Newest", "sorting"));
    }

    [Fact]
    public void APageBehindTheLastLeadsToTheLast()
    {
        using var served = new ServedArchive([.. Enumerable.Range(0, 21).Select(i => Story($"k{i}", $"The ferry number {i} was late."))]);
        string page = served.Page("/?q=ferry&page=99999");
        Assert.Contains("There is no page 99,999; the last is", page, StringComparison.Ordinal);
        Assert.Equal("/?q=ferry&page=3", LinkOf(page, "page 3", "hits"));
        Assert.Contains("Page 3 of 3", served.Page("/?q=ferry&page=3"), StringComparison.Ordinal);
        Assert.DoesNotContain("no page", served.Page("/?q=zeppelin&page=2"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAQuestionTheNewestComeFirst()
    {
        string page = _served.Page("/");
        Assert.Contains("3 articles, the newest first", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Troops at the border", StringComparison.Ordinal) < page.IndexOf("Quiet", StringComparison.Ordinal));
    }

    [Fact]
    public void CopiesOfAnArticleAreToldFromOthersLikeIt()
    {
        string text = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"ferry{i} harbour{i}"));
        using var served = new ServedArchive(
            Story("a", text, "Ferry stops"),
            Story("b", $"(Wire) {text}", "Ferry halted"),
            Story("c", string.Join(' ', text.Split(' ').Reverse()), "Ferry again"),
            Story("d", "Something else is told here.", "Other"));
        string page = served.Page(LinkOf(served.Page("/?q=title:stops"), "stops", "hits"));
        Match lists = Regex.Match(page, """(?s)<h2 id="copies">The same text elsewhere</h2><ul>(.*?)</ul>.*<h2 id="similar">Similar articles</h2><ul>(.*?)</ul>""");
        Assert.Equal(["Ferry halted"], Regex.Matches(lists.Groups[1].Value, "<a [^>]*><bdi>(.*?)</bdi>").Select(match => match.Groups[1].Value));
        Assert.Equal(["Ferry again"], Regex.Matches(lists.Groups[2].Value, "<a [^>]*><bdi>(.*?)</bdi>").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void AQueryThatCannotBeReadShowsWhere()
    {
        using HttpResponseMessage response = _served.Get("/?q=troops+%22border");
        string page = ServedArchive.BodyOf(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("column 8: unclosed quote.", page, StringComparison.Ordinal);
        Assert.Contains("<code>troops <mark>&quot;border</mark></code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AMistypedWordIsProposed()
    {
        string page = _served.Page("/?q=zepelin");
        Assert.Contains("""Did you mean <a href="/?q=zeppelin">zeppelin</a>? (1 article)""", page, StringComparison.Ordinal);
        Assert.Contains("No article has <q>zepelin</q>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleHasItsMarksAndNames()
    {
        string address = LinkOf(_served.Page("/?q=border&person=Barack+Obama"), "<mark>border</mark>", "hits");
        string page = _served.Page(address);
        Assert.Contains("The <mark>border</mark> was closed", page, StringComparison.Ordinal);
        Assert.Contains("gathered at the <mark>border</mark>.</p>", page, StringComparison.Ordinal);
        Assert.Contains("""<a rel="noreferrer noopener external" href="https://news.example/a?b=1&amp;c=2">""", page, StringComparison.Ordinal);
        Assert.Contains("""<a class="person" href="/person?name=Barack+Obama"><bdi>Barack Obama</bdi></a>""", page, StringComparison.Ordinal);
        Assert.Equal("/?q=border&person=Barack+Obama", LinkOf(page, "Back to the hits", "Back"));
    }

    [Fact]
    public void NamesInTheTextLeadToTheirPages()
    {
        using var served = new ServedArchive(
            settings => settings with { Recognizer = new ListedNames("Barack Obama", "Kyiv") },
            [Story("a", "Barack Obama, Kyiv: a summit.\n\nIn Kyiv, Barack Obama spoke.", "Summit")]);
        string page = served.Page(LinkOf(served.Page("/?q=kyiv+spoke"), "Summit", "hits"));
        Assert.Contains(
            """<p dir="auto">In <a class="place" href="/place?name=Kyiv"><mark>Kyiv</mark></a>, <a class="person" href="/person?name=Barack+Obama">Barack Obama</a> <mark>spoke</mark>.</p>""",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleCanBeCited()
    {
        string address = LinkOf(_served.Page("/?q=troops"), "<mark>Troops</mark>", "hits").Split('?')[0];
        Assert.Contains("Troops at the border. (2014, March 29). Harbour Post. https://news.example/a?b=1&amp;c=2", _served.Page(address), StringComparison.Ordinal);
        using HttpResponseMessage ris = _served.Get($"{address}.ris");
        Assert.StartsWith("TY  - NEWS\r\nTI  - Troops at the border\r\nT2  - Harbour Post\r\nPY  - 2014\r\nDA  - 2014/03/29\r\n", ServedArchive.BodyOf(ris), StringComparison.Ordinal);
        Assert.Equal("attachment", ris.Content.Headers.ContentDisposition!.DispositionType);
        using HttpResponseMessage bib = _served.Get($"{address}.bib");
        Assert.StartsWith("@article{newssearch-", ServedArchive.BodyOf(bib), StringComparison.Ordinal);
        using HttpResponseMessage other = _served.Get($"{address}.exe");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("csv", "text/csv", "rank,score,id,title,")]
    [InlineData("jsonl", "application/jsonl", "{\"v\":1,\"rank\":1,")]
    [InlineData("ris", "application/x-research-info-systems", "TY  - NEWS\r\n")]
    public void TheHitsAreAFile(string kind, string type, string beginning)
    {
        using HttpResponseMessage response = _served.Get(LinkOf(_served.Page("/?q=border&sort=oldest"), kind == "jsonl" ? "JSON Lines" : kind.ToUpperInvariant(), "exports"));
        string content = ServedArchive.BodyOf(response);
        Assert.Equal((type, $"newssearch.{kind}"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        Assert.StartsWith(beginning, content, StringComparison.Ordinal);
        Assert.True(content.IndexOf("Quiet", StringComparison.Ordinal) is > 0 and var first && content.IndexOf("Troops at", StringComparison.Ordinal) > first, content);
    }

    [Fact]
    public void ABarNarrowsToItsTime()
    {
        string page = _served.Page("/?q=border");
        Assert.Equal("/?q=border&since=2014-03-24&until=2014-03-30", LinkOf(page, "<title>2014-W13: 1</title>", "timeline"));
        Assert.Contains("""<tr><th scope="row"><a href="/?q=border&amp;since=2013-01-28&amp;until=2013-02-03">2013-W05</a></th><td>1</td></tr>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("timeline", _served.Page("/?q=troops"), StringComparison.Ordinal);
    }

    [Fact]
    public void OutletsAndAuthorsNarrow()
    {
        string page = _served.Page("/?q=border");
        Assert.Equal("/?q=border&source=Harbour+Post", LinkOf(page, "<bdi>Harbour Post</bdi>", "aside"));
        Assert.Contains("1 article matches", _served.Page("/?q=border&source=Harbour+Post"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAClickFindsBesideIsSaid()
    {
        string page = _served.Page("/?q=border");
        Assert.Matches("<h2 title=\"A click also finds articles that name the people\">Countries</h2>", page);
        Assert.Contains("<h2>Sources</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>People</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMapHasACircleAPlace()
    {
        using var served = new ServedArchive(_ => new ArticleEntities([], [new PlaceEntity("Kyiv", []) { Country = "UA", Latitude = 50.45, Longitude = 30.5 }]), Story("a", "A border."), Story("b", "A border."));
        string page = served.Page("/map?q=border");
        Assert.Equal("/?q=border&place=Kyiv", LinkOf(page, "<title>Kyiv: 2</title>", "map"));
        Assert.Contains("""<circle cx="421" cy="67.1" r="16"/>""", page, StringComparison.Ordinal);
        Assert.Contains("""<td class="text">Ukraine</td><td>2</td>""", page, StringComparison.Ordinal);
        Assert.Contains("No places", served.Page("/map?q=zeppelin"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNetworkJoinsPeople()
    {
        using var served = new ServedArchive(_ => new ArticleEntities([new PersonEntity("Barack Obama", []), new PersonEntity("Angela Merkel", [])], []), Story("a", "A border."));
        string page = served.Page("/network?q=border");
        Assert.Equal("/?q=border&person=Angela+Merkel", LinkOf(page, "<title>Angela Merkel: 1</title>", "network"));
        Assert.Contains("""<a href="/?q=border&amp;person=Angela+Merkel&amp;person=Barack+Obama">1</a>""", page, StringComparison.Ordinal);
        Assert.Equal(page, served.Page("/network?q=border"));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.Contains("No people", _served.Page("/network?q=border"), StringComparison.Ordinal);
    }

    [Fact]
    public void AViewOfAQueryThatCannotBeReadShowsWhere()
    {
        foreach (string path in new[] { "/map", "/network" })
        {
            using HttpResponseMessage response = _served.Get($"{path}?q=(border");
            Assert.Contains("<code><mark>(border</mark></code>", ServedArchive.BodyOf(response), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ANameHasAPage()
    {
        string page = _served.Page("/place?name=kyiv");
        Assert.Contains("""<h1 id="name"><bdi class="place">Kyiv</bdi></h1>""", page, StringComparison.Ordinal);
        Assert.Contains("Ukraine", page, StringComparison.Ordinal);
        Assert.Equal("/?place=kyiv&person=Barack+Obama", LinkOf(page, "<bdi>Barack Obama</bdi>", "aside"));
        Assert.Equal("/?place=kyiv", LinkOf(page, "2 articles", "results"));
        Assert.Contains("<bdi class=\"person\">Barack Obama</bdi>", _served.Page("/person?name=Barack+Obama"), StringComparison.Ordinal);
        Assert.Contains("<mark>Barack Obama</mark>, Kyiv: troops", _served.Page("/person?name=Barack+Obama"), StringComparison.Ordinal);
        using HttpResponseMessage unknown = _served.Get("/person?name=Nobody+Known");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using HttpResponseMessage missing = _served.Get("/person");
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
    }

    [Fact]
    public void NothingOfAnArticleBecomesMarkup()
    {
        string hits = _served.Page("/?q=zeppelin");
        string address = LinkOf(hits, "<mark>Zeppelin</mark>", "hits");
        foreach (string page in new[] { hits, _served.Page(address), _served.Page("/"), _served.Page($"/?q=zeppelin&person={Uri.EscapeDataString(Hostile)}") })
        {
            Assert.DoesNotMatch("(?i)<script(?! src=\"/page-[0-9a-f]{16}\\.js\" defer></script>)|<img|href=\"javascript|\\son[a-z]+=\"|style=\"", Regex.Replace(page, "&lt;.*?&gt;", ""));
            Assert.DoesNotContain('\u202E', page);
            Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OnlyAddressesOfTheWebAreGivenOn()
    {
        string address = LinkOf(_served.Page("/?q=zeppelin"), "<mark>Zeppelin</mark>", "hits").Split('?')[0];
        string good = LinkOf(_served.Page("/?q=troops"), "<mark>Troops</mark>", "hits").Split('?')[0];
        Assert.Contains("UR  - https://news.example/a?b=1&c=2\r\n", Content($"{good}.ris"), StringComparison.Ordinal);
        Assert.Contains("https://news.example/a", Content("/export.csv?q=troops"), StringComparison.Ordinal);
        foreach (string given in new[] { address, $"{address}.ris", $"{address}.bib", "/export.csv?q=zeppelin", "/export.jsonl?q=zeppelin", "/export.ris?q=zeppelin" })
        {
            Assert.DoesNotContain("javascript:", Content(given), StringComparison.OrdinalIgnoreCase);
        }

        string Content(string of)
        {
            using HttpResponseMessage response = _served.Get(of);
            return ServedArchive.BodyOf(response);
        }
    }

    [Fact]
    public void EveryAddressOnAPageIsItsOwn()
    {
        string page = _served.Page("/?q=border");
        foreach (Match match in Regex.Matches(page, """(?:href|src|action)="([^"]*)" """.TrimEnd()))
        {
            string address = WebUtility.HtmlDecode(match.Groups[1].Value);
            Assert.Matches("^[/#]", address);
            if (address[0] == '/' && PageRoutes.FindForm(address) is null)
            {
                using HttpResponseMessage response = _served.Get(address);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
        }
    }

    [Fact]
    public void TheStyleIsKeptForever()
    {
        string style = Regex.Match(_served.Page("/"), """rel="stylesheet" href="([^"]*)" """.TrimEnd()).Groups[1].Value;
        using HttpResponseMessage response = _served.Get(style);
        Assert.Equal(("text/css", true), (response.Content.Headers.ContentType?.MediaType, response.Headers.CacheControl!.Extensions.Any(extension => extension.Name == "immutable")));
    }

    [Theory]
    [InlineData("/nothing", 404, "there is nothing at this address")]
    [InlineData("/article/000000000000", 404, "no article has the id 000000000000")]
    [InlineData("/?pag=2", 400, "did you mean &#39;page&#39;?")]
    public void AProblemIsAPage(string address, int status, string text)
    {
        using HttpResponseMessage response = _served.Get(address);
        Assert.Equal((status, "text/html"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(text, ServedArchive.BodyOf(response), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void TextIsEncodedAndATextIsNoAddress()
    {
        const string text = "<a href=\"x\">'&\u0000\u2066\U000E0041\U000E0001</a>";
        Assert.Equal("<p title=\"&lt;a href=&quot;x&quot;&gt;&#39;&amp;\uFFFD&lt;/a&gt;\">5 1,000</p>", new Html().Add($"<p title=\"{text}\">{5} {1000:N0}</p>").ToString());
        Assert.Throws<InvalidOperationException>(() => new Html().Add($"<a href=\"{text}\">"));
    }

    [Theory]
    [InlineData("https://news.example/a b", "https://news.example/a%20b")]
    [InlineData("HTTP://news.example", "http://news.example/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//news.example/a", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData(null, null)]
    public void OnlyTheWebIsLinkedTo(string? address, string? link) => Assert.Equal(link, Link.ToWeb(address)?.Address);

    /// <summary>The address of the first link behind a landmark whose content holds the text.</summary>
    private static string LinkOf(string page, string text, string landmark)
    {
        string behind = page[Math.Max(page.IndexOf($"\"{landmark}\"", StringComparison.Ordinal), page.IndexOf($"<{landmark}", StringComparison.Ordinal))..];
        Match link = Regex.Matches(behind, """<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>""", RegexOptions.Singleline).First(match => match.Groups[2].Value.Contains(text, StringComparison.Ordinal));
        return WebUtility.HtmlDecode(link.Groups[1].Value);
    }
}
