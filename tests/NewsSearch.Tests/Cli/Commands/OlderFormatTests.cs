using NewsSearch.Home;
using NewsSearch.OnDisk.Store;
using NewsSearch.Tests.OnDisk;

namespace NewsSearch.Tests.Cli.Commands;

/// <summary><c>index</c> where the index is of an older format than can be read.</summary>
public sealed class OlderFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OlderFormatTests()
    {
        _folder.Write("news/a.txt", "Heron waits\n\nA heron waited at the lake.\n");
        Run(0, "index", "news", "--no-entities", "-j", "1");
        var home = new IndexHome(_folder.Combine("index"));
        foreach (FileInfo file in LuceneFileNames.In(home).ToList())
        {
            file.Delete();
        }

        ForeignCommit.Write(home, "5");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheIndexIsMadeAnewFromItsSources()
    {
        Assert.Contains("is of an older format; run: newssearch --index index index", Run(2, "count", "heron").Error, StringComparison.Ordinal);
        string told = Run(0, "index", "--no-entities", "-j", "1").Error;
        Assert.Contains("is of an older format; it is made anew from its sources", told, StringComparison.Ordinal);
        Assert.Contains("those that came by standard input, or whose files are gone, are not taken over; give them again", told, StringComparison.Ordinal);
        Assert.Equal("1\n", Run(0, "count", "heron").Output);
        Assert.DoesNotContain("older format", Run(0, "index", "--no-entities", "-j", "1").Error, StringComparison.Ordinal);
    }

    /// <summary>What cannot be carried over would be gone with a disk that is not mounted.</summary>
    [Fact]
    public void ItStaysWhereASourceIsMissing()
    {
        Directory.Move(_folder.Combine("news"), _folder.Combine("away"));
        Assert.Contains("is of an older format; ", Run(2, "index", "--no-entities").Error, StringComparison.Ordinal);
        Directory.Move(_folder.Combine("away"), _folder.Combine("news"));
        Run(0, "index", "--no-entities", "-j", "1");
        Assert.Equal("1\n", Run(0, "count", "heron").Output);
    }

    /// <summary>A path alone is less than the index was made from.</summary>
    [Fact]
    public void ItStaysWhereAPathIsNamed()
    {
        string other = _folder.Write("b.txt", "Swan sings\n\nA swan sang at the lake.\n");
        Assert.Contains("is of an older format; run: newssearch --index index index", Run(2, "index", other, "--no-entities").Error, StringComparison.Ordinal);
    }

    private ShellRun Run(int exitCode, params string[] arguments)
    {
        var run = new ShellRun(_folder.Path);
        int code = run.Run([.. arguments, "--index", "index"]);
        Assert.True(code == exitCode, $"{code}: {run.Output}{run.Error}");
        return run;
    }
}
