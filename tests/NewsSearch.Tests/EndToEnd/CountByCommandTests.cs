namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>count --by</c>, <c>outlets</c> and <c>authors</c>, and the filters that their rows lead to.</summary>
public sealed class CountByCommandTests : IDisposable
{
    private const string Records = """
        {"title":"Ferry strike","body":"The ferry crews stay at home until Friday.","source":"Harbour Post","author":"Ann Arbor","date":"2014-01-30","topic":["work","sea"]}
        {"title":"Late ferry","body":"The ferry was late again, and nobody knew why.","source":"Post","author":"Bo Lund","date":"2014-03-01","topic":"sea"}
        {"title":"New crane","body":"The ferry waits beside the new crane.","source":"Post","author":"Bo Lund","topic":"=sea"}
        {"title":"Old pier","body":"The ferry leaves from the old pier.","source":"HARBOUR POST","date":"2015-05-05"}

        """;

    private readonly TemporaryFolder _folder = new();

    public CountByCommandTests()
    {
        _folder.Write("a.jsonl", Records);
        Assert.Equal(0, Run("index", "a.jsonl", "--keep", "topic", "--jobs", "1").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("year", "name,count,latest|2014,2,2014-03-01|2015,1,2015-05-05|,1,")]
    [InlineData("topic", "name,count,latest|sea,2,2014-03-01|=sea,1,|work,1,2014-01-30")]
    [InlineData("source,year", "source,year,count,latest|Harbour Post,2014,1,2014-01-30|Harbour Post,2015,1,2015-05-05|Post,2014,1,2014-03-01|Post,,1,")]
    [InlineData("month, topic", "month,topic,count,latest|2014-01,sea,1,2014-01-30|2014-01,work,1,2014-01-30|2014-03,sea,1,2014-03-01|,=sea,1,")]
    [InlineData("source", "name,count,latest,forms|Harbour Post,2,2015-05-05,|Post,2,2014-03-01,")]
    [InlineData("author", "name,count,latest,forms|Bo Lund,2,2014-03-01,|Ann Arbor,1,2014-01-30,")]
    public void CsvHasAHeaderAndARowForEachValue(string by, string expected) =>
        Assert.Equal(expected.Split('|'), Run("count", "ferry", "--by", by, "--format", "csv").Lines);

    [Fact]
    public void JsonAndTextSayTheSame()
    {
        Assert.Equal(
            [
                """{"v":1,"by":{"source":"Harbour Post","year":"2014"},"count":1,"latest":"2014-01-30"}""",
                """{"v":1,"by":{"source":"Harbour Post","year":"2015"},"count":1,"latest":"2015-05-05"}""",
                """{"v":1,"by":{"source":"Post","year":"2014"},"count":1,"latest":"2014-03-01"}""",
                """{"v":1,"by":{"source":"Post","year":null},"count":1,"latest":null}""",
            ],
            Run("count", "--by", "source,year", "--format", "json").Lines);
        Assert.Equal(["2  2014", "1  2015", "1  undated"], Run("count", "--by", "year").Lines);
        Assert.Equal(["1  Harbour Post  2014", "1  Harbour Post  2015", "1  Post          2014", "1  Post          undated"], Run("count", "--by", "source,year").Lines);
        CommandRun topics = Run("count", "--by", "topic");
        Assert.Equal(["2  sea", "1  =sea", "1  work"], topics.Lines);
        Assert.Equal("1 article has no topic and is in no row\n", topics.Error);
        Assert.Contains("'=sea,1,", Run("count", "--by", "topic", "--format", "csv", "--csv-safe").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OutletsAndAuthorsAreCountedLikePeopleAndLeadToExactFilters()
    {
        Assert.Equal(["name,count,latest,forms", "Harbour Post,2,2015-05-05,", "Post,2,2014-03-01,"], Run("outlets", "ferry", "--format", "csv").Lines);
        Assert.Equal(["""{"v":1,"name":"Bo Lund","count":2,"latest":"2014-03-01","forms":[]}"""], Run("authors", "--format", "json", "-n", "1").Lines);
        Assert.Equal("2  2015-05-05  Harbour Post", Run("outlets", "--sort", "recent").Lines[0]);
        Assert.Equal("2\n", Run("count", "--source", "Post").Output);
        Assert.Equal("2\n", Run("count", "--source", "harbour post").Output);
        Assert.Equal("4\n", Run("count", "--source", "Post", "--source", "Harbour Post").Output);
        Assert.Equal("4\n", Run("count", "source:post").Output);
        Assert.Equal("2\n", Run("count", "--author", "Bo Lund").Output);
        Assert.Equal(["1  2014-01-30  Ann Arbor"], Run("authors", "--source", "Harbour Post").Lines);
        Assert.Equal(1, Run("outlets", "zeppelin").ExitCode);
    }

    [Fact]
    public void AnOutletOrAuthorThatNoArticleHasIsAnsweredWithTheOneThatMayBeMeant()
    {
        Assert.Contains("no article is from \"Harbor Post\"; did you mean \"Harbour Post\" (2 articles)", Run("count", "--source", "Harbor Post").Error, StringComparison.Ordinal);
        Assert.Contains("no article is by \"Lund\"; did you mean \"Bo Lund\" (2 articles)?", Run("query", "--author", "Lund").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASearchByDateTellsHowManyArticlesWithoutADateItLeavesOut()
    {
        foreach (string[] command in (string[][])[["query"], ["count"], ["count", "--by", "source"], ["people"], ["outlets"], ["timeline"], ["network"], ["query", "--format", "json"]])
        {
            Assert.Contains("1 article without a date is left out\n", Run([.. command, "ferry", "--since", "2014"]).Error, StringComparison.Ordinal);
            Assert.DoesNotContain("left out", Run([.. command, "ferry"]).Error, StringComparison.Ordinal);
            Assert.DoesNotContain("left out", Run([.. command, "strike", "date:2014"]).Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("weather", "--by takes source, author, language, country, person, place, org, year, month, week, day, or a key that is kept (topic), not 'weather'")]
    [InlineData("sorce", "not 'sorce'; did you mean 'source'?")]
    [InlineData("source,topik", "not 'topik'; did you mean 'topic'?")]
    [InlineData("year,year", "--by takes two different fields, not year twice")]
    [InlineData("year,source,topic", "--by takes one field or two, not 3")]
    [InlineData("year,", "not ''")]
    public void WhatCannotBeCountedByIsRefused(string by, string message)
    {
        CommandRun run = Run("count", "ferry", "--by", by);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
