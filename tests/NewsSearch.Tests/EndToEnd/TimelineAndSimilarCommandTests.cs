using System.Globalization;

namespace NewsSearch.Tests.EndToEnd;

public sealed class TimelineAndSimilarCommandTests(SampleIndex sample)
{
    [Fact]
    public void TheCountsOfATimelineAreThoseOfItsPeriods()
    {
        CommandRun run = sample.Run("timeline", "--by", "year", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Json, period => Assert.Equal("v period first last count", string.Join(' ', period.EnumerateObject().Select(member => member.Name))));
        Assert.All(run.Json, period => Assert.Equal(
            period.GetProperty("count").GetInt32().ToString(CultureInfo.InvariantCulture),
            sample.Run("count", $"date:{period.GetProperty("period").GetString()}").Output.Trim()));
        int undated = sample.Run("stats", "--format", "json").Json[0].GetProperty("undated").GetInt32();
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{undated} articles have no date"), run.Error.Trim());
    }

    [Fact]
    public void CsvIsTheFormatOffATerminalAndBarsComeOnRequest()
    {
        CommandRun csv = sample.Run("timeline", "ukraine", "--until", "2014");
        Assert.Equal(["period,first,last,count", "2014-02,2014-02-01,2014-02-28,1"], csv.Lines[..2]);
        CommandRun bars = sample.Run("timeline", "ukraine", "--until", "2014", "--format", "text");
        Assert.StartsWith("2014-02  1  █", bars.Output, StringComparison.Ordinal);
        Assert.Equal(1, sample.Run("timeline", "xylophonistically").ExitCode);
        Assert.Equal(2, sample.Run("timeline", "--by", "decade").ExitCode);
    }

    [Fact]
    public void ArticlesOfTheSameSagaAreSimilar()
    {
        string id = sample.Run("query", "title:\"Dock Strike\"", "--format", "ids", "-n", "1").Lines[0];
        CommandRun run = sample.Run("similar", id, "--format", "json", "-n", "3");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Json, hit => Assert.NotEqual(id, hit.GetProperty("id").GetString()));
        Assert.Contains(run.Json, hit => hit.GetProperty("places").EnumerateArray().Any(place => place.GetString() == "Liverpool"));
        CommandRun unknown = sample.Run("similar", "000000000000");
        Assert.Equal((1, ""), (unknown.ExitCode, unknown.Output));
        Assert.Contains("no article has the id 000000000000", unknown.Error, StringComparison.Ordinal);
    }
}
