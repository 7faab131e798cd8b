namespace NewsSearch.Tests.EndToEnd;

/// <summary>The same folder by another name.</summary>
public sealed class LinkedSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LinkedSourceTests()
    {
        _folder.Write("data/news/deep/a.txt", "Heron waits\n\nThe heron waits at the river for a fish to come by.\n");
        _folder.Write("data/news/b.txt", "Otter swims\n\nThe otter swims across the river in the evening light.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("data/news", "link")]
    [InlineData("data/news/deep", "link/deep")]
    [InlineData("data/news/b.txt", "link/b.txt")]
    [InlineData("link", "data/news")]
    [InlineData("link/deep", "data/news/deep")]
    public void AFolderIsReadOnceWhicheverNameItIsGiven(string first, string second)
    {
        Directory.CreateSymbolicLink(_folder.Combine("link"), _folder.Combine("data/news"));
        Run("index", first);
        string[] sources = Run("sources", "--format", "json").Lines;
        CommandRun again = Run("index", second);
        Assert.StartsWith("0 added, 0 changed", again.Error, StringComparison.Ordinal);
        Assert.Equal(sources.Length, Run("sources", "--format", "json").Lines.Length);
    }

    /// <summary>Its name comes before the one that was read.</summary>
    [Fact]
    public void ALinkThatIsMadeBesideTheFolderDoublesNothing()
    {
        Run("index", "data");
        Directory.CreateSymbolicLink(_folder.Combine("data/again"), _folder.Combine("data/news"));
        File.CreateSymbolicLink(_folder.Combine("data/news/a-link.txt"), _folder.Combine("data/news/b.txt"));
        Assert.StartsWith("0 added, 0 changed, 2 unchanged", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal("2\n", Run("count", "*").Output);
    }

    [Fact]
    public void AFolderAboveAKnownOneKeepsItsArticles()
    {
        Directory.CreateSymbolicLink(_folder.Combine("link"), _folder.Combine("data/news"));
        Run("index", "data/news/deep");
        Assert.StartsWith("1 added, 0 changed, 1 unchanged", Run("index", "link").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AHomeThatIsReachedByALinkKnowsWhatIsBesideIt()
    {
        Directory.CreateSymbolicLink(_folder.Combine("link"), _folder.Combine("data"));
        Assert.StartsWith("2 added", Run("index", "data/news", "--index", "data/index").Error, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 changed, 2 unchanged", Run("index", "data/news", "--index", "link/index").Error, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 0 changed, 2 unchanged", Run("index", "link/news", "--index", "link/index").Error, StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(_folder.Path, arguments.Contains("--index") ? arguments : [.. arguments, "--index", _folder.Combine("home")]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }
}
