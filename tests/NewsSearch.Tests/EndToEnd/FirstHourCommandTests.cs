using System.Text.RegularExpressions;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Completion;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>What somebody meets who has never used the program: without a command, with a wrong one, and in the lists of help.</summary>
public sealed class FirstHourCommandTests(SampleIndex sample)
{
    /// <summary>What a terminal of 80 columns leaves beside the names of commands.</summary>
    private const int LongestSummary = 58;

    private static IReadOnlyList<CommandEntry> Entries => CommandLine.Entries(CommandTable.Build(new ShellRun(Repository.Root).Shell));

    [Fact]
    public void TheProgramAloneSaysWhatItIsAndWhatIsInTheIndex()
    {
        CommandRun run = CommandRun.Process(Repository.Root, null, [("NEWSSEARCH_INDEX", sample.Home)]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(new[] { "find ", "read ", "who and where ", "keep current ", "look after " }, task => Assert.Contains($"\n  {task}", run.Output, StringComparison.Ordinal));
        Assert.Contains($"\nindex: {sample.Home}, 59 articles\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, line.StartsWith("index:", StringComparison.Ordinal) ? int.MaxValue : 80));
    }

    [Fact]
    public void EveryCommandThatTheProgramAloneNamesIsOne()
    {
        string[] names = [.. Entries.Select(entry => entry.Name)];
        string[] tasks = [.. sample.Run().Lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line[18..])];
        Assert.Equal(5, tasks.Length);
        Assert.All(tasks.SelectMany(task => task.Split(", ")), name => Assert.Contains(name, names));
    }

    [Fact]
    public void WithoutAnIndexTheProgramAloneSaysHowToMakeOne()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("make one with: newssearch index PATH", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "query")]
    [InlineData("serch", "query")]
    [InlineData("find", "query")]
    [InlineData("querry", "query")]
    [InlineData("confg", "settings")]
    [InlineData("shwo", "show")]
    [InlineData("country", "countries")]
    public void AMistypedCommandGetsAProposal(string typed, string meant)
    {
        CommandRun run = CommandRun.Of(Repository.Root, typed, "strike");
        Assert.Equal((2, $"newssearch: there is no command '{typed}'; did you mean '{meant}'?; see: newssearch --help\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("there is no option '--idnex' of all commands; did you mean '--index'?; see: newssearch --help", "--idnex", "DIR", "query", "x")]
    [InlineData("--limit is an option of commands and stands behind one: newssearch COMMAND --limit N; see: newssearch --help", "--limit", "3", "query", "x")]
    [InlineData("--no-pager is an option of commands and stands behind one: newssearch COMMAND --no-pager; see: newssearch --help", "--no-pager")]
    [InlineData("there is no command '-'; see: newssearch --help", "-")]
    [InlineData("--index is empty; name a folder, for example: --index news-index", "stats", "--index", "")]
    public void WhatStandsBeforeACommandOrIsEmptyIsNamed(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(Repository.Root, arguments);
        Assert.Equal((2, "", $"newssearch: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void ASwitchOfACommandMayStandBeforeIt()
    {
        string[] behind = sample.Run("query", "troops", "--no-pager", "-l").Lines;
        Assert.NotEmpty(behind);
        Assert.Equal(behind, sample.Run("--no-pager", "query", "troops", "-l").Lines);
        Assert.Equal(behind, CommandRun.Of(Repository.Root, "--index", sample.Home, "-l", "query", "troops").Lines);
    }

    [Fact]
    public void HelpHasHelp() => Assert.Equal(sample.Run("--help"), sample.Run("help", "help"));

    [Fact]
    public void EverySummaryIsOneSentenceThatFits()
    {
        Assert.All(Entries.Where(entry => entry.Path.Count > 0), entry =>
        {
            string summary = entry.Description.Split('\n')[0];
            Assert.Matches("^[A-Z][^.]*[.]$", summary);
            Assert.InRange(summary.Length, 1, LongestSummary);
        });
        Assert.All(CommandRun.Of(Repository.Root, "--help").Lines.SkipWhile(line => line != "Commands:"), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("saved", "delete")]
    public void HelpTakesACommand(params string[] command)
    {
        CommandRun run = CommandRun.Of(Repository.Root, ["help", .. command]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(CommandRun.Of(Repository.Root, [.. command, "--help"]).Output, run.Output);
    }

    [Fact]
    public void HelpAndManualTellEveryDefaultOnce()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CommandRun.Of(folder.Path, "man", "./pages").ExitCode);
        foreach (CommandEntry entry in Entries)
        {
            string[] help = [.. CommandRun.Of(folder.Path, [.. entry.Path, "--help"]).Lines];
            string page = File.ReadAllText(folder.Combine("pages", $"{string.Join('-', entry.Path.Prepend("newssearch"))}.1")).Replace("\\-", "-", StringComparison.Ordinal);
            foreach (OptionEntry option in entry.Options.Where(option => option.ValueName is not null))
            {
                string shown = help.Single(line => Regex.IsMatch(line, $"^  (-., )?{option.Names[0]} <"));
                string told = page.Split(".TP\n").Single(part => part.Contains($"\\fB{option.Names[0]}\\fR", StringComparison.Ordinal)).Split('\n')[1];
                Assert.DoesNotMatch("[(;] ?default|by default", shown);
                Assert.InRange(shown.Split("[default:").Length, 1, 2);
                Assert.Equal(shown.Contains("[default:", StringComparison.Ordinal), told.Contains("[default:", StringComparison.Ordinal));
                Assert.Equal(option.Default is { Length: > 0 }, shown.Contains($"[default: {option.Default}]", StringComparison.Ordinal) && option.Default is { Length: > 0 });
            }
        }
    }

    [Theory]
    [InlineData("show takes ID…, and there is none; for example: newssearch show 5f0c81d9ab34; see: newssearch show --help", "show")]
    [InlineData("saved delete takes NAME…, and there is none; for example: newssearch saved delete border; see: newssearch saved delete --help", "saved", "delete")]
    [InlineData("save takes QUERY…, and there is none; for example: newssearch save border 'troops W/5 border'; see: newssearch save --help", "save", "border")]
    [InlineData("copy takes --from DIR, and there is none; for example: newssearch copy", "copy", "--to", "x")]
    [InlineData("similar does not take 'two'; its form is: newssearch similar ID; see: newssearch similar --help", "similar", "one", "two")]
    [InlineData("stats does not take 'all'; its form is: newssearch stats; see: newssearch stats --help", "stats", "all")]
    [InlineData("--person: '' is not a name: it has no words", "query", "--person=", "troops")]
    [InlineData("--count is a switch and takes no value but =false, which turns it off, not 'maybe'; see: newssearch query --help", "query", "-c=maybe", "troops")]
    [InlineData("--limit takes a whole number or all, not '-1'; for example --limit 10; see: newssearch query --help", "query", "troops", "--limit", "-1")]
    [InlineData("--sample takes a whole number from 1, not 'x'; for example --sample 10;", "query", "troops", "--sample", "x")]
    [InlineData("--person: '' is not a name: it has no words; for example --person 'Ban Ki-moon'", "query", "troops", "--person", "")]
    [InlineData("--place: '…' is not a name: it has no words; for example --place Kyiv", "query", "troops", "--place", "…")]
    [InlineData("--with: '!!' is not a name: it has no words; for example --with 'Ban Ki-moon'", "people", "--with", "!!")]
    [InlineData("'2014-13' is not a date for --since; write for example 2014, 2014-03, 2014-03-29 or 7d", "query", "troops", "--since", "2014-13")]
    public void ASlipIsToldInOurOwnWordsWithWhatToType(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(Repository.Root, [.. arguments, .. arguments is ["query" or "people", ..] ? new[] { "--index", sample.Home } : []]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"newssearch: {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoCommandWithoutItsArgumentsSpeaksAsTheParserDoes()
    {
        using var folder = new TemporaryFolder();
        Assert.All(Entries.Where(entry => entry.Usage.Length > 0 && entry.Usage[0] != '['), entry =>
        {
            CommandRun run = CommandRun.Of(folder.Path, [.. entry.Path]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.DoesNotMatch("Required|Unrecognized|Cannot parse|command: '", run.Error);
            Assert.Matches("; for example: .*newssearch ", run.Error);
        });
    }

    [Theory]
    [InlineData("query", "strike")]
    [InlineData("stats")]
    public void AProposedCommandNamesTheIndexThatWasGiven(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(folder.Path, [.. arguments, "--index", "my news"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("make one with: newssearch --index 'my news' index PATH", run.Error, StringComparison.Ordinal);
        Assert.Contains("make one with: newssearch index PATH", CommandRun.Of(folder.Path, arguments).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABeginningOfAnIdThatNoOtherHasIsEnough()
    {
        string[] ids = sample.Run("query", "*", "-n", "all", "--format", "ids").Lines;
        string whole = ids.First(id => ids.Count(other => other[0] == id[0]) > 1);
        string shortest = Enumerable.Range(1, 12).Select(length => whole[..length]).First(start => ids.Count(id => id.StartsWith(start, StringComparison.Ordinal)) == 1);
        Assert.InRange(shortest.Length, 2, 11);
        Assert.Equal(sample.Run("show", whole).Output, sample.Run("show", shortest.ToUpperInvariant()).Output);
        Assert.Equal(sample.Run("similar", whole).Output, sample.Run("similar", shortest).Output);

        string[] candidates = [.. ids.Where(id => id[0] == whole[0]).Order(StringComparer.Ordinal)];
        CommandRun several = sample.Run("show", whole[..1]);
        Assert.Equal((1, ""), (several.ExitCode, several.Output));
        string[] told = several.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"newssearch: the ids of {candidates.Length} articles begin with {whole[0]}; write more of one", told[0]);
        Assert.Equal(candidates.Take(10), told.Skip(1).Take(10).Select(line => line[2..14]));
    }

    [Fact]
    public void ShowReadsIdsFromAPipe()
    {
        string[] ids = sample.Run("query", "troops", "-n", "3", "--format", "ids").Lines;
        CommandRun run = CommandRun.WithInput(Repository.Root, System.Text.Encoding.UTF8.GetBytes($"{string.Join('\n', ids)}\n"), "show", "-", "--format", "json", "--index", sample.Home);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(ids, run.Json.Select(article => article.GetProperty("id").GetString()));
    }

    [Fact]
    public void AHitSaysWhatShowSays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dump.jsonl", """
            {"title":"First","body":"The council met at noon, and the mayor was not there."}
            {"id":"b-2","title":"Second","body":"The ferry was late again.","authors":["Ada Quill","Ben Stone"],"language":"en"}

            """);
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "dump.jsonl", "--index", "home").ExitCode);
        System.Text.Json.JsonElement hit = Assert.Single(CommandRun.Of(folder.Path, "query", "ferry", "--format", "json", "--index", "home").Json);
        Assert.Equal(("dump.jsonl", 5, "b-2"), (hit.GetProperty("path").GetString(), hit.GetProperty("words").GetInt32(), hit.GetProperty("key").GetString()));
        System.Text.Json.JsonElement article = Assert.Single(CommandRun.Of(folder.Path, "show", hit.GetProperty("id").GetString()!, "--format", "json", "--index", "home").Json);
        Assert.All(new[] { "key", "path", "record", "authors", "language", "words" }, name => Assert.Equal(article.GetProperty(name).GetRawText(), hit.GetProperty(name).GetRawText()));
        Assert.Equal(2, hit.GetProperty("record").GetInt32());
        System.Text.Json.JsonElement page = Assert.Single(sample.Run("query", "title:putin", "-n", "1", "--format", "json").Json);
        Assert.Equal("null", page.GetProperty("record").GetRawText());
        Assert.Equal("[\"Ada Quill\",\"Ben Stone\"]", hit.GetProperty("authors").GetRawText());
    }
}
