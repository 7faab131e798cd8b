using NewsSearch.Home;

namespace NewsSearch.Tests.Home;

public sealed class IndexHomeTests
{
    [Theory]
    [InlineData("/data/news/index", "/data/news/stories/a.txt", "../stories/a.txt")]
    [InlineData("/data/news/index", "/data/news/index/a.txt", "a.txt")]
    [InlineData("/data/news/index", "/data/newsreel/a.txt", "/data/newsreel/a.txt")]
    [InlineData("/data/news/index/", "/other/a.txt", "/other/a.txt")]
    [InlineData("/index", "/other/a.txt", "../other/a.txt")]
    public void PathsBesideTheHomeMoveWithIt(string home, string path, string stored)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "POSIX paths");
        var index = new IndexHome(home);
        Assert.Equal(stored, index.ToStoredPath(path));
        Assert.Equal(path, index.FromStoredPath(stored));
    }

    [Fact]
    public void ARelativePathIsRefusedSinceNoWorkingDirectoryIsKnown() =>
        Assert.Throws<ArgumentException>(() => new IndexHome(Path.Combine("news", "index")));
}
