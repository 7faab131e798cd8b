using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

public sealed class QueryCommandTests(SampleIndex sample)
{
    [Fact]
    public void TheReadmesFirstQueryFindsAndMarks()
    {
        CommandRun run = sample.Run("query", "troops border");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("1. ", run.Output, StringComparison.Ordinal);
        Assert.Contains("**troops**", run.Output, StringComparison.Ordinal);
        Assert.Contains("**border**", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+ articles match", run.Error);
    }

    [Fact]
    public void JsonHasTheDocumentedKeysInOrder()
    {
        CommandRun run = sample.Run("query", "person:lavrov AND \"written response\"", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        JsonElement hit = Assert.Single(run.Json);
        Assert.Equal(
            ["v", "rank", "score", "id", "key", "story", "title", "url", "path", "record", "source", "authors", "published", "language", "words", "people", "places", "organizations", "countries", "snippets"],
            hit.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, hit.GetProperty("v").GetInt32());
        Assert.Equal("tests/articles/ukraine-2014/putin-obama-call.html", hit.GetProperty("path").GetString());
        Assert.Equal("2014-03-29", hit.GetProperty("published").GetString()![..10]); // 28 March in Washington
        Assert.Contains("Vladimir Putin", Texts(hit, "people").Select(name => name.Replace(" V.", "", StringComparison.Ordinal)));
        Assert.Contains("UA", Texts(hit, "countries"));
        Assert.Matches("^[0-9a-f]{12}$", hit.GetProperty("id").GetString());
    }

    [Fact]
    public void OutletsAndAuthorsNarrow()
    {
        JsonElement[] one = [.. sample.Run("query", "--source", "gulf ledger", "-n", "all", "--format", "json").Json];
        Assert.NotEmpty(one);
        Assert.All(one, hit => Assert.Equal("Gulf Ledger", hit.GetProperty("source").GetString()));
        Assert.Equal(one.Length, sample.Run("query", "--source", "Gulf Ledger", "--source", "Nobody's Paper", "-n", "all", "--format", "ids").Lines.Length);
        Assert.Equal(1, sample.Run("query", "--source", "Gulf Ledger", "--author", "Nobody Known").ExitCode);
        CommandRun wordless = sample.Run("query", "--author", "!!");
        Assert.Equal((2, true), (wordless.ExitCode, wordless.Error.Contains("'!!' is not a name", StringComparison.Ordinal)));
    }

    [Fact]
    public void APhraseIsMarkedAsOneUnitAndItsWordsNowhereElse()
    {
        JsonElement hit = Assert.Single(sample.Run("query", "\"written response\"", "--format", "json", "--snippets", "9").Json);
        string[] marked = [.. Marks(hit)];
        Assert.NotEmpty(marked);
        Assert.All(marked, mark => Assert.Equal("written response", mark));
    }

    [Fact]
    public void SnippetsAreTheBodyAtTheirOffsets()
    {
        JsonElement hit = sample.Run("query", "troops border", "--format", "json", "-n", "1").Json[0];
        JsonElement article = Assert.Single(sample.Run("show", hit.GetProperty("id").GetString()!, "--format", "json").Json);
        string body = article.GetProperty("body").GetString()!;
        JsonElement snippet = hit.GetProperty("snippets").EnumerateArray().First(part => part.GetProperty("field").GetString() == "body");
        Assert.Equal(body[snippet.GetProperty("start").GetInt32()..snippet.GetProperty("end").GetInt32()], snippet.GetProperty("text").GetString());
        Assert.Subset(new HashSet<string>(["troops", "border", "Troops"]), Marks(hit).ToHashSet());
    }

    [Theory]
    [InlineData("dock* AND strike")]
    [InlineData("\"dock\" OR crane")]
    [InlineData("ukrain* NOT sanctions")]
    [InlineData("place:paris")]
    [InlineData("date:2014-03")]
    [InlineData("title:kasumbalesa")]
    public void QueriesOfEveryKindFindStories(string query)
    {
        CommandRun run = sample.Run("query", query, "--format", "json", "--limit", "all");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Lines);
        Assert.Equal(run.Lines.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), sample.Run("count", query).Output.Trim());
    }

    [Fact]
    public void DatesBoundTheHits()
    {
        List<JsonElement> hits = sample.Run("query", "*", "--since", "2014-03", "--until", "2014-03-28", "--limit", "all", "--format", "json").Json;
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.InRange(string.CompareOrdinal(hit.GetProperty("published").GetString()![..10], "2014-03-01"), 0, 40));
        Assert.All(hits, hit => Assert.True(string.CompareOrdinal(hit.GetProperty("published").GetString()![..10], "2014-03-28") <= 0));
    }

    [Fact]
    public void AnUntilBeforeTheSinceIsAnError()
    {
        CommandRun run = sample.Run("query", "*", "--since", "2015", "--until", "2014");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--until 2014 is before --since 2015", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(2, sample.Run("query", "*", "--since", "2014-03-28", "--until", "2014-03-28").ExitCode);
    }

    [Fact]
    public void NothingFoundIsExitCodeOne()
    {
        CommandRun run = sample.Run("query", "xylophonistically");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("no article matches\nnewssearch: no article has 'xylophonistically'", run.Error.Trim());
        CommandRun count = sample.Run("count", "xylophonistically");
        Assert.Equal((1, "0\n"), (count.ExitCode, count.Output));
    }

    [Fact]
    public void QuietSaysAllByExitCode()
    {
        CommandRun hit = sample.Run("query", "troops", "-q");
        Assert.Equal((0, "", ""), (hit.ExitCode, hit.Output, hit.Error));
        Assert.Equal(1, sample.Run("query", "xylophonistically", "-q").ExitCode);
    }

    [Theory]
    [InlineData("troops \"border", "column 8: unclosed quote")]
    [InlineData("(troops", "column 1: unclosed parenthesis")]
    [InlineData("peopel:putin", "did you mean 'people'?")]
    public void AnUnreadableQueryIsExitCodeTwo(string query, string message)
    {
        foreach (string command in new[] { "query", "count" })
        {
            CommandRun run = sample.Run(command, query);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AQueryMayBeginWithAMinus()
    {
        int all = sample.Run("query", "*", "--limit", "all", "--format", "ids").Lines.Length;
        int with = sample.Run("query", "obama", "--limit", "all", "--format", "ids").Lines.Length;
        Assert.Equal(all - with, sample.Run("query", "-obama", "--limit", "all", "--format", "ids").Lines.Length);
        Assert.Equal(all - 1, sample.Run("query", "--limit", "all", "-\"written response\"", "--format=ids").Lines.Length);
    }

    [Fact]
    public void AnAtSignIsAWordAndNoResponseFile() => Assert.Equal(1, sample.Run("query", "@xylophonistically").ExitCode);

    [Theory]
    [InlineData("query", "x", "--limit", "many")]
    [InlineData("query", "x", "--format", "yaml")]
    [InlineData("query", "x", "--limt", "3")]
    [InlineData("query", "x", "--context", "1")]
    [InlineData("query", "x", "--since", "soon")]
    [InlineData("quarry", "x")]
    [InlineData("index", "--rebiuld")]
    [InlineData("stats", "extra")]
    [InlineData("show")]
    [InlineData("query")]
    public void BadUsageIsExitCodeTwo(params string[] arguments)
    {
        CommandRun run = sample.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("newssearch: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quary", "did you mean 'query'?")]
    [InlineData("qurey", "did you mean 'query'?")]
    [InlineData("query x --limt 3", "did you mean '--limit'?")]
    [InlineData("index --rebiuld", "did you mean '--rebuild'?")]
    public void MistypedNamesAreCorrected(string line, string proposal) =>
        Assert.Contains(proposal, sample.Run(line.Split(' ')).Error, StringComparison.Ordinal);

    [Fact]
    public void IdsGoStraightBackIn()
    {
        string[] ids = sample.Run("query", "dock*", "--format", "ids", "-n2").Lines;
        Assert.Equal(2, ids.Length);
        List<JsonElement> shown = sample.Run(["show", .. ids, "--format", "json"]).Json;
        Assert.Equal(ids, shown.Select(article => article.GetProperty("id").GetString()));
        CommandRun missing = sample.Run("show", "000000000000");
        Assert.Equal((1, ""), (missing.ExitCode, missing.Output));
    }

    [Fact]
    public void ColourComesOnRequestOnly()
    {
        Assert.DoesNotContain('\e', sample.Run("query", "troops").Output);
        Assert.Contains("\e[1;31mtroops\e[0m", sample.Run("query", "troops", "--color", "always").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NoSpellingIsProposedThatKeepsAMeaninglessSign()
    {
        Assert.Contains("did you mean: \"troops\"", sample.Run("query", "\"troxps\"").Error, StringComparison.Ordinal);
        string error = sample.Run("query", "\"troxps~\"").Error;
        Assert.Contains("'troxps~' was searched as text, since it stands in quotes; write troxps~", error, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", error, StringComparison.Ordinal);
    }

    [Fact]
    public void AQueryThatIsMendedIsProposedWhole()
    {
        CommandRun run = sample.Run("query", "troops && && border");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("column 11: && needs a word on each side: leave it out\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("newssearch: did you mean: troops && border\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StatsCountTheStories()
    {
        JsonElement stats = Assert.Single(sample.Run("stats", "--format", "json").Json);
        Assert.Equal(59, stats.GetProperty("articles").GetInt32());
        Assert.Equal("2012-10-29", stats.GetProperty("oldest").GetString());
        Assert.Contains("articles  59\n", sample.Run("stats").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryCommandHelpsWithExamples()
    {
        foreach (string command in new[] { "index", "query", "count", "show", "people", "places", "orgs", "countries", "similar", "timeline", "delete", "check", "compact", "clean", "entities", "stats" })
        {
            CommandRun run = sample.Run(command, "--help");
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AClosedPipeEndsTheSearchQuietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        string command = $"for i in 1 2; do '{Repository.Executable}' query '*' --limit all --format json --index '{sample.Home}' --snippets 99 --context 9999; done | head -c 1; '{Repository.Executable}' query '*' --limit all --format json --snippets 99 --context 9999 --index '{sample.Home}' | true; echo \"${{PIPESTATUS[0]}}\"";
        var start = new System.Diagnostics.ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("{0\n", output);
        Assert.Equal("", error);
    }

    [Fact]
    public void AFullDiskIsAnErrorInOneSentence()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        var start = new System.Diagnostics.ProcessStartInfo("bash", ["-c", $"'{Repository.Executable}' query troops --index '{sample.Home}' > /dev/full"]) { RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("newssearch: cannot write to standard output: No space left on device", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(JsonElement hit, string name) =>
        hit.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    private static IEnumerable<string> Marks(JsonElement hit) =>
        from snippet in hit.GetProperty("snippets").EnumerateArray()
        let text = snippet.GetProperty("text").GetString()!
        from mark in snippet.GetProperty("highlights").EnumerateArray()
        select text[mark[0].GetInt32()..mark[1].GetInt32()];
}
