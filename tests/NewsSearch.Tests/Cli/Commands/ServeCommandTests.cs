using System.Net;
using System.Net.Sockets;

namespace NewsSearch.Tests.Cli.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItServesUntilCtrlC()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        Assert.Equal(0, new ShellRun(_folder.Path).Run("index", "in", "--index", "home"));
        string? opened = null, page = null;
        ShellRun run = Served(["--open"], address =>
        {
            opened = address;
            using var client = new HttpClient();
            page = client.GetStringAsync(new Uri($"{address}?q=ferry")).GetAwaiter().GetResult();
        });
        Assert.Matches(@"\Ahttp://127\.0\.0\.1:[0-9]+/\n\z", run.Output);
        Assert.Equal("Ctrl-C ends the server\n", run.Error);
        Assert.Equal(run.Output.TrimEnd(), opened);
        Assert.Contains("<mark>ferry</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyHomeIsServedUntilThereIsSomething()
    {
        ShellRun run = Served(["--open"], address =>
        {
            using var client = new HttpClient();
            using HttpResponseMessage response = client.GetAsync(new Uri(address)).GetAwaiter().GetResult();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("newssearch index PATH", response.Content.ReadAsStringAsync().GetAwaiter().GetResult(), StringComparison.Ordinal);
        });
        Assert.StartsWith("newssearch: nothing is in the index at", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATokenIsMadeWhereOthersReachTheServer()
    {
        HttpStatusCode? without = null;
        ShellRun run = Served(["--host", "0.0.0.0", "--open"], address =>
        {
            using var client = new HttpClient();
            using HttpResponseMessage response = client.GetAsync(new Uri(address)).GetAwaiter().GetResult();
            without = response.StatusCode;
        });
        Assert.Equal(HttpStatusCode.Unauthorized, without);
        Assert.Matches("(?m)^token: [0-9a-f]{32}$", run.Error);
    }

    [Fact]
    public void ATokenThatIsGivenIsNotPrinted()
    {
        ShellRun run = Served(["--host", "0.0.0.0", "--token", "correct-horse-battery", "--open"], _ => { });
        Assert.DoesNotContain("correct-horse", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutABrowserTheAddressIsTold()
    {
        ShellRun run = Served(["--open"], _ => { }, hasBrowser: false);
        Assert.Contains($"newssearch: no browser could be started; open {run.Output}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port takes a number from 0 to 65535, not 70000", "--port", "70000")]
    [InlineData("--host takes an address of this machine such as 192.168.1.5, or 0.0.0.0 for all, not 'everywhere'", "--host", "everywhere")]
    [InlineData("192.0.2.1 is no address of this machine; give one that it has, or 0.0.0.0 for all, with --host", "--host", "192.0.2.1")]
    [InlineData("a token of 5 characters is guessed too easily; give 16 or more, or leave it out with --host to have one made", "--token", "12345")]
    [InlineData("a token has letters, digits and -._~+/= alone", "--token", "a token with blanks")]
    public void WhatCannotBeServedIsSaid(string message, params string[] arguments)
    {
        var run = new ShellRun(_folder.Path);
        Assert.Equal(2, run.Run(["serve", .. arguments, "--index", "home"]));
        Assert.EndsWith($"newssearch: {message}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APortThatIsTakenIsSaid()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        var run = new ShellRun(_folder.Path);
        Assert.Equal(2, run.Run("serve", "--port", $"{port}", "--index", "home"));
        Assert.EndsWith($"newssearch: port {port} is taken by another program; choose one with --port, or 0 for any that is free\n", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A run that is interrupted once its page was opened.</summary>
    private ShellRun Served(string[] arguments, Action<string> opened, bool hasBrowser = true)
    {
        Action interrupt = () => Assert.Fail("nobody listens for Ctrl-C");
        var run = new ShellRun(_folder.Path, change: outside => outside with
        {
            OpenAddress = address =>
            {
                opened(address);
                interrupt();
                return hasBrowser;
            },
            OnInterrupt = interrupted =>
            {
                interrupt = interrupted;
                return Stream.Null;
            },
        });
        Assert.Equal(0, run.Run(["serve", "--port", "0", .. arguments, "--index", "home"]));
        return run;
    }
}
