namespace NewsSearch.Tests.EndToEnd;

/// <summary>Completion scripts and man pages, both made from the command table.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("newssearch que", "query")]
    [InlineData("newssearch query --for", "--format")]
    [InlineData("newssearch query --format cs", "csl csv")]
    [InlineData("newssearch query --sort ", "newest oldest relevance")]
    [InlineData("newssearch --index home query ti", "title:")]
    [InlineData("newssearch query query:b", "query:boats query:bridges")]
    [InlineData("newssearch query --new bo", "boats")]
    [InlineData("newssearch saved delete br", "bridges")]
    [InlineData("newssearch saved d", "delete")]
    [InlineData("newssearch completion f", "fish")]
    [InlineData("newssearch index new", "news.txt")]
    [InlineData("newssearch --index index que", "query")]
    public void BashCompletes(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("news.txt", "");
        folder.Write("home/newssearch.json", """{ "saved": { "boats": "ferry", "bridges": "bridge" } }""");
        folder.Write(".complete", Script("bash"));

        // As bash calls it, but for its cutting of words at colons, which COMP_WORDBREAKS here leaves out.
        CommandRun run = CommandRun.Bash(folder.Path, $$"""
            source .complete || exit 3
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
        using var folder = new TemporaryFolder();
        folder.Write(".complete", Script("bash"));
        CommandRun run = CommandRun.Bash(folder.Path, """
            source .complete
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
        using var folder = new TemporaryFolder();
        folder.Write(".complete", Script(shell));
        CommandRun run = CommandRun.Bash(folder.Path, $"{check} .complete");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("newssearch qu", "query")]
    [InlineData("newssearch query --sor", "--sort")]
    [InlineData("newssearch query --format cs", "csl csv")]
    [InlineData("newssearch query query:b", "query:boats")]
    [InlineData("newssearch saved del", "delete")]
    [InlineData("newssearch saved delete ", "boats")]
    [InlineData("newssearch --index index que", "query")]
    [InlineData("newssearch query index --any --ne", "--new")]
    public void FishCompletes(string line, string expected)
    {
        Assert.SkipUnless(CommandRun.HasTool("fish"), "needs fish");
        using var folder = new TemporaryFolder();
        folder.Write("home/newssearch.json", """{ "saved": { "boats": "ferry" } }""");
        folder.Write("c.fish", Script("fish"));
        CommandRun run = CommandRun.Bash(
            folder.Path, $"fish -c 'source c.fish; complete -C \"{line}\"' | cut -f 1 | xargs", ("NEWSSEARCH_INDEX", folder.Combine("home")));
        Assert.Equal((0, "", $"{expected}\n"), (run.ExitCode, run.Error, run.Output));
    }

    [Theory]
    [InlineData("newssearch que", "newssearch query ")]
    [InlineData("newssearch query --sor", "newssearch query --sort ")]
    [InlineData("newssearch query --format j", "newssearch query --format json ")]
    [InlineData("newssearch query pers", "newssearch query person:")]
    [InlineData("newssearch query --new b", "newssearch query --new boats ")]
    [InlineData("newssearch saved delete b", "newssearch saved delete boats ")]
    [InlineData("newssearch count --per", "newssearch count --person ")]
    public void ZshCompletes(string line, string expected)
    {
        Assert.SkipUnless(CommandRun.HasTool("zsh"), "needs zsh");
        using var folder = new TemporaryFolder();
        folder.Write("home/newssearch.json", """{ "saved": { "boats": "ferry" } }""");
        folder.Write("z/.zshrc", $"""
            fpath=("{folder.Path}/functions" $fpath)
            autoload -Uz compinit; compinit -u -D
            unsetopt zle_bracketed_paste prompt_cr
            PS1='ready> '
            """);

        folder.Write("functions/_newssearch", Script("zsh"));

        // A shell of its own on a pseudo-terminal: completion works in the line editor only. Its first answer to the key is the rest of the word.
        folder.Write("type.zsh", """
            zmodload zsh/zpty
            zpty shell zsh -i
            zpty -r shell answer '*ready> '
            zpty -w -n shell "$1"$'\t'
            zpty -r shell answer "*$2"
            print -r -- "${answer##*ready> }"
            zpty -d shell
            """);
        CommandRun run = CommandRun.Bash(
            folder.Path,
            $"ZDOTDIR=$PWD/z timeout 20 zsh -f type.zsh '{line}' '{expected}' | tr -d '\\r\\a'",
            ("NEWSSEARCH_INDEX", folder.Combine("home")), ("TERM", "dumb"));
        Assert.EndsWith(expected, run.Output.TrimEnd('\n'), StringComparison.Ordinal);
    }

    private static string Script(string shell) => CommandRun.Of(Repository.Root, "completion", shell).Output;

    [Fact]
    public void NoFunctionOfAScriptHidesAnother()
    {
        foreach (string shell in new[] { "bash", "zsh", "fish" })
        {
            string[] functions = [.. CommandRun.Of(Repository.Root, "completion", shell).Lines.Where(line => line.EndsWith("() {", StringComparison.Ordinal) || line.StartsWith("function ", StringComparison.Ordinal))];
            Assert.NotEmpty(functions);
            Assert.Equal(functions.Distinct(), functions);
        }
    }

    [Fact]
    public void FlagsTakeNoValues() =>
        Assert.DoesNotContain("'True'", CommandRun.Of(Repository.Root, "completion", "pwsh").Output, StringComparison.Ordinal);

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
        Assert.Equal(0, CommandRun.Of(folder.Path, "man", "./man1").ExitCode);
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
        Assert.Equal(0, CommandRun.Of(folder.Path, "man", "./man1").ExitCode);
        CommandRun run = CommandRun.Bash(folder.Path, "mandoc -T lint -W warning man1/*.1 | grep -v 'missing date'; true");
        Assert.Equal("", run.Output);
    }
}
