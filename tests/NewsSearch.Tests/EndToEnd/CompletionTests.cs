namespace NewsSearch.Tests.EndToEnd;

/// <summary>Completion scripts and man pages, both made from the command table.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("newssearch que", "query")]
    [InlineData("newssearch query --for", "--format")]
    [InlineData("newssearch query --format c", "csv")]
    [InlineData("newssearch query --sort ", "newest oldest relevance")]
    [InlineData("newssearch --index home query ti", "title:")]
    [InlineData("newssearch query query:b", "query:boats query:bridges")]
    [InlineData("newssearch query --new bo", "boats")]
    [InlineData("newssearch saved delete br", "bridges")]
    [InlineData("newssearch saved d", "delete")]
    [InlineData("newssearch completion f", "fish")]
    [InlineData("newssearch index new", "news.txt")]
    public void BashCompletes(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("news.txt", "");
        folder.Write("home/newssearch.json", """{ "saved": { "boats": "ferry", "bridges": "bridge" } }""");

        // As bash calls it, but for its cutting of words at colons, which COMP_WORDBREAKS here leaves out.
        CommandRun run = CommandRun.Bash(folder.Path, $$"""
            source <(newssearch completion bash) || exit 3
            COMP_WORDBREAKS=' '
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _newssearch newssearch "${COMP_WORDS[COMP_CWORD]}"
            printf '%s\n' "${COMPREPLY[@]}" | sort | xargs
            """, ("NEWSSEARCH_INDEX", folder.Combine("home")));
        Assert.Equal((0, "", $"{expected}\n"), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public void BashsColonsAreNotCompletedTwice()
    {
        CommandRun run = CommandRun.Bash(Repository.Root, """
            source <(newssearch completion bash)
            COMP_LINE='newssearch query title:a ti' COMP_POINT=27 COMP_WORDS=(newssearch query title : a ti) COMP_CWORD=5
            _newssearch; echo "${COMPREPLY[*]}"
            """);
        Assert.Equal("title:\n", run.Output);
    }

    [Theory]
    [InlineData("bash", "bash -n")]
    [InlineData("zsh", "zsh -n")]
    [InlineData("fish", "fish -n")]
    public void EveryShellReadsItsScript(string shell, string check)
    {
        Assert.SkipUnless(CommandRun.HasTool(shell), $"needs {shell}");
        CommandRun run = CommandRun.Bash(Repository.Root, $"newssearch completion {shell} > \"$HOME/.complete\" 2>&1; {check} \"$HOME/.complete\"; code=$?; rm \"$HOME/.complete\"; exit $code");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void FishCompletes()
    {
        Assert.SkipUnless(CommandRun.HasTool("fish"), "needs fish");
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Bash(folder.Path, "newssearch completion fish > c.fish; fish -c 'source c.fish; complete -C \"newssearch query --sor\"; complete -C \"newssearch qu\"; complete -C \"newssearch saved del\"' | cut -f 1");
        Assert.Equal("--sort\nquery\ndelete\n", run.Output);
    }

    [Fact]
    public void EveryScriptNamesEveryCommandAndOption()
    {
        foreach (string shell in new[] { "bash", "zsh", "fish", "pwsh" })
        {
            string script = CommandRun.Of(Repository.Root, "completion", shell).Output;
            Assert.All(new[] { "index", "query", "timeline", "settings", "delete", "hyperlinks", "newest", "country" }, word => Assert.Contains(word, script, StringComparison.Ordinal));
            Assert.DoesNotContain(Repository.Root, script, StringComparison.Ordinal);
        }

        CommandRun unknown = CommandRun.Of(Repository.Root, "completion", "fsh");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("did you mean 'fish'?", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ManPagesAreWrittenForEveryCommand()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CommandRun.Of(folder.Path, "man", "man1").ExitCode);
        string[] pages = [.. Directory.EnumerateFiles(folder.Combine("man1")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
        Assert.Contains("newssearch.1", pages);
        Assert.Contains("newssearch-query.1", pages);
        Assert.Contains("newssearch-saved-delete.1", pages);
        Assert.Equal(File.ReadAllText(folder.Combine("man1", "newssearch.1")), CommandRun.Of(folder.Path, "man").Output);
        foreach (string page in pages)
        {
            string text = File.ReadAllText(folder.Combine("man1", page));
            Assert.All(new[] { ".TH ", ".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OPTIONS", ".SH EXAMPLES" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void MandocFindsNothingWrong()
    {
        Assert.SkipUnless(CommandRun.HasTool("mandoc"), "needs mandoc");
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Bash(folder.Path, "newssearch man man1; mandoc -T lint -W warning man1/*.1 | grep -v 'missing date'; true");
        Assert.Equal("", run.Output);
    }
}
