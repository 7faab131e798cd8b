using NewsSearch.Output;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Files;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SkippedInput> _skipped = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APipeInAFolderIsSkippedAndNamedItIsRead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo and statx");
        _folder.Write("a.txt", "");
        string pipe = _folder.Combine("b.txt");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        List<SkippedInput> skipped = [];
        Assert.Equal([_folder.Combine("a.txt")], SourceFiles.Enumerate([_folder.Path], skipped.Add).Select(file => file.Path));
        Assert.Equal((pipe, "not a regular file"), (Assert.Single(skipped).Origin.Path, SkipPhrases.Of(skipped[0].Cause)));
        Assert.Equal([pipe], SourceFiles.Enumerate([pipe], skipped.Add).Select(file => file.Path));
    }

    [Fact]
    public void ANameThatIsNotUtf8IsSkippedWithTheReasonAndTheRestIsRead()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs file names that are bytes");
        _folder.Write("a.txt", "x");
        _folder.Write("z.txt", "x");
        // Octal 351 is é in Latin-1 and the beginning of a longer character in UTF-8.
        Shell("cd \"$0\" && touch \"$(printf 'caf\\351.txt')\" \"$(printf 'caf\\351.dat')\" && mkdir \"$(printf 'd\\351p')\"");
        try
        {
            Assert.Equal(["a.txt", "z.txt"], Names(_folder.Path));
        }
        finally
        {
            Shell("rm -r \"$0\"/*"); // .NET cannot
        }

        Assert.Equal(
            [(_folder.Combine("caf\uFFFD.dat"), "file name is not UTF-8"), (_folder.Combine("caf\uFFFD.txt"), "file name is not UTF-8"), (_folder.Combine("d\uFFFDp"), "file name is not UTF-8")],
            _skipped.Select(skipped => (skipped.Origin.Path, SkipPhrases.Of(skipped.Cause))).Order());
    }

    [Fact]
    public void LinksThatLeadNowhereOrInCirclesEndTheWalkNowhere()
    {
        _folder.Write("a.txt", "x");
        File.CreateSymbolicLink(_folder.Combine("dangling.txt"), "nowhere.txt");
        Directory.CreateSymbolicLink(_folder.Combine("loop"), ".");
        Assert.Equal(["a.txt"], Names(_folder.Path));
        Assert.Equal(_folder.Combine("dangling.txt"), Assert.Single(_skipped).Origin.Path);
    }

    [Fact]
    public void WhatGoesDuringTheWalkIsNoFaultUnlessItWasNamed()
    {
        foreach (string name in (string[])["a.txt", "b.txt", "c/d.txt"])
        {
            _folder.Write(name, "x");
        }

        List<string> found = [];
        foreach (SourceFile file in SourceFiles.Enumerate([_folder.Path, _folder.Combine("b.txt")], _skipped.Add))
        {
            found.Add(Path.GetFileName(file.Path));
            File.Delete(_folder.Combine("b.txt"));
            Directory.Delete(_folder.Combine("c"), recursive: true);
        }

        Assert.Equal(["a.txt"], found);
        Assert.Empty(_skipped);
        Assert.Empty(SourceFiles.Enumerate([_folder.Combine("b.txt")], _skipped.Add));
        Assert.Equal(_folder.Combine("b.txt"), Assert.Single(_skipped).Origin.Path);
    }

    [Fact]
    public void FoldersAreReadInOrdinalOrderWhateverTheExtension()
    {
        foreach (string name in (string[])["b.txt", "B.html", "a/z.jsonl.gz", "a/b/c.NDJSON", "c.json", "d.xyz", "README.md", "notes"])
        {
            _folder.Write(name, "x");
        }

        Assert.Equal(["B.html", "README.md", "a/b/c.NDJSON", "a/z.jsonl.gz", "b.txt", "c.json", "d.xyz", "notes"], Names(_folder.Path));
        Assert.Empty(_skipped);
    }

    [Fact]
    public void WhatNeverHoldsArticlesAndWhatIsHiddenIsCounted()
    {
        foreach (string name in (string[])["a.txt", "b.MOV", "c/d.jpeg", "c/style.css", ".hidden.txt", ".git/x.txt", "CVS/Entries", "~$memo.docx", "e.html.part"])
        {
            _folder.Write(name, "x");
        }

        List<string> passedOver = [];
        SourceFiles files = new(PathFilter.None, _skipped.Add, (path, kind) => passedOver.Add($"{Path.GetRelativePath(_folder.Path, path)} {kind}"));
        Assert.Equal(["a.txt"], files.Enumerate([_folder.Path]).Select(file => file.Inside));
        Assert.Equal(
            [".git hidden file", ".hidden.txt hidden file", "CVS hidden file", "b.MOV video", "c/d.jpeg picture", "c/style.css program", "e.html.part unfinished download", "~$memo.docx hidden file"],
            passedOver.Order(StringComparer.Ordinal));
        Assert.Empty(_skipped);
    }

    [Theory]
    [InlineData("newssearch.json")]
    [InlineData("write.lock", "_0.fdt")]
    [InlineData("write.lock", "segments_3")]
    public void AnIndexInAFolderIsNeverRead(params string[] marks)
    {
        _folder.Write("a.txt", "x");
        _folder.Write("deep/nsidx/catalogue.jsonl", "{}");
        foreach (string mark in marks)
        {
            _folder.Write($"deep/nsidx/{mark}", "{}");
        }

        Assert.Equal(["a.txt"], Names(_folder.Path));
    }

    [Fact]
    public void OfAnIndexAmongArticlesOnlyItsOwnFilesAreLeftOut()
    {
        foreach (string name in (string[])["newssearch.json", "catalogue.jsonl", "format", "write.lock", "segments_7", "_3.cfs", "_3_Lucene41_0.doc", "seen/x.jsonl", "a.txt", "_notes.of mine.txt"])
        {
            _folder.Write(name, "x");
        }

        Assert.Equal(["_notes.of mine.txt", "a.txt"], Names(_folder.Path));
    }

    [Fact]
    public void AFileIsTakenAsGivenWithSizeAndTime()
    {
        string path = _folder.Write("notes.dat", "12345");
        DateTime time = new(2014, 3, 29, 10, 30, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(new SourceFile(path, 5, time), Assert.Single(SourceFiles.Enumerate([path], _skipped.Add)));
    }

    [Fact]
    public void MissingPathIsSkippedAndTheRestIsRead()
    {
        string missing = Path.Combine(_folder.Path, "nowhere.txt");
        string present = _folder.Write("a.txt", "x");
        Assert.Equal(["a.txt"], Names(missing, present));
        Assert.Equal(new SkippedInput(new(missing), SkipReason.NotFound), Assert.Single(_skipped));
    }

    [Fact]
    public void AFileReachedTwiceIsReadOnce()
    {
        string path = _folder.Write("a/b.txt", "x");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "c.txt"), path);
        Assert.Equal(["a/b.txt"], Names(path, _folder.Path, Path.Combine(_folder.Path, "a") + "/", Path.Combine(_folder.Path, "a/../a/b.txt")));
    }

    [Fact]
    public void LinkLoopsEnd()
    {
        _folder.Write("a/b.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a/up"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "x"), Path.Combine(_folder.Path, "y"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "y"), Path.Combine(_folder.Path, "x"));
        Assert.Equal(["a/b.txt"], Names(_folder.Path));
        Assert.All(["x", "y"], name => Assert.Contains(_skipped, skip => skip.Origin.Path == Path.Combine(_folder.Path, name) && skip.Cause.Reason == SkipReason.NotFound));
    }

    [Fact]
    public void ABrokenLinkIsSkipped()
    {
        string link = Path.Combine(_folder.Path, "gone.txt");
        File.CreateSymbolicLink(link, Path.Combine(_folder.Path, "target.txt"));
        Assert.Empty(Names(_folder.Path));
        Assert.Equal("no such file or folder", SkipPhrases.Of(Assert.Single(_skipped).Cause));
    }

    private List<string> Names(params string[] paths) =>
        [.. SourceFiles.Enumerate(paths, _skipped.Add).Select(file => Path.GetRelativePath(_folder.Path, file.Path))];

    /// <param name="script">Finds the folder in $0.</param>
    private void Shell(string script)
    {
        using var shell = System.Diagnostics.Process.Start("sh", ["-c", script, _folder.Path]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
