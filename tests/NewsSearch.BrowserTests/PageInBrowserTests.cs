using System.Net;
using Microsoft.Playwright;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>The pages of <c>newssearch serve</c> in a real browser.</summary>
public sealed class PageInBrowserTests(ServedNews news) : IClassFixture<ServedNews>
{
    private const string TroopsAtTheBorder = "?q=troops+border";

    // Each view that a reader comes to, with a name for its picture.
    public static TheoryData<string, string> Views => new()
    {
        { "", "newest" },
        { TroopsAtTheBorder, "search" },
        { "?q=%22written+response%22&person=Barack+Obama", "narrowed" },
        { "?q=troopz+bordr", "meant" },
        { "?q=(troops", "unreadable" },
        { "?q=hostile", "hostile" },
        { "map?q=troops", "map" },
        { "network", "network" },
        { "person?name=Angela+Merkel", "person" },
        { "saved", "saved" },
    };

    [Fact]
    public async Task TheServerAnswersWithoutABrowser()
    {
        using var client = new HttpClient();
        using HttpResponseMessage response = await client.GetAsync(new Uri(news.Address + TroopsAtTheBorder));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<mark>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASearchIsMadeReadAndGoneBackTo(bool scripts)
    {
        await using WatchedPage watched = await news.Open(new() { JavaScriptEnabled = scripts });
        IPage page = watched.Page;
        await watched.Go("");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("troops border");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await watched.Arrives("*/?*q=troops+border*");
        ILocator hits = page.Locator(".hits > li");
        Assert.Equal(10, await hits.CountAsync());
        Assert.NotEqual(0, await hits.First.Locator("mark", new() { HasTextRegex = new("^[Tt]roops$") }).CountAsync());

        string search = watched.Shown;
        await hits.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await watched.Arrives("*/article/*");
        Assert.NotEqual(0, await page.Locator("article mark").CountAsync());
        await page.GoBackAsync();
        Assert.Equal(search, watched.Shown);

        await page.Locator("a[rel=next]").ClickAsync();
        await watched.Arrives("*page=2*");
        Assert.Equal("11", await page.Locator(".hits").GetAttributeAsync("start"));
    }

    [Fact]
    public async Task ANameNarrowsAndIsTakenBack()
    {
        await using WatchedPage watched = await news.Open();
        IPage page = watched.Page;
        await watched.Go(TroopsAtTheBorder);
        string all = await page.Locator("#found").InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Angela Merkel" }).Last.ClickAsync();
        await watched.Arrives("*person=Angela+Merkel*");
        string narrowed = await page.Locator("#found").InnerTextAsync();
        Assert.NotEqual(all, narrowed);
        await page.Locator(".chosen a").ClickAsync();
        await watched.Arrives("*/?q=troops+border");
        Assert.Equal(all, await page.Locator("#found").InnerTextAsync());
        await page.GoBackAsync();
        Assert.Equal(narrowed, await page.Locator("#found").InnerTextAsync());
    }

    [Fact]
    public async Task BarsAreDrawnOver()
    {
        await using WatchedPage watched = await news.Open();
        IPage page = watched.Page;
        await watched.Go(TroopsAtTheBorder);
        ILocator bars = page.Locator(".bars a");
        string? first = await bars.First.GetAttributeAsync("href"), last = await bars.Last.GetAttributeAsync("href");
        await bars.First.HoverAsync();
        await page.Mouse.DownAsync();
        await bars.Last.HoverAsync();
        await page.Mouse.UpAsync();
        await watched.Arrives("*since=*");
        Assert.Equal((ValueOf(first!, "since"), ValueOf(last!, "until")), (ValueOf(watched.Shown, "since"), ValueOf(watched.Shown, "until")));

        await page.GoBackAsync();
        await bars.First.ClickAsync();
        await watched.Arrives("*since=*");
        Assert.EndsWith(first!, watched.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysMoveAmongHitsAndMarks()
    {
        await using WatchedPage watched = await news.Open();
        IPage page = watched.Page;
        await watched.Go(TroopsAtTheBorder);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        string second = await page.Locator(".hits h2 a").Nth(1).InnerTextAsync();
        Assert.Equal(second, await page.EvaluateAsync<string>("document.activeElement.innerText"));
        await page.Keyboard.PressAsync("Enter");
        await watched.Arrives("*/article/*");
        await page.Keyboard.PressAsync("n");
        Assert.Equal(1, await page.Locator("mark.current").CountAsync());
        await page.Keyboard.PressAsync("u");
        await watched.Arrives("*/?q=troops+border");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task ASearchIsKeptAndRemoved()
    {
        await using WatchedPage watched = await news.Open();
        IPage page = watched.Page;
        await watched.Go(TroopsAtTheBorder);
        await page.GetByText("Keep this search").ClickAsync();
        await page.Locator("#keep").FillAsync("troops");
        await page.Locator("#keep").PressAsync("Enter");
        await watched.Arrives("*/saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove troops" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "No saved queries" }).WaitForAsync();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task EveryViewIsAccessibleAndFitsEveryWindow(string view, string name)
    {
        await using WatchedPage watched = await news.Open();
        await watched.Go(view);
        await AssertFits(watched, name);
    }

    [Fact]
    public async Task AnArticleIsAccessibleAndFitsEveryWindow()
    {
        await using WatchedPage watched = await news.Open();
        await watched.Go(TroopsAtTheBorder);
        await watched.Page.Locator(".hits > li a").First.ClickAsync();
        await watched.Arrives("*/article/*");
        await AssertFits(watched, "article");
    }

    [Fact]
    public async Task DarkIsDarkAndLightIsLight()
    {
        await using WatchedPage watched = await news.Open();
        await watched.Go(TroopsAtTheBorder);
        foreach ((ColorScheme scheme, bool dark) in ((ColorScheme, bool)[])[(ColorScheme.Light, false), (ColorScheme.Dark, true)])
        {
            await watched.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            int[] text = await ColorOfText(watched.Page);
            Assert.Equal(dark, text.Average() > 128);
        }
    }

    [Fact]
    public async Task NothingOfAnArticleBecomesMarkup()
    {
        await using WatchedPage watched = await news.Open();
        IPage page = watched.Page;
        await watched.Go("?q=hostile");
        await page.Locator(".alike summary").First.ClickAsync();
        Assert.False(await watched.IsHarmed());
        await watched.Go("?q=hostile&unfolded=true");
        int hits = await page.Locator(".hits > li").CountAsync();
        Assert.Equal(8, hits);
        for (int i = 0; i < hits; i++)
        {
            await watched.Go("?q=hostile&unfolded=true");
            await page.Locator(".hits > li").Nth(i).GetByRole(AriaRole.Link).First.ClickAsync();
            await watched.Arrives("*/article/*");
            await page.Mouse.MoveAsync(300, 300);
            Assert.False(await watched.IsHarmed());
            Assert.Equal(0, await page.Locator("iframe, img, script:not([src]), a[href^=javascript], [onerror], [onmouseover]").CountAsync());
            Assert.False(await page.EvaluateAsync<bool>("document.body.innerText.includes('\\u202E')"));
        }
    }

    [Theory]
    [InlineData("\"><script>window.harmed = 1</script>")]
    [InlineData("' onfocus='window.harmed = 1' autofocus='")]
    [InlineData("</title><script>window.harmed = 1</script>")]
    [InlineData("title:\"<img src=x onerror=window.harmed=1>\"")]
    [InlineData("(((((")]
    [InlineData("\u202Etroops")]
    public async Task NothingOfAQueryBecomesMarkup(string query)
    {
        await using WatchedPage watched = await news.Open();
        await watched.Go("?q=" + Uri.EscapeDataString(query));
        Assert.False(await watched.IsHarmed());
        Assert.Equal(query.TrimStart('\u202E'), await watched.Page.Locator("#q").InputValueAsync());
        Assert.Equal(0, await watched.Page.Locator("main img, main script, iframe, [onfocus], [onerror]").CountAsync());
    }

    [Fact]
    public async Task TheKeyboardReachesTheContentFirst()
    {
        await using WatchedPage watched = await news.Open();
        await watched.Go(TroopsAtTheBorder);
        await watched.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("To the content", await watched.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await watched.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", watched.Page.Url, StringComparison.Ordinal);
    }

    private static async Task AssertFits(WatchedPage watched, string name)
    {
        foreach ((int width, ColorScheme scheme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (360, ColorScheme.Dark), (3840, ColorScheme.Light)])
        {
            await watched.Page.SetViewportSizeAsync(width, 800);
            await watched.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.False(await watched.Overflows(), $"{watched.Shown} is wider than {width}");
            await watched.Picture($"{name}-{width}-{scheme}");
            if (width < 3840)
            {
                Assert.Empty(await watched.Violations());
            }
        }
    }

    private static string? ValueOf(string address, string name) => System.Web.HttpUtility.ParseQueryString(address[address.IndexOf('?', StringComparison.Ordinal)..])[name];

    private static async Task<int[]> ColorOfText(IPage page) => await page.EvaluateAsync<int[]>("getComputedStyle(document.querySelector('main')).color.match(/\\d+/g).slice(0, 3).map(Number)");
}
