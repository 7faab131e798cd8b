using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>show</c>: what is marked in an article, what stands between two, and where its original is.</summary>
public sealed class ShowCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShowCommandTests()
    {
        _folder.Write("articles/ferry.html", """
            <html><head><title>Ferry late again</title><link rel="canonical" href="https://post.example/ferry"></head>
            <body><article><h1>Ferry late again</h1><p>The night ferry was late on Tuesday, and nobody at the harbour knew why it was.</p>
            <p>Anna Berg, who waited for it in the rain, says that it was the third time in a month.</p></article></body></html>
            """);
        _folder.Write("articles/opera.txt", "Opera sings\n\nThe singers sang in the old hall until midnight.\n");
        Assert.Equal(0, CommandRun.WithInput(_folder.Path, "Piped\n\nNobody knows where this came from.\n"u8.ToArray(), "index", "-", "--index", "home").ExitCode);
        Assert.Equal(0, Run("index", "articles").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private CommandRun OnTerminal(string call) => CommandRun.CallOnTerminal(_folder.Path, $"{call} --index home");

    private string IdOf(string word) => Run("query", word, "--format", "ids").Output.Trim();

    [Fact]
    public void WhatAQueryMatchesIsMarked()
    {
        string text = Run("show", IdOf("ferry"), "--query", "ferries AND title:late").Output;
        Assert.StartsWith("**Ferry** **late** again\n", text, StringComparison.Ordinal);
        Assert.Contains("\nThe night **ferry** was late on Tuesday,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", Run("show", IdOf("ferry"), "--query", "opera").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", Run("show", IdOf("ferry")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AQueryThatCannotBeReadIsTold()
    {
        CommandRun run = Run("show", IdOf("ferry"), "--query", "ferry AND");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("column ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--query and --format json do not go together", Run("show", IdOf("ferry"), "--query", "ferry", "--format", "json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OnATerminalTheLastQueryIsMarked()
    {
        string id = IdOf("ferry");
        Assert.DoesNotContain("\e[1;31m", OnTerminal($"newssearch show {id}").Output, StringComparison.Ordinal);
        Assert.Equal(0, OnTerminal("newssearch query night").ExitCode);
        Assert.Contains("The \e[1;31mnight\e[0m ferry", OnTerminal($"newssearch show {id}").Output, StringComparison.Ordinal);
        Assert.Contains("The night \e[1;31mferry\e[0m", OnTerminal($"newssearch show {id} --query ferry").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[1;31m", OnTerminal($"newssearch show {id} --query ''").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", Run("show", id).Output, StringComparison.Ordinal);

        // Another index was asked since.
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "articles", "--index", "other").ExitCode);
        Assert.Equal(0, CommandRun.CallOnTerminal(_folder.Path, "newssearch query night --index other").ExitCode);
        Assert.DoesNotContain("\e[1;31m", OnTerminal($"newssearch show {id}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsKeptOfAQueryInAPipe()
    {
        Assert.Equal(0, CommandRun.WithVariables(_folder.Path, [("XDG_STATE_HOME", _folder.Combine("state"))], "query", "night", "--index", "home").ExitCode);
        Assert.False(Directory.Exists(_folder.Combine("state")));
        Assert.Equal(0, CommandRun.CallOnTerminal(_folder.Path, "newssearch query night --index home", ("XDG_STATE_HOME", _folder.Combine("state"))).ExitCode);
        Assert.Equal(2, File.ReadAllLines(_folder.Combine("state", "newssearch", "last-query")).Length);
    }

    [Fact]
    public void AMatchKeepsWhatOfANameStandsBesideIt()
    {
        Assert.Equal(0, OnTerminal("newssearch query berg").ExitCode);
        Assert.Contains("\e[36mAnna \e[0m\e[1;31mBerg\e[0m, who", OnTerminal($"newssearch show {IdOf("ferry")}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BetweenTwoArticlesStandsALine()
    {
        string text = CommandRun.WithVariables(_folder.Path, [("COLUMNS", "60")], "show", IdOf("ferry"), IdOf("opera"), "--index", "home").Output;
        Assert.Contains($"third time in a month.\n\n{new string('─', 60)}\n\nOpera sings\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('─', Run("show", IdOf("opera")).Output);
    }

    [Fact]
    public void TheOriginalIsThePageElseTheFile()
    {
        Assert.Equal("https://post.example/ferry\narticles/opera.txt\n", Run("show", IdOf("ferry"), IdOf("opera"), "--original").Output);
        CommandRun piped = Run("show", IdOf("piped"), "--original");
        Assert.Equal((1, "", $"newssearch: the article {IdOf("piped")} came by standard input and states no address\n"), (piped.ExitCode, piped.Output, piped.Error));
        Assert.Equal(2, Run("show", IdOf("ferry"), "--original", "--format", "json").ExitCode);
    }

    [Fact]
    public void AnOriginalThatIsGoneIsTold()
    {
        File.Delete(_folder.Combine("articles", "opera.txt"));
        CommandRun run = Run("show", IdOf("opera"), "--open");
        Assert.Equal((2, "", "newssearch: the original is not there any more: articles/opera.txt\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void WithoutIdsOnStandardInputItSaysSo()
    {
        CommandRun run = CommandRun.WithInput(_folder.Path, [], "show", "-", "--index", "home");
        Assert.Equal((1, "", "newssearch: no id was given\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void APipeInTheLastQuerysPlaceIsNotOpened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && CommandRun.HasTool("mkfifo"), "needs mkfifo, and a system that tells pipes from files");
        string state = _folder.Combine("state"), pipe = Path.Combine(state, "newssearch", "last-query");
        Assert.Equal(0, CommandRun.Bash(_folder.Path, $"mkdir -p '{Path.GetDirectoryName(pipe)}' && mkfifo '{pipe}'").ExitCode);
        Assert.Equal(0, CommandRun.CallOnTerminal(_folder.Path, "newssearch query night --index home", ("XDG_STATE_HOME", state)).ExitCode);
        Assert.Equal(0, CommandRun.CallOnTerminal(_folder.Path, $"newssearch show {IdOf("ferry")} --index home", ("XDG_STATE_HOME", state)).ExitCode);
    }

    [Fact]
    public void TheOriginalIsOpened()
    {
        var opened = new List<string>();
        var run = new ShellRun(_folder.Path, change: outside => outside with
        {
            OpenAddress = address =>
            {
                opened.Add(address);
                return address.StartsWith("https:", StringComparison.Ordinal);
            },
        });
        Assert.Equal(2, run.Run("show", IdOf("ferry"), IdOf("opera"), "--open", "--index", "home"));
        Assert.Equal(["https://post.example/ferry", _folder.Combine("articles", "opera.txt")], opened);
        Assert.Equal(("", "newssearch: no program could be started for it; the original is articles/opera.txt\n"), (run.Output, run.Error));
    }
}
