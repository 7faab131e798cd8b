using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>A page that is watched: what it asks of other hosts, and what its scripts complain of, fails the test at its end.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly string _address;

    public WatchedPage(IPage page, string address)
    {
        (Page, _address) = (page, address);
        page.Request += (_, request) => Complain(!request.Url.StartsWith(address, StringComparison.Ordinal), $"asked {request.Url}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) => Complain(message.Type == "error" && !message.Text.Contains("400", StringComparison.Ordinal), message.Text);
        page.Dialog += (_, dialog) => _complaints.Add($"a dialog: {dialog.Message}");
    }

    public IPage Page { get; }

    /// <summary>Goes to a path with its query.</summary>
    public Task Go(string path) => Page.GotoAsync(_address + path);

    /// <summary>
    /// Waits until the browser shows a loaded page whose address matches, with <c>*</c> for anything. Asks again and again: waiting for the
    /// event of a navigation misses one that comes before the waiting begins.
    /// </summary>
    public async Task Arrives(string pattern)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$"), new() { Timeout = 60_000 });
        await Page.EvaluateAsync("document.readyState === 'complete' || new Promise(done => addEventListener('load', done))");
    }

    /// <summary>The path with its query that the browser shows.</summary>
    public string Shown => new Uri(Page.Url).PathAndQuery;

    public async Task<bool> IsHarmed() => await Page.EvaluateAsync<bool>("window.harmed !== undefined");

    /// <summary>Whether something is wider than the window.</summary>
    public async Task<bool> Overflows() => await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth");

    /// <summary>What axe-core finds against WCAG 2.2 AA and its own good practice.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        AxeResult result = await Page.RunAxe();
        return [.. result.Violations.Select(violation => $"{Shown} {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html).Take(3))}")];
    }

    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(ServedNews.Pictures, name + ".png") });

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_complaints);
    }

    private void Complain(bool wrong, string what)
    {
        if (wrong)
        {
            _complaints.Add(what);
        }
    }
}
