using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Files;

/// <summary>Patterns mean what gitignore(5) says they mean.</summary>
public sealed class PathFilterTests
{
    [Theory]
    [InlineData("*.html", "a.html", true)]
    [InlineData("*.html", "deep/er/a.html", true)]
    [InlineData("*.html", "a.htm", false)]
    [InlineData("*.htm*", "a.html", true)]
    [InlineData("a?.txt", "ab.txt", true)]
    [InlineData("a?.txt", "a.txt", false)]
    [InlineData("a?.txt", "a/.txt", false)]
    [InlineData("20[01][0-9].txt", "x/2014.txt", true)]
    [InlineData("20[01][0-9].txt", "x/2024.txt", false)]
    [InlineData("[!a]b", "ab", false)]
    [InlineData("[!a]b", "cb", true)]
    [InlineData("[]x]b", "]b", true)]
    [InlineData("a[b", "a[b", true)]
    [InlineData(@"\!a\*", "!a*", true)]
    [InlineData(@"a\*", "ab", false)]
    [InlineData("2014/*.txt", "2014/a.txt", true)]
    [InlineData("2014/*.txt", "x/2014/a.txt", false)]
    [InlineData("2014/*.txt", "2014/03/a.txt", false)]
    [InlineData("/a.txt", "a.txt", true)]
    [InlineData("/a.txt", "x/a.txt", false)]
    [InlineData("**/a.txt", "a.txt", true)]
    [InlineData("**/a.txt", "x/y/a.txt", true)]
    [InlineData("x/**/a.txt", "x/a.txt", true)]
    [InlineData("x/**/a.txt", "x/y/z/a.txt", true)]
    [InlineData("x/**/b/**/a.txt", "x/c/b/b/d/a.txt", true)]
    [InlineData("x/**/b/**/a.txt", "x/c/d/a.txt", false)]
    [InlineData("x/**", "x/y/a.txt", true)]
    [InlineData("x/**", "x", false)]
    [InlineData("2014/", "2014/03/a.txt", true)]
    [InlineData("2014/", "x/2014/a.txt", true)]
    [InlineData("2014/", "2014", false)]
    [InlineData("2014", "2014", true)]
    [InlineData("2014", "x/2014/a.txt", true)]
    [InlineData("dump.zip", "dump.zip/folder/page.html", true)]
    [InlineData("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void APatternSelectsAFile(string pattern, string path, bool selected)
    {
        Assert.Equal(selected, new PathFilter([pattern], []).Admits(path));
        Assert.Equal(!selected, new PathFilter([], [pattern]).Admits(path));
    }

    [Theory]
    [InlineData("a.html", true)]
    [InlineData("draft-a.html", false)]
    [InlineData("draft-final.html", true)]
    [InlineData("a.txt", false)]
    public void OfSeveralIncludesTheLastThatMatchesDecides(string path, bool admitted) =>
        Assert.Equal(admitted, new PathFilter(["*.html", "!draft*", "*final*"], []).Admits(path));

    [Theory]
    [InlineData("old/a.html", false)]
    [InlineData("old/keep.html", false)]
    [InlineData("a.tmp", false)]
    [InlineData("keep.tmp", true)]
    public void NothingComesBackFromAnExcludedFolder(string path, bool admitted) =>
        Assert.Equal(admitted, new PathFilter([], ["old/", "*.tmp", "!keep.*"]).Admits(path));

    [Fact]
    public void ExcludesCountMoreThanIncludes() => Assert.False(new PathFilter(["*.html"], ["draft*"]).Admits("draft.html"));

    [Fact]
    public void BlankPatternsSelectNothing() => Assert.True(new PathFilter([" "], [""]).Admits("a.txt"));

    [Fact]
    public void AWalkPrunesAsksAndCounts()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["a.html", "b.txt", "old/c.html", "new/d.html", "new/.e.html", "new/f.py", "g.zip"])
        {
            folder.Write(name, "x");
        }

        List<string> Read(PathFilter filter, out int excluded)
        {
            int count = 0;
            SourceFiles files = new(filter, skipped => Assert.Fail(skipped.ToString()), (_, kind) => count += kind == "excluded file" ? 1 : 0);
            List<string> read = [.. files.Enumerate([folder.Path]).Select(file => file.Inside!)];
            excluded = count;
            return read;
        }

        Assert.Equal(["a.html", "g.zip", "new/d.html"], Read(new PathFilter(["*.html"], ["old"]), out int excluded));
        Assert.Equal(3, excluded);
        Assert.Equal(["g.zip", "new/.e.html"], Read(new PathFilter([".*.html"], []), out _));
        Assert.Equal(["g.zip", "new/f.py"], Read(new PathFilter(["new/*.py"], []), out _));
        Assert.Equal([folder.Combine("b.txt")], new SourceFiles(new PathFilter(["*.html"], []), _ => { }).Enumerate([folder.Combine("b.txt")]).Select(file => file.Path));
    }
}
