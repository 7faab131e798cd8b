using System.Globalization;
using System.Text;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Tables of text: their heads, and numbers in them, on a terminal and in a pipe.</summary>
public sealed class TableCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TableCommandTests()
    {
        var lines = new StringBuilder();
        for (int i = 0; i < 1234; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","title":"Ferry {{i}}","body":"The ferry left.","language":"en","published":"2014-03-0{{(i % 2) + 1}}","source":"{{(i < 2 ? "東京新聞" : "Harbour Post")}}"}""").Append('\n');
        }

        _folder.Write("in/dump.jsonl", lines.ToString());
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "in", "--index", "home").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private string Pipe(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]).Output;

    private string[] OnTerminal(string call) => [.. CommandRun.CallOnTerminal(_folder.Path, $"{call} --index home").Lines.Select(line => line.TrimEnd())];

    [Fact]
    public void NamesHaveAHeadAndNumbersAreInGroupsOnATerminal()
    {
        Assert.Equal("1232  2014-03-02  Harbour Post\n   2  2014-03-02  東京新聞\n", Pipe("outlets"));
        Assert.Equal("articles  latest      name\n    1232  2014-03-02  Harbour Post\n       2  2014-03-02  東京新聞\n", Pipe("outlets", "--header"));
        Assert.Equal(["articles  latest      name", "   1,232  2014-03-02  Harbour Post", "       2  2014-03-02  東京新聞"], OnTerminal("newssearch outlets"));
        Assert.Equal("   1,232  2014-03-02  Harbour Post", OnTerminal("newssearch outlets --header=false")[0].PadLeft(34));
        Assert.Equal("articles  latest      language", OnTerminal("newssearch count --by language")[0]);
        Assert.Equal("articles  source        year", OnTerminal("newssearch count --by source,year")[0]);
    }

    [Fact]
    public void TimelinesHaveAHeadOnATerminal()
    {
        Assert.Equal("2014  1234", Pipe("timeline", "--by", "year", "--format", "text")[..10]);
        Assert.Equal(["period  articles", "2014       1,234"], OnTerminal("newssearch timeline --by year").Select(line => line[..16]));
        Assert.Equal(["articles  name", "   1,232  Harbour Post"], OnTerminal("newssearch timeline --by year --of source").Take(2).Select(line => line[..Math.Min(line.Length, 22)].TrimEnd()));
    }

    [Fact]
    public void SourcesHaveAHeadOnATerminal()
    {
        Assert.StartsWith("in  1  1234  ", Pipe("sources"), StringComparison.Ordinal);
        Assert.StartsWith("source  files  articles  last read", Pipe("sources", "--header"), StringComparison.Ordinal);
        string[] shown = OnTerminal("newssearch sources");
        Assert.StartsWith("source  files  articles  last read", shown[0], StringComparison.Ordinal);
        Assert.StartsWith("in          1     1,234  ", shown[1], StringComparison.Ordinal);
    }

    [Fact]
    public void CountsArePlainInAPipe()
    {
        Assert.Equal(("1234\n", "1,234"), (Pipe("count", "ferry"), OnTerminal("newssearch count ferry")[0]));
        Assert.Equal(("1234\n", "1,234"), (Pipe("query", "ferry", "-c"), OnTerminal("newssearch query ferry -c")[0]));
        Assert.Contains("articles  1234\n", Pipe("stats"), StringComparison.Ordinal);
        Assert.Contains("articles  1,234", OnTerminal("newssearch stats"));
        Assert.EndsWith("1234 articles match; 1 shown\n", CommandRun.Of(_folder.Path, "query", "ferry", "--no-fold", "-n", "1", "--index", "home").Error, StringComparison.Ordinal);
        Assert.Equal("1,234 articles match; 1 shown", OnTerminal("newssearch query ferry --no-fold -n 1")[^1]);
    }
}
