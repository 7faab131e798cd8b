using System.Text.Json;
using NewsSearch.Entities;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Tests.Cleaning.Repeated;
using NewsSearch.Tests.Searching.Ranks;

namespace NewsSearch.Tests.Indexing;

/// <summary>The run that makes an index learns what its outlets repeat, and later ones cut by it.</summary>
public sealed class RepeatedLineCutterTests : IDisposable
{
    private readonly PipelineFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Line(int i, params string[] others) => JsonSerializer.Serialize(new
    {
        id = $"x{i}",
        url = $"https://post.example/{i}",
        title = $"Report {(char)('a' + (i % 26))}{i}",
        body = HarbourNews.Body(i, others),
        source = "Post",
        author = "Ida Berg",
        date = "2014-03-29",
    }) + "\n";

    private void Write(string name, int first, int count, Func<int, string[]> others) =>
        _folder.Write(name, string.Concat(Enumerable.Range(first, count).Select(i => Line(i, others(i)))));

    [Fact]
    public void TheFirstRunCutsAndLaterOnesCutAlikeAndChangeNothing()
    {
        Write("a.jsonl", 0, 40, i => i < 30 ? [$"Kestrel caption {i}"] : []);
        Assert.Equal(1, _folder.Run(_folder.Pipeline()).LearnedLines);
        Assert.Equal("", _folder.Found("kestrel"));
        Assert.Equal((0, 40), Unchanged());

        Write("b.jsonl", 40, 5, i => [$"Kestrel caption {i}"]);
        Assert.Equal((5, 0), (_folder.Run(_folder.Pipeline()).Added, _folder.Run(_folder.Pipeline(), rebuild: false).LearnedLines));
        Assert.Equal("", _folder.Found("kestrel"));
    }

    [Fact]
    public void NothingElseOfACutArticleIsLost()
    {
        Write("a.jsonl", 0, 20, i => ["Putin on a boat"]);
        _folder.Run(_folder.Pipeline(new ListedNames()));
        using ArticleIndex index = ArticleIndex.Open(_folder.Home);
        IndexedArticle article = index.Find(index.FindIds(ArticleShelf.Parse("title:a0"), default).Single())!;
        Assert.Equal(HarbourNews.Body(0), article.Article.Body);
        Assert.Equal(("Report a0", "https://post.example/0", "Post", "Ida Berg", "2014-03-29", "x0"),
            (article.Article.Title, article.Article.Url, article.Article.Source, article.Article.Authors.Single(), article.Article.Published.ToString(), article.Key));
        Assert.Empty(article.People);
        Assert.Equal(20, index.ArticleCount);
    }

    [Fact]
    public void LinesAreKeptOnDemandAndCutAgain()
    {
        Write("a.jsonl", 0, 40, i => i < 30 ? ["Kestrel caption"] : []);
        IndexingPipeline keeps = _folder.Pipeline(keepsRepeated: true);
        Assert.Equal(0, _folder.Run(keeps).LearnedLines);
        Assert.Equal("kestrel", _folder.Found("kestrel"));
        _folder.Run(_folder.Pipeline(), rebuild: true);
        Assert.Equal("", _folder.Found("kestrel"));
        Assert.Equal(40, _folder.Run(keeps).Changed);
        Assert.Equal("kestrel", _folder.Found("kestrel"));
        Assert.Equal(40, _folder.Run(_folder.Pipeline()).Changed);
        Assert.Equal("", _folder.Found("kestrel"));
    }

    [Theory]
    [InlineData("a.jsonl", "b.jsonl")]
    [InlineData("b.jsonl", "a.jsonl")]
    public void WhatIsCutDoesNotDependOnTheThreadsNorOnWhatWasReplaced(string with, string without)
    {
        // Ten articles hold the line once the later version of each has replaced the other, or none does.
        Write(with, 0, 10, i => [$"Kestrel caption {i}"]);
        Write(without, 0, 10, i => []);
        Write("c.jsonl", 10, 50, i => i % 2 == 0 ? ["Merlin advertisement"] : []);
        string expected = with == "b.jsonl" ? "Kestrel caption #\nMerlin advertisement" : "Merlin advertisement";
        foreach (int jobs in (int[])[1, 4])
        {
            _folder.Run(_folder.Pipeline(jobs: jobs), rebuild: true);
            Assert.Equal(expected, string.Join('\n', RepeatedLinesFile.Load(_folder.Home)!.Lines.Select(line => line.Text).Order(StringComparer.Ordinal)));
            Assert.Equal("", _folder.Found("kestrel", "merlin"));
        }
    }

    [Fact]
    public void OfAnArticleThatWaitsTheLaterVersionStays()
    {
        // From the fourth on the articles wait; those that come again are written by then.
        Write("a.jsonl", 0, 20, i => [$"Kestrel caption {i}"]);
        Write("b.jsonl", 10, 3, i => ["The bittern was heard at night, said the harbour master."]);
        Assert.Equal(1, _folder.Run(_folder.Pipeline()).LearnedLines);
        Assert.Equal("bittern", _folder.Found("kestrel", "bittern"));
        using ArticleIndex index = ArticleIndex.Open(_folder.Home);
        Assert.Equal((20, 3), (index.ArticleCount, index.Count(ArticleShelf.Parse("bittern"))));
    }

    [Fact]
    public void ALineThatIsMarkedAsKeptComesBackForGood()
    {
        Write("a.jsonl", 0, 40, i => i < 30 ? ["Kestrel caption"] : []);
        _folder.Run(_folder.Pipeline());
        File.WriteAllLines(_folder.Home.RepeatedLinesPath, Lines().Select(line => line.Replace("\"articles\":30", "\"articles\":30,\"isKept\":true", StringComparison.Ordinal)));
        Assert.Equal(40, _folder.Run(_folder.Pipeline()).Changed);
        Assert.Equal("kestrel", _folder.Found("kestrel"));
        Assert.Equal(0, _folder.Run(_folder.Pipeline(), rebuild: true).LearnedLines);
        Assert.Equal("kestrel", _folder.Found("kestrel"));
        Assert.Equal((0, 40), Unchanged());
    }

    [Fact]
    public void WithoutItsMemoryAnIndexCutsAndLearnsNothing()
    {
        Write("a.jsonl", 0, 20, i => ["Kestrel caption"]);
        _folder.Run(_folder.Pipeline(new ListedNames()));
        File.Delete(_folder.Home.RepeatedLinesPath);
        Write("b.jsonl", 20, 30, i => ["Kestrel caption"]);
        Assert.Equal((0, 30), (_folder.Run(_folder.Pipeline(new ListedNames())) is var run ? run.LearnedLines : 0, (int)run.Added));
        Assert.Equal("kestrel", _folder.Found("kestrel"));
        Assert.False(File.Exists(_folder.Home.RepeatedLinesPath));
    }

    [Fact]
    public void WhatAnInterruptedRebuildLearnedIsNotRemembered()
    {
        Write("a.jsonl", 0, 40, i => i < 30 ? ["Kestrel caption"] : []);
        _folder.Run(_folder.Pipeline());
        string[] before = Lines();
        Write("a.jsonl", 0, 40, i => i < 30 ? ["Merlin caption"] : []);
        using var stop = new CancellationTokenSource();
        var interrupts = new Watchful(body => body == HarbourNews.Body(0), stop.Cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => _folder.Run(_folder.Pipeline(interrupts), rebuild: true, cancellation: stop.Token));
        Assert.True(stop.IsCancellationRequested);
        Assert.Equal(before, Lines());
    }

    [Fact]
    public void AnIndexThatGrewLearnsMore()
    {
        Write("a.jsonl", 0, 12, i => []);
        var names = new ListedNames();
        Assert.Equal(0, _folder.Run(_folder.Pipeline(names)).LearnedLines);
        Write("b.jsonl", 12, 11, i => ["Kestrel caption"]);
        Assert.Equal(0, _folder.Run(_folder.Pipeline(names)).LearnedLines);
        Write("c.jsonl", 23, 1, i => ["Kestrel caption"]);
        Assert.Equal(1, _folder.Run(_folder.Pipeline(names)).LearnedLines);
        Assert.Equal("", _folder.Found("kestrel"));
    }

    [Fact]
    public void OfADamagedFileWhatCanBeReadIsCut()
    {
        Write("a.jsonl", 0, 20, i => ["Kestrel caption"]);
        _folder.Run(_folder.Pipeline());
        File.AppendAllText(_folder.Home.RepeatedLinesPath, "{\"source\":");
        Assert.Equal("Kestrel caption", Assert.Single(RepeatedLinesFile.Load(_folder.Home)!.Lines).Text);
    }

    [Fact]
    public void APipeInPlaceOfTheMemoryIsRefusedAndNotWaitedFor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo and statx");
        Directory.CreateDirectory(_folder.Home.Directory);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [_folder.Home.RepeatedLinesPath]))
        {
            make.WaitForExit();
        }

        IndexException refused = Assert.Throws<IndexException>(() => RepeatedLinesFile.Load(_folder.Home));
        Assert.Equal((IndexFault.Inaccessible, $"cannot read {_folder.Home.RepeatedLinesPath}: not a regular file"), (refused.Fault, refused.Message));
    }

    private (int Written, int Unchanged) Unchanged()
    {
        IndexingSummary summary = _folder.Run(_folder.Pipeline());
        return ((int)(summary.Added + summary.Changed), (int)summary.Unchanged);
    }

    private string[] Lines() => File.ReadAllLines(_folder.Home.RepeatedLinesPath);

    /// <summary>Recognises nothing, and tells of a body; an article that was cut is recognised once more.</summary>
    private sealed class Watchful(Func<string, bool> isAwaited, Action meet) : IEntityRecognizer
    {
        public string Version => "watchful";

        public ArticleEntities Recognize(string title, string body)
        {
            if (isAwaited(body))
            {
                meet();
            }

            return ArticleEntities.None;
        }
    }
}
