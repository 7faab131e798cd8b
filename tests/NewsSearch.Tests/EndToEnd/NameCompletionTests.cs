namespace NewsSearch.Tests.EndToEnd;

/// <summary>Names of the index in completion, by the shells themselves where they are installed.</summary>
public sealed class NameCompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NameCompletionTests()
    {
        _folder.Write("in/a.txt", "Berg waits\n\nOn Monday Anna Berg met Angela Merkel in Warsaw. Angela Merkel left early, said Anna Berg.\n");
        _folder.Write("in/b.txt", "Merkel speaks\n\nOn Tuesday Angela Merkel spoke in Warsaw about the European Union.\n");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "in", "--index", "home").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private (string Name, string Value)[] Index => [("NEWSSEARCH_INDEX", _folder.Combine("home")), ("TERM", "dumb")];

    [Theory]
    [InlineData("person", "an", "Angela Merkel\nAnna Berg\n")]
    [InlineData("person", "ÁNN", "Anna Berg\n")]
    [InlineData("person", "angela m", "Angela Merkel\n")]
    [InlineData("person", "merk", "Angela Merkel\n")]
    [InlineData("person", "erkel", "")]
    [InlineData("place", "war", "Warsaw\n")]
    [InlineData("org", "", "European Union\n")]
    public void NamesThatBeginSoAreListedThoseOfMostArticlesFirst(string field, string beginning, string expected) =>
        Assert.Equal((expected.Length > 0 ? 0 : 1, expected), CommandRun.WithVariables(_folder.Path, Index, "complete", field, "--", beginning) is var run ? (run.ExitCode, run.Output) : default);

    [Fact]
    public void SeveralArchivesAreAskedAsOne()
    {
        _folder.Write("other/c.txt", "Smith\n\nOn Friday Andrew Smith met Andrew Smith in London.\n");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "other", "--index", "second").ExitCode);
        Assert.Equal("Angela Merkel\nAndrew Smith\nAnna Berg\n", CommandRun.Of(_folder.Path, "complete", "person", "an", "--index", "home", "--index", "second").Output);
    }

    [Fact]
    public void WhatCompletesIsInNoHelp()
    {
        Assert.DoesNotContain("  complete", CommandRun.Of(_folder.Path, "--help").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("complete [", CommandRun.Of(_folder.Path, "man").Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of(_folder.Path, "complete", "title", "a").ExitCode);
        Assert.Equal((1, ""), CommandRun.WithVariables(_folder.Path, Index, "complete", "person", "zzz") is var none ? (none.ExitCode, none.Output) : default);
    }

    [Theory]
    [InlineData("newssearch query pers", "newssearch query person:")]
    [InlineData("newssearch query person:ann", "\\\"Anna\\ Berg\\\" ")]
    [InlineData("newssearch query person:\\\"angela\\ m", "Angela\\ Merkel\\\" ")]
    [InlineData("newssearch query --person ann", "Anna\\ Berg ")]
    [InlineData("newssearch count --index home --place wa", "Warsaw ")]
    public void BashCompletesNames(string line, string expected)
    {
        CommandRun.RequireLongTests("completion in bash");
        _folder.Write(".complete", Script("bash"));
        Assert.EndsWith(expected, Typed("bash --norc --noprofile", "unset HISTFILE; source ./.complete; PS1='ready> '; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'", line, expected), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newssearch query person:ann", "\\\"Anna\\ Berg\\\" ")]
    [InlineData("newssearch query --person ann", "Anna\\ Berg ")]
    public void ZshCompletesNames(string line, string expected)
    {
        CommandRun.RequireLongTests("completion in zsh");
        _folder.Write("functions/_newssearch", Script("zsh"));
        _folder.Write(".zshrc", $"fpath=(\"{_folder.Path}/functions\" $fpath)\nautoload -Uz compinit; compinit -u -D\nunset zle_bracketed_paste; unsetopt prompt_cr\n");
        Assert.EndsWith(expected, Typed("zsh", "PS1='ready> '", line, expected), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newssearch query person:ann", "person:\"anna Berg\"")]
    [InlineData("newssearch query --person ann", "Anna Berg")]
    [InlineData("newssearch query --place Wars", "Warsaw")]
    public void FishCompletesNames(string line, string expected)
    {
        Assert.SkipUnless(CommandRun.HasTool("fish"), "needs fish");
        _folder.Write("c.fish", Script("fish"));
        CommandRun run = CommandRun.Bash(_folder.Path, $"fish -c 'source c.fish; complete -C \"{line}\"' | cut -f 1", Index);
        Assert.Equal((0, "", $"{expected}\n"), (run.ExitCode, run.Error, run.Output));
    }

    /// <summary>What a shell shows of the line after a TAB, on a pseudo-terminal of zsh's: what it takes back and writes anew is behind what was typed.</summary>
    /// <param name="ready">What makes the shell's prompt <c>ready> </c>.</param>
    private string Typed(string shell, string ready, string line, string expected)
    {
        Assert.SkipUnless(CommandRun.HasTool("zsh") && CommandRun.HasTool(shell.Split(' ')[0]), $"needs zsh and {shell}");
        _folder.Write("type.zsh", """
            zmodload zsh/zpty
            zpty -e shell ${=1} -i
            zpty -w shell "$2"
            zpty -r shell answer $'*\nready> '
            zpty -w -n shell "$3"$'\t'
            zpty -r shell answer "*${(b)4}"
            print -r -- "${answer##*ready> }"
            zpty -d shell
            """);
        _folder.Write("arguments", $"{shell}\n{ready}\n{line}\n{expected}\n");
        CommandRun run = CommandRun.Bash(
            _folder.Path,
            "mapfile -t a < arguments; ZDOTDIR=$PWD timeout 20 zsh -f type.zsh \"${a[@]}\" | tr -d '\\r\\a'",
            Index);
        return run.Output.TrimEnd('\n');
    }

    private static string Script(string shell) => CommandRun.Of(Repository.Root, "completion", shell).Output;
}
