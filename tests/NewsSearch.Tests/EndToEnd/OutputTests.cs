using System.Text.Json;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Formats, colours, pipes and terminals.</summary>
public sealed class OutputTests(SampleIndex sample)
{
    private CommandRun Bash(string line) => CommandRun.Bash(Repository.Root, line, ("NEWSSEARCH_INDEX", sample.Home));

    private CommandRun Terminal(string line, params (string, string)[] variables) =>
        CommandRun.Terminal(Repository.Root, line, [("NEWSSEARCH_INDEX", sample.Home), .. variables]);

    private CommandRun CallOnTerminal(string call, params (string, string)[] variables) =>
        CommandRun.CallOnTerminal(Repository.Root, call, [("NEWSSEARCH_INDEX", sample.Home), .. variables]);

    [Fact]
    public void CsvIsALineOfNamesAndALineAHit()
    {
        string[] lines = sample.Run("query", "person:lavrov AND \"written response\"", "--format", "csv").Lines;
        Assert.Equal(2, lines.Length);
        Assert.Equal("rank,score,id,title,url,path,source,published,people,places,organizations,countries,snippet", lines[0]);
        Assert.StartsWith("1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",Putin Telephones Obama About a Diplomatic Way Out in Ukraine,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"The Americans are now waiting for a written response from Mr. Lavrov, and", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void PathsAndCountsAreOneOptionAway()
    {
        string[] paths = sample.Run("query", "person:lavrov AND \"written response\"", "-l").Lines;
        Assert.Equal(["tests/articles/ukraine-2014/putin-obama-call.html"], paths);
        Assert.Equal("1\n", sample.Run("query", "person:lavrov AND \"written response\"", "-c").Output);
        CommandRun none = sample.Run("query", "xylophonistically", "-c");
        Assert.Equal((1, "0\n"), (none.ExitCode, none.Output));
        Assert.Equal("tests/articles/ukraine-2014/putin-obama-call.html\0", sample.Run("query", "person:lavrov AND \"written response\"", "-l0").Output);
        Assert.Equal((0, ""), (sample.Run("query", "troops", "-cq").ExitCode, sample.Run("query", "troops", "-cq").Output));
    }

    [Theory]
    [InlineData("-l and -c do not go together", "query", "troops", "-l", "-c")]
    [InlineData("-l and --format json do not go together", "query", "troops", "-l", "--format", "json")]
    [InlineData("-c and --format ids do not go together", "query", "troops", "-c", "--format", "ids")]
    [InlineData("--batch and a query do not go together", "query", "troops", "--batch", "topics.tsv")]
    [InlineData("--null goes with --format ids or paths, or with -l", "query", "troops", "-0")]
    [InlineData("--format takes text, json, csv, ids, paths, trec, ris, bibtex, csl, html or markdown, not 'jsn'; did you mean 'json'?", "query", "troops", "--format", "jsn")]
    [InlineData("--limit is 99999999999, which is too large: at most 2147483647", "query", "troops", "--limit", "99999999999")]
    [InlineData("--limit is 2147483648, which is too large: at most 2147483647", "people", "-n", "2147483648")]
    [InlineData("--offset is 99999999999, which is too large: at most 2147483647", "query", "troops", "--offset", "99999999999")]
    [InlineData("--timeout is 9999999, which is too large: at most 1000000", "query", "troops", "--timeout", "9999999")]
    [InlineData("--lines goes with --text", "entities", "--lines", "x")]
    [InlineData("--sort takes count, name or recent, not 'cuont'; did you mean 'count'?", "people", "--sort", "cuont")]
    [InlineData("--by takes month, day, week or year, not 'moth'; did you mean 'month'?", "timeline", "--by", "moth")]
    public void OptionsThatDoNotGoTogetherAreNamed(string message, params string[] arguments)
    {
        CommandRun run = sample.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--person takes a value: --person NAME; see: newssearch query --help", "query", "--person", "--format", "json")]
    [InlineData("--person takes a value: --person NAME; see: newssearch query --help", "query", "troops", "--person", "--", "word")]
    [InlineData("--since takes a value: --since DATE;", "query", "troops", "--since", "-l")]
    [InlineData("--place takes a value: --place NAME;", "people", "--place")]
    [InlineData("-n takes a value: -n N;", "query", "troops", "-n", "--no-such-option")]
    [InlineData("--map takes a value: --map FIELD=KEY,…;", "index", "--map", "--prune")]
    [InlineData("--index takes a value: --index DIR; see: newssearch --help", "--index", "--help")]
    [InlineData("--color takes a value: --color WHEN;", "query", "troops", "--color", "-q")]
    public void AnOptionDoesNotTakeTheNextForItsValue(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(Repository.Root, arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"newssearch: {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OfAnOptionGivenTwiceTheLastHolds()
    {
        Assert.Single(sample.Run("query", "troops", "-n", "3", "--format", "json", "--limit=1", "--format", "ids", "-l", "-l0", "--format", "paths").Output.TrimEnd('\0').Split('\0'));
        string[] both = sample.Run("query", "*", "--person", "Barack Obama", "--person", "Vladimir V. Putin", "-n", "all", "--format", "ids").Lines;
        Assert.InRange(both.Length, 1, sample.Run("query", "*", "--person", "Barack Obama", "-n", "all", "--format", "ids").Lines.Length - 1);
    }

    [Fact]
    public void HelpIsACommandToo() =>
        Assert.Equal(sample.Run("query", "--help").Output, sample.Run("help", "query").Output);

    [Fact]
    public void AValueMayBeginWithAMinus()
    {
        Assert.Equal((1, 1), (sample.Run("query", "--person=--format", "-l").ExitCode, sample.Run("query", "--person", "-xylophonist", "-l").ExitCode));
        Assert.Contains("--limit takes a whole number or all, not '-5'", sample.Run("query", "troops", "--limit", "-5").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void IdsOfAllHitsGoBackInThroughXargs()
    {
        CommandRun run = Bash("newssearch query 'dock*' --limit all --format ids | xargs newssearch show --format json | wc -l");
        Assert.Equal(sample.Run("count", "dock*").Output.Trim(), run.Output.Trim());
    }

    [Fact]
    public void ColoursAreTheUsers()
    {
        CommandRun run = CommandRun.WithVariables(
            Repository.Root, [("NEWSSEARCH_COLORS", "match=4;32")], "query", "troops", "--color", "always", "--index", sample.Home);
        Assert.Contains("\e[4;32mtroops\e[0m", run.Output, StringComparison.Ordinal);
        CommandRun wrong = CommandRun.WithVariables(
            Repository.Root, [("NEWSSEARCH_COLORS", "mach=1")], "query", "troops", "--color", "always", "--index", sample.Home);
        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("there is no colour 'mach'; did you mean 'match'?", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATerminalGetsColoursUnlessNoColorIsSet()
    {
        Assert.Contains("\e[1;31mtroops\e[0m", Terminal("newssearch query troops").Output, StringComparison.Ordinal);
        Assert.Contains("\e[1;31mtroops\e[0m", CallOnTerminal("newssearch query troops").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", CallOnTerminal("newssearch query troops", ("NO_COLOR", "1")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", CallOnTerminal("newssearch query troops --color never").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ShowColoursPeopleAndPlaces()
    {
        string show = $"newssearch show {sample.Run("query", "title:croatia", "--format", "ids").Output.Trim()}";
        string colored = CallOnTerminal($"{show} --color always").Output;
        Assert.Contains("\e[32mCroatia\e[0m", colored, StringComparison.Ordinal);
        Assert.Contains("\e[36m", colored, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", CallOnTerminal(show, ("NO_COLOR", "1")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", CallOnTerminal($"{show} --color never").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TitlesAreHyperlinksOnTerminalsThatTakeThem()
    {
        const string Query = "newssearch query title:abdullah -n 1";
        Assert.DoesNotContain("\e]8;;", CallOnTerminal(Query).Output, StringComparison.Ordinal);
        string linked = CallOnTerminal(Query, ("TERM_PROGRAM", "WezTerm")).Output;
        Assert.Contains("\e]8;;https://gulfledger.example/2014/03/29/obama-king-abdullah\e\\", linked, StringComparison.Ordinal);
        CommandRun file = sample.Run("query", "title:pictures title:camps", "--hyperlinks", "always", "-n", "1");
        Assert.Matches("\e\\]8;;file://[^/]*/.*/nato-pictures\\.txt\\.gz\e\\\\", file.Output);
    }

    [Fact]
    public void ThePagerRunsOnATerminalOnly()
    {
        (string, string)[] pager = [("PAGER", "sed s/^/paged:/")];
        Assert.Contains("paged:1. ", Terminal("newssearch query troops", pager).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("paged:", CallOnTerminal("newssearch query troops --no-pager", pager).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("paged:", CallOnTerminal("newssearch query troops --format json", pager).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("paged:", CommandRun.WithVariables(Repository.Root, pager, "query", "troops", "--index", sample.Home).Output, StringComparison.Ordinal);
        string croatia = sample.Run("query", "title:croatia", "--format", "ids").Output.Trim();
        Assert.Contains("paged:\e[1mCroatia", Terminal($"newssearch show {croatia}", pager).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-pager", "could not be run")]
    [InlineData("false", "ended with exit code 1 and showed nothing")]
    public void APagerThatFailsLosesNothing(string pager, string problem)
    {
        string[] ids = sample.Run("query", "*", "-n", "all", "--format", "ids").Lines;
        CommandRun run = Terminal("newssearch query \"*\" -n all --snippets 50 --context 5000; echo code $?", ("NEWSSEARCH_PAGER", pager));
        Assert.All(ids, id => Assert.Contains(id, run.Output, StringComparison.Ordinal));
        Assert.EndsWith($"newssearch: the pager '{pager}' {problem}; see NEWSSEARCH_PAGER and PAGER, or use --no-pager\ncode 2\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat; false")]
    [InlineData("head -n 1; false")]
    public void APagerThatHasReadIsNoneThatFails(string pager) =>
        Assert.Equal(0, Terminal("newssearch query troops", ("NEWSSEARCH_PAGER", pager)).ExitCode);

    [Fact]
    public void ABlankVariableMeansNoPager() =>
        Assert.Equal(0, CallOnTerminal("newssearch query troops", ("NEWSSEARCH_PAGER", ""), ("PAGER", "no-such-pager")).ExitCode);

    [Fact]
    public void ATerminalThatIsNotNamedIsAskedNothing()
    {
        CommandRun run = CallOnTerminal("newssearch query troops", ("TERM", ""), ("PAGER", "no-such-pager"));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public void LeavingThePagerEarlyIsNoError() =>
        Assert.EndsWith("code 0\n", Terminal("newssearch query \"*\" -n all --snippets 50 --context 5000; echo code $?", ("PAGER", "head -n 1")).Output, StringComparison.Ordinal);

    [Fact]
    public void TextFitsTheColumns()
    {
        CommandRun run = CommandRun.WithVariables(Repository.Root, [("COLUMNS", "40")], "query", "*", "-n", "all", "--index", sample.Home);
        Assert.All(run.Lines, line => Assert.InRange(TextWidth.Of(line.Replace("**", "", StringComparison.Ordinal)), 0, 40));
        Assert.Contains(sample.Run("query", "*", "-n", "all").Lines, line => line.Length > 150);
    }

    [Theory]
    [InlineData("people", "--limit", "all")]
    [InlineData("places", "--limit", "all")]
    [InlineData("countries", "--limit", "all")]
    [InlineData("timeline", "--by", "day", "--format", "text")]
    [InlineData("stats")]
    [InlineData("settings")]
    [InlineData("similar", "ID")]
    [InlineData("show", "ID")]
    [InlineData("entities", "tests/articles")]
    public void EveryCommandsTextFitsTheColumns(params string[] arguments)
    {
        string id = sample.Run("query", "title:obama", "-n", "1", "--format", "ids").Lines[0];
        CommandRun run = CommandRun.WithVariables(
            Repository.Root, [("COLUMNS", "26")], [.. arguments.Select(argument => argument == "ID" ? id : argument), "--index", sample.Home]);
        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.InRange(TextWidth.Of(line.Replace("**", "", StringComparison.Ordinal)), 0, 26));
    }

    [Fact]
    public void ALongNameIsCutAndItsCountryStays()
    {
        string[] whole = sample.Run("places", "--limit", "all").Lines;
        string[] cut = CommandRun.WithVariables(Repository.Root, [("COLUMNS", "28")], "places", "--limit", "all", "--index", sample.Home).Lines;
        Assert.Equal(whole.Length, cut.Length);
        int longest = Array.FindIndex(whole, line => line.Contains("United States", StringComparison.Ordinal));
        Assert.Matches(@"^ *[0-9]+  [0-9-]{10}  United .*\(US\)$", whole[longest]);
        Assert.Matches(@"^ *[0-9]+  [0-9-]{10}  Unit.*…  +\(US\)$", cut[longest]);
    }

    [Fact]
    public void CharactersAreThemselvesInJson()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Emoji 😀 at sea\n\nThe ferry 🚢 \"Zürich\" \\ left at noon, wrote 李雷 of the 𠮷野 line.\n");
        CommandRun run = CommandRun.Of(folder.Path, "clean", "a.txt", "--format", "json");
        Assert.Contains("Emoji 😀 at sea", run.Output, StringComparison.Ordinal);
        Assert.Contains("The ferry 🚢 \\\"Zürich\\\" \\\\ left at noon, wrote 李雷 of the 𠮷野 line.", run.Output, StringComparison.Ordinal);
        Assert.Equal("Emoji 😀 at sea", Assert.Single(run.Json).GetProperty("title").GetString());
    }

    [Fact]
    public void FileNamesCannotCommandTheTerminal()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/bad\e[31m\nname.txt", "");
        folder.Write("in/good\e[31mname.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        CommandRun run = CommandRun.Of(folder.Path, "index", "in", "--index", "home");
        Assert.Contains("newssearch: skipped in/bad\\u001B[31m\\u000Aname.txt: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Error);
        Assert.Equal("in/good\e[31mname.txt\n", CommandRun.Of(folder.Path, "query", "ferry", "-l", "--index", "home").Output);
        string paths = CommandRun.CallOnTerminal(folder.Path, "newssearch query ferry -l --index home").Output;
        Assert.DoesNotContain('\e', paths + CommandRun.CallOnTerminal(folder.Path, "newssearch query ferry --color never --index home").Output);
        Assert.StartsWith("in/good\\u001B[31mname.txt\n", paths, StringComparison.Ordinal);
    }

    [Fact]
    public void AClosedPipeIsNoBadInput()
    {
        using var folder = new TemporaryFolder();
        string lines = folder.Write("lines.txt", string.Concat(Enumerable.Repeat("Angela Merkel met Donald Tusk in Warsaw.\n", 5000)));
        CommandRun run = Bash($"newssearch entities --text --lines --format json '{lines}' | head -n 1; echo \"${{PIPESTATUS[0]}}\"");
        Assert.Equal("", run.Error);
        Assert.Equal("0", run.Lines[^1]);
    }

    [Fact]
    public void AWorkingDirectoryThatIsGoneIsNoInternalError()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Bash(
            folder.Path, $"mkdir gone; cd gone; rmdir ../gone; newssearch version >/dev/null && newssearch count troops --index '{sample.Home}'; newssearch index articles; echo $?");
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal("2", run.Lines[1]);
        Assert.Equal("newssearch: the working directory is gone; change to another one, or name whole paths", run.Error.Trim());
    }

    [Fact]
    public void VersionNamesProgramCommitRuntimeAndFormat()
    {
        string[] lines = CommandRun.Of(Repository.Root, "version").Lines;
        Assert.Matches(@"^newssearch \d+\.\d+\.\d+", lines[0]);
        Assert.Equal(["commit", "runtime", "index"], lines[1..].Select(line => line.Split(' ')[0]));
        JsonElement version = Assert.Single(CommandRun.Of(Repository.Root, "version", "--format", "json").Json);
        Assert.Equal(["v", "version", "commit", "runtime", "platform", "indexFormat"], version.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void AReadOnlyHomeCanBeQueriedAndIsLeftAsItIs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX modes");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        CommandRun.Of(folder.Path, "index", "a.txt", "--index", "home");
        CommandRun run = CommandRun.Bash(folder.Path, "chmod -R a-w home; ls -la --time-style=full-iso home > before; newssearch count ferry --index home; newssearch query ferry --index home -q; ls -la --time-style=full-iso home | diff before - ; echo $?; chmod -R u+w home");
        Assert.Equal("1\n0\n", run.Output);
    }

    [Fact]
    public void AHomeThatCannotBeWrittenIsNamed()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        CommandRun run = CommandRun.Of(folder.Path, "index", "a.txt", "--index", Path.Combine(file, "home"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"newssearch: cannot write to the index folder {file}/home: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }
}
