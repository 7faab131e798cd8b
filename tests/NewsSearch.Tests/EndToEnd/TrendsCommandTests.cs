namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>timeline --of</c> and <c>trends</c>.</summary>
public sealed class TrendsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TrendsCommandTests()
    {
        IEnumerable<string> records = Enumerable.Range(0, 10).SelectMany(i => new[] { Record($"a{i}", i == 0 ? "Post" : "Ledger", "2013-12-01"), Record($"b{i}", i < 8 ? "Post" : "Ledger", "2014-02-01") });
        _folder.Write("a.jsonl", string.Join('\n', [.. records, """{"title":"c","body":"The ferry was late again.","source":"Post","topic":"sea"}""", ""]));
        Assert.Equal(0, Run("index", "a.jsonl", "--keep", "topic").ExitCode);

        static string Record(string title, string source, string date) =>
            $$"""{"title":"{{title}}","body":"The ferry was late again.","source":"{{source}}","date":"{{date}}","topic":"sea"}""";
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATimelineOfOutletsHasAllPeriodsOfEach()
    {
        CommandRun run = Run("timeline", "ferry", "--of", "source", "--format", "csv");
        Assert.Equal(
            [
                "name,period,first,last,count",
                "Ledger,2013-12,2013-12-01,2013-12-31,9", "Ledger,2014-01,2014-01-01,2014-01-31,0", "Ledger,2014-02,2014-02-01,2014-02-28,2",
                "Post,2013-12,2013-12-01,2013-12-31,1", "Post,2014-01,2014-01-01,2014-01-31,0", "Post,2014-02,2014-02-01,2014-02-28,8",
            ],
            run.Lines);
        Assert.Equal("1 article has no date\n", run.Error);
        Assert.Equal(
            ["""{"v":1,"name":"Ledger","period":"2013","first":"2013-01-01","last":"2013-12-31","count":9}""", """{"v":1,"name":"Ledger","period":"2014","first":"2014-01-01","last":"2014-12-31","count":2}"""],
            Run("timeline", "--of", "source", "--by", "year", "--top", "1", "--format", "json").Lines);
        Assert.Equal(["11  Ledger  █ ▂", " 9  Post    ▁ █", "            2013-12 2014-02"], Run("timeline", "--of", "source", "--format", "text").Lines);
        Assert.Equal(["20  sea  ██", "         2013 2014"], Run("timeline", "--of", "topic", "--by", "year", "--format", "text").Lines);
    }

    /// <summary>Values of a kept key are as they are written: +1 is not -1.</summary>
    [Fact]
    public void ValuesOfAKeptKeyAreNotFolded()
    {
        static string Lines(int year, int first, int number, string rating) => string.Concat(Enumerable.Range(first, number).Select(i =>
            $$"""{"id":"{{year}}-{{i}}","title":"Rated {{i}}","body":"A rating of number {{i}} was given in {{year}}.","date":"{{year}}-05-01","rating":"{{rating}}"}""" + "\n"));
        _folder.Write("rated.jsonl", Lines(2013, 0, 10, "+1") + Lines(2013, 10, 90, "-1") + Lines(2014, 0, 60, "+1") + Lines(2014, 60, 40, "-1"));
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "rated.jsonl", "--keep", "rating", "--index", "rated").ExitCode);
        CommandRun run = CommandRun.Of(_folder.Path, "trends", "--of", "rating", "--from", "2013", "--to", "2014", "--format", "csv", "--index", "rated");
        Assert.StartsWith("+1,10,60,", Assert.Single(run.Lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public void TrendsTellWhoseShareRose()
    {
        Assert.Equal(
            ["name,before,after,shareBefore,shareAfter,growth,score", "Post,1,8,0.1,0.8,4.5,11.02"],
            Run("trends", "ferry", "--of", "source", "--from", "2013", "--to", "2014", "--format", "csv").Lines);
        CommandRun text = Run("trends", "--of", "source", "--from", "2013-12", "--to", "2014-01..2014-03");
        Assert.Equal(["score  before  after  % before  % after  times  name", " 11.0       1      8     10.00    80.00    4.5  Post"], text.Lines);
        Assert.Equal("10 articles before, 10 after\n1 article without a date is left out\n", text.Error);
        Assert.Equal(
            """{"v":1,"name":"Post","before":1,"after":8,"shareBefore":0.1,"shareAfter":0.8,"growth":4.5,"score":11.02}""",
            Assert.Single(Run("trends", "--of", "source", "--from", "2013", "--to", "2014", "--format", "json").Lines));
        CommandRun none = Run("trends", "--of", "source", "--from", "2014", "--to", "2015");
        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.StartsWith("10 articles before, 0 after: nothing to compare\n", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from is missing: trends compares two periods, such as --from 2013 --to 2014", "trends", "--to", "2014")]
    [InlineData("--to takes a date or a range of dates, not 'soon': 2014, ", "trends", "--from", "2013", "--to", "soon")]
    [InlineData("--from and --to have days in common; name two periods apart", "trends", "--from", "2013", "--to", "2013-12")]
    [InlineData("--of takes source, author, language, country, person, place, org, or a key that is kept (topic), not 'year'", "trends", "--from", "2013", "--to", "2014", "--of", "year")]
    [InlineData("not 'sorce'; did you mean 'source'?", "timeline", "--of", "sorce")]
    [InlineData("--top goes with --of", "timeline", "--top", "3")]
    [InlineData("--top takes a whole number from 1 on, not '0'", "timeline", "--of", "source", "--top", "0")]
    public void WhatCannotBeComparedIsRefused(string message, params string[] arguments)
    {
        CommandRun run = Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
