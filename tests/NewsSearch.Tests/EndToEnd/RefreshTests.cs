using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>What refreshing an index keeps, drops and reads again.</summary>
public sealed class RefreshTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Home => _folder.Combine("home");

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", Home]);

    private int Count(string query) => int.Parse(Run("count", query).Output, CultureInfo.InvariantCulture);

    private string PathOf(string query) => Path.GetFileName(Run("query", query, "--format", "paths").Output.TrimEnd());

    private static string Line(string id, string word) =>
        $$"""{"id":"{{id}}","title":"The {{word}} report","body":"The {{word}} was seen by the harbour on Tuesday evening, said the harbour master, who had waited for hours."}""" + "\n";

    private static string Page(string url, string word) => $"""
        <html><head><title>The {word} report</title><link rel="canonical" href="{url}"></head><body><article><h1>The {word} report</h1>
        <p>The {word} was seen by the harbour on Tuesday evening, said the harbour master, who had waited for hours.</p>
        <p>Nobody else had noticed, and the ferry left as it does on every other day of the week at this time of year.</p></article></body></html>
        """;

    [Theory]
    [InlineData("a.jsonl", "b.jsonl")]
    [InlineData("b.jsonl", "a.jsonl")]
    public void AnArticleInTwoFilesStaysWhenOneGoes(string stays, string goes)
    {
        _folder.Write("in/a.jsonl", Line("x1", "heron") + Line("x2", "otter"));
        _folder.Write("in/b.jsonl", Line("x1", "heron") + Line("x3", "swan"));
        Assert.Equal(0, Run("index", "in").ExitCode);
        File.Delete(_folder.Combine("in", goes));
        CommandRun run = Run("index", "--prune");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal((1, stays == "a.jsonl" ? 1 : 0, stays == "a.jsonl" ? 0 : 1), (Count("heron"), Count("otter"), Count("swan")));
        Assert.Equal(stays, PathOf("heron"));
    }

    [Fact]
    public void AnArticleInTwoPagesStaysWhenOneBecomesAnother()
    {
        _folder.Write("in/a.html", Page("https://example.org/1", "heron"));
        string second = _folder.Write("in/b.html", Page("https://example.org/1", "heron"));
        Run("index", "in");
        Assert.Equal((1, "b.html"), (Count("heron"), PathOf("heron")));
        File.WriteAllText(second, Page("https://example.org/2", "otter"));
        Run("index");
        Assert.Equal((1, "a.html", 1), (Count("heron"), PathOf("heron"), Count("otter")));
    }

    [Fact]
    public void AnArticleThatAnUnreadFileHoldsStaysUntilThatIsRead()
    {
        _folder.Write("one/a.jsonl", Line("x1", "heron"));
        string second = _folder.Write("two/b.jsonl", Line("x1", "heron"));
        _folder.Write("one/c.jsonl", Line("x2", "otter"));
        _folder.Write("two/c.jsonl", Line("x3", "otter"));
        Run("index", "one");
        Run("index", "two");
        File.Delete(second);
        Run("index", "two/", "--prune");
        Assert.Equal(1, Count("heron"));
        Run("index", "--prune");
        Assert.Equal((1, "a.jsonl"), (Count("heron"), PathOf("heron")));
        File.Delete(_folder.Combine("one", "a.jsonl"));
        Run("index", "--prune");
        Assert.Equal(0, Count("heron"));
    }

    [Fact]
    public void WhatIsGoneIsDroppedWithoutACatalogueToo()
    {
        string path = _folder.Write("in/a.jsonl", Line("x1", "heron"));
        _folder.Write("in/b.jsonl", Line("x2", "otter"));
        Run("index", "in");
        File.Delete(path);
        File.Delete(Catalogue.PathIn(new IndexHome(Home))!);
        Assert.Contains("1 removed", Run("index", "--prune").Error, StringComparison.Ordinal);
        Assert.Equal((0, 1), (Count("heron"), Count("otter")));
    }

    [Fact]
    public void WhatVanishedFromAFileWithManyErrorsIsDropped()
    {
        string errors = string.Concat(Enumerable.Repeat("{broken\n", 120));
        string path = _folder.Write("in/a.jsonl", Line("x1", "heron") + Line("x2", "otter") + errors);
        Assert.Equal(2, Run("index", "in").ExitCode);
        File.WriteAllText(path, Line("x2", "otter") + errors);
        Run("index", "--prune");
        Assert.Equal((0, 1), (Count("heron"), Count("otter")));
    }

    [Fact]
    public void WhatDamageHidesIsKept()
    {
        string path = _folder.Combine("in.jsonl.gz");
        WriteGzip(path, Line("x1", "heron") + Line("x2", "otter"));
        Run("index", path);
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        Assert.Contains("truncated gzip", Run("index", "--prune").Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count("heron"), Count("otter")));
        WriteGzip(path, Line("x2", "otter"));
        Run("index", "--prune");
        Assert.Equal((0, 1), (Count("heron"), Count("otter")));
    }

    [Fact]
    public void ArticlesIndexedWithoutNamesGetThemLater()
    {
        _folder.Write("a.txt", "Talks in Geneva\n\nAnna Berg, the mayor of Geneva, said on Tuesday that the talks would go on until the end of the week.\n");
        Run("index", "a.txt", "--no-entities");
        Assert.Equal(0, Count("person:berg"));
        Assert.StartsWith("0 added, 1 changed", Run("index", "a.txt").Error, StringComparison.Ordinal);
        Assert.Equal(1, Count("person:berg"));
    }

    [Fact]
    public void FilesThatAreNotTheIndexesOwnAreLeftAlone()
    {
        _folder.Write("a.jsonl", Line("x1", "heron"));
        string notes = _folder.Write("home/_notes.txt", "mine");
        string segments = _folder.Write("home/segments of fruit.txt", "mine");
        Run("index", "a.jsonl");
        Run("index", "a.jsonl", "--rebuild");
        Assert.Equal(("mine", "mine", 1), (File.ReadAllText(notes), File.ReadAllText(segments), Count("heron")));
    }

    [Fact]
    public void AFileBelowTwoSourcesIsReadOnceAsTheNarrowerSays()
    {
        _folder.Write("in/deep/a.jsonl", Line("x1", "heron"));
        _folder.Write("in/b.jsonl", Line("x2", "otter"));
        Run("index", "in/deep", "--source", "Bird Post");
        Assert.StartsWith("1 added, 0 changed, 1 unchanged", Run("index", "in").Error, StringComparison.Ordinal);
        CommandRun again = Run("index");
        Assert.StartsWith("0 added, 0 changed, 2 unchanged", again.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count("heron"), Count("source:bird")));
    }

    [Fact]
    public void TheFormatFileIsForOlderProgramsAlone()
    {
        _folder.Write("a.jsonl", Line("x1", "heron"));
        Run("index", "a.jsonl");
        File.Delete(Path.Combine(Home, "format"));
        Assert.Equal(1, Count("heron"));
    }

    private static void WriteGzip(string path, string text)
    {
        using var gzip = new GZipStream(File.Create(path), CompressionMode.Compress);
        gzip.Write(Encoding.UTF8.GetBytes(text));
    }
}
