using System.Globalization;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>A process that may make no large files, as under <c>ulimit -f</c>: its kilobytes are told like a full disk.</summary>
public sealed class FileSizeLimitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileSizeLimitTests()
    {
        var random = new Random(7);
        for (int i = 0; i < 100; i++)
        {
            string body = string.Join(' ', Enumerable.Range(0, 400).Select(_ => string.Create(CultureInfo.InvariantCulture, $"word{random.Next(5000)}")));
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"news/{i}.txt"), $"Title\n\n{body}.\n");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NothingIsIndexedAndTheReasonIsTold()
    {
        CommandRun run = CommandRun.Line(_folder.Path, "(ulimit -f 32; exec newssearch index news --index index -q)", merged: true);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("File too large", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Line(_folder.Path, "newssearch index news --index index -q && newssearch check --index index", merged: true).ExitCode);
    }

    [Fact]
    public void AnIndexThatCannotGrowIsAsItWas()
    {
        CommandRun line = CommandRun.Line(
            _folder.Path,
            "newssearch index news --index index -q && cp news/1.txt news/more.txt && (ulimit -f 0; exec newssearch index --index index -q); newssearch check --index index",
            merged: true);
        Assert.Equal(0, line.ExitCode);
        Assert.Contains("File too large", line.Output, StringComparison.Ordinal);
        Assert.Contains("\nsound: 100 articles in ", line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerThatIsCutOffIsAnError()
    {
        CommandRun run = CommandRun.Line(
            _folder.Path, "newssearch index news --index index -q && (ulimit -f 1; exec newssearch query '*' --limit all --format json --index index > hits.jsonl)", merged: true);
        Assert.Equal((2, "newssearch: cannot write to standard output: File too large\n"), (run.ExitCode, run.Output));
    }
}
