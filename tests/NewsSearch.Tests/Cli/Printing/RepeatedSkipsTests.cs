using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.Cli.Printing;

public sealed class RepeatedSkipsTests
{
    private readonly RepeatedSkips _skips = new();

    private string Rest => string.Join('|', _skips.Rest(path => path));

    [Fact]
    public void TheFirstThreeOfACauseInAFileAreToldAndTheRestCounted()
    {
        Assert.Equal(3, Enumerable.Range(1, 5).Count(record => First("a.jsonl", record)));
        Assert.Equal(3, Enumerable.Range(1, 3).Count(record => First("b.jsonl", record)));
        Assert.True(_skips.IsFirst(new SkippedInput(new("a.jsonl", 9), SkipReason.Empty)));
        Assert.Equal("a.jsonl: 2 more: no body text", Rest);
    }

    [Fact]
    public void StandardInputIsAFileAndMembersAreTheirContainers()
    {
        Assert.Equal(3, Enumerable.Range(1, 5).Count(record => First(null, record)));
        Assert.Equal(3, Enumerable.Range(1, 4).Count(member => First($"a.zip!/{member}.zip!/x.html", 0)));
        Assert.Equal("(stdin): 2 more: no body text|a.zip: 1 more: no body text", Rest);
    }

    [Fact]
    public void AFileThatIsSkippedWholeIsAlwaysTold()
    {
        Assert.All(Enumerable.Range(1, 5), n => Assert.True(First($"{n}.txt", 0)));
        Assert.Equal("", Rest);
    }

    [Fact]
    public void TheKeyThatMostRecordsWouldMapIsProposed()
    {
        foreach (string? likely in (string?[])["lead", "raw", null, "raw"])
        {
            _skips.IsFirst(new SkippedInput(new("a.jsonl", 1), SkipReason.NoBodyText) { LikelyBody = likely });
        }

        Assert.Equal("a.jsonl: 1 more: no body text (did you mean --map body=raw?)", Rest);
    }

    private bool First(string? path, int record) => _skips.IsFirst(new SkippedInput(new(path, record), SkipReason.NoBodyText));
}
