using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>The executable serving an archive of invented news, and a real Chromium to look at it: $NEWSSEARCH_CHROMIUM, or the system's.</summary>
public sealed class ServedNews : IAsyncLifetime
{
    private static readonly string[] Chromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("newssearch-browser-").FullName;
    private Process? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Ends in a slash.</summary>
    public string Address { get; private set; } = "";

    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("NEWSSEARCH_CHROMIUM") is { Length: > 0 } named ? named : Array.Find(Chromiums, File.Exists);

    /// <summary>Where a picture of each view is left.</summary>
    public static string Pictures { get; } = Path.Combine(Repository.Root, "artifacts", "screenshots");

    public async ValueTask InitializeAsync()
    {
        string news = Path.Combine(_folder, "news.jsonl");
        await File.WriteAllTextAsync(news, InventedNews.Lines(), new UTF8Encoding(false));
        string index = Path.Combine(_folder, "index");
        using (Process indexing = Start("index", "--index", index, "--quiet", news))
        {
            string error = await indexing.StandardError.ReadToEndAsync();
            await indexing.WaitForExitAsync();
            Assert.True(indexing.ExitCode == 0, error);
        }

        _server = Start("serve", "--index", index, "--port", "0");
        _server.ErrorDataReceived += static (_, _) => { };
        _server.BeginErrorReadLine();
        Address = await _server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the server did not say its address");
    }

    /// <summary>A page of a browser of its own, which fails a test when it asks another host or a script fails.</summary>
    public async Task<WatchedPage> Open(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(Chromium is null, "needs Chromium (Debian: apt install chromium), or NEWSSEARCH_CHROMIUM");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        IBrowserContext context = await _browser.NewContextAsync(options ?? new());
        return new WatchedPage(await context.NewPageAsync(), Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _server?.Kill();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string variable in start.Environment.Keys.Where(name => name.StartsWith("NEWSSEARCH_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{Repository.Executable} does not start");
    }
}
