using System.IO.Compression;
using NewsSearch.Entities;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

public sealed class IndexingPipelineTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly PipelineFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TwoRunsOfOnePipelineCountEachForItself()
    {
        long first = _folder.Write("a/a.jsonl", PipelineFolder.Line("x1", "heron") + PipelineFolder.Line("x2", "otter") + "{broken\n");
        long second = _folder.Write("b/b.jsonl", PipelineFolder.Line("x3", "swan"));
        IndexingPipeline pipeline = _folder.Pipeline();
        IndexingSummary one = _folder.Run(pipeline, "a");
        IndexingSummary two = _folder.Run(pipeline, "b");
        IndexingSummary again = _folder.Run(pipeline);
        Assert.Equal((1, 0L, first, 2L, 0L, 1L, 2), (one.Files, one.FilesUnchanged, one.Bytes, one.Added, one.Unchanged, one.Skipped, one.Total));
        Assert.Equal((1, 0L, second, 1L, 0L, 0L, 3), (two.Files, two.FilesUnchanged, two.Bytes, two.Added, two.Unchanged, two.Skipped, two.Total));
        Assert.Equal((2, 2L, 0L, 0L, 3L, 1L, 3), (again.Files, again.FilesUnchanged, again.Bytes, again.Added, again.Unchanged, again.Skipped, again.Total));
        Assert.Equal(SkipCause.Invalid("JSON"), Assert.Single(one.SkippedByCause).Key);
    }

    [Fact]
    public void WhatIsPassedOverIsAddedUpOverTheFilesOfARun()
    {
        const string Request = "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n";
        _folder.Write("a.warc", Request + Request);
        _folder.Write("b.warc", Request + Request.Replace("request", "metadata", StringComparison.Ordinal));
        IndexingPipeline pipeline = _folder.Pipeline();
        Assert.Equal(new SortedDictionary<string, long> { ["metadata"] = 1, ["request"] = 3 }, _folder.Run(pipeline).PassedOverByKind);
        Assert.Empty(_folder.Run(pipeline).PassedOverByKind);
    }

    [Fact]
    public void ASecondRunTellsItsOwnCallback()
    {
        _folder.Write("a.txt", "");
        IndexingPipeline pipeline = _folder.Pipeline();
        List<SkippedInput> first = [];
        List<SkippedInput> second = [];
        _folder.Run(pipeline, skipped: first.Add);
        _folder.Run(pipeline, skipped: second.Add);
        Assert.Equal(SkipReason.Empty, Assert.Single(first).Cause.Reason);
        Assert.Equal(first, second);
    }

    [Fact]
    public void OfAPageOfTooManyElementsTheBeginningIsIndexedAndTheRestIsToldOnce()
    {
        const string Told = "was seen by the harbour on Tuesday evening, said the harbour master, who had waited for it all year.";
        _folder.Write("a.html", $"<h1>Birds</h1><p>The heron {Told}</p>{string.Concat(Enumerable.Repeat("<br>", 300_000))}<p>The otter {Told}</p>");
        List<SkippedInput> skipped = [];
        Assert.Equal(1, _folder.Run(_folder.Pipeline(), skipped: skipped.Add).Added);
        Assert.Equal("heron", _folder.Found("heron", "otter"));
        Assert.Equal(SkipReason.TooManyElements, Assert.Single(skipped).Cause.Reason);
        Assert.Equal((1, 1), (_folder.Run(_folder.Pipeline(), skipped: skipped.Add) is var again ? (int)again.Unchanged : 0, (int)again.Skipped));
        Assert.Equal(skipped[0], skipped[1]);
    }

    /// <summary>A list of names without a comma is one name to the recogniser, and so is a capitalised word without end.</summary>
    [Theory]
    [InlineData("Barack ", 5_000)]
    [InlineData("Barackobama", 4_000)]
    public void ANameThatIsTooLongIsLeftOutAndTold(string piece, int times)
    {
        _folder.Write("a.txt", "Heron seen\n\nMr. " + string.Concat(Enumerable.Repeat(piece, times)) + " saw the heron by the harbour on Tuesday evening, said the harbour master.\n");
        _folder.Write("b.txt", "Otter seen\n\nThe otter was seen by the harbour on Tuesday evening, said the harbour master.\n");
        List<SkippedInput> skipped = [];
        Assert.Equal(2, _folder.Run(_folder.Pipeline(new OneName()), skipped: skipped.Add).Added);
        Assert.Equal("heron otter", _folder.Found("heron", "otter"));
        Assert.Equal((SkipReason.NameTooLong, "a.txt"), (Assert.Single(skipped).Cause.Reason, Path.GetFileName(skipped[0].Origin.Path)));
        Assert.Equal(2, _folder.Run(_folder.Pipeline(new OneName()), rebuild: true).Added);
    }

    [Fact]
    public void TheMemberOfAnArchiveMayBeCalledAnything()
    {
        string name = string.Concat(Enumerable.Repeat("long/", 10_000)) + "a.txt";
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream member = archive.CreateEntry(name).Open();
            member.Write("Heron seen\n\nThe heron was seen by the harbour on Tuesday evening, said the harbour master.\n"u8);
        }

        _folder.Write("a.zip", zip.ToArray());
        _folder.Write("b.txt", "Otter seen\n\nThe otter was seen by the harbour on Tuesday evening, said the harbour master.\n");
        Assert.Equal(2, _folder.Run(_folder.Pipeline()).Added);
        Assert.Equal("heron otter", _folder.Found("heron", "otter"));
        _folder.Delete("a.zip");
        Assert.Equal(1, _folder.Run(_folder.Pipeline(prune: true)).Removed);
    }

    [Fact]
    public void ProgressEndsAtTheWholeAndBeginsAnewWithARun()
    {
        long length = _folder.Write("a/a.jsonl", PipelineFolder.Line("x1", "heron") + PipelineFolder.Line("x2", "otter"));
        long other = _folder.Write("b/b.jsonl", PipelineFolder.Line("x3", "swan"));
        IndexingPipeline pipeline = _folder.Pipeline();
        var progress = new IndexingProgress();
        _folder.Run(pipeline, "a", progress: progress);
        Assert.Equal((length, length, 2L), (progress.BytesRead, progress.BytesTotal, progress.Articles));
        Assert.EndsWith("a.jsonl", progress.File, StringComparison.Ordinal);
        _folder.Run(pipeline, "b", progress: progress);
        Assert.Equal((other, other, 1L), (progress.BytesRead, progress.BytesTotal, progress.Articles));

        // Files that are as they were count as read.
        _folder.Run(pipeline, progress: progress);
        Assert.Equal((length + other, length + other, 3L), (progress.BytesRead, progress.BytesTotal, progress.Articles));
    }

    /// <summary>A front draws its progress line from another thread while it prints, under a lock of its own, which may be the progress.</summary>
    [Fact]
    public void TheCallbackMayWaitForAnotherThreadThatLooksAtTheProgress()
    {
        _folder.Write("a.jsonl", "{broken\n" + PipelineFolder.Line("x1", "heron"));
        var progress = new IndexingProgress();
        int told = 0;
        void Tell(SkippedInput skipped)
        {
            var looking = Task.Run(() =>
            {
                lock (progress)
                {
                    return progress.Articles + progress.BytesRead;
                }
            });
            Assert.True(looking.Wait(Patience), "the run holds the lock of its progress");
            told++;
        }

        _folder.Run(_folder.Pipeline(), skipped: Tell, progress: progress);
        Assert.Equal(1, told);
    }

    [Fact]
    public void WhatIsPassedOverIsToldByOneThreadAtATime()
    {
        const int Lines = 2000;
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("{broken\n", Lines)));
        int inside = 0;
        int most = 0;
        int told = 0;
        void Tell(SkippedInput skipped)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.Yield();
            told++;
            Interlocked.Decrement(ref inside);
        }

        IndexingSummary summary = _folder.Run(_folder.Pipeline(jobs: 8), skipped: Tell);
        Assert.Equal((1, Lines, (long)Lines), (most, told, summary.Skipped));
    }

    [Fact]
    public void WhatTheCallbackThrowsEndsTheRunAndLeavesTheIndexAsItWas()
    {
        _folder.Write("a/a.jsonl", PipelineFolder.Line("x1", "heron"));
        _folder.Run(_folder.Pipeline(), "a");
        _folder.Write("b/b.jsonl", PipelineFolder.Line("x2", "otter") + "{broken\n");
        Assert.Throws<InvalidDataException>(() => _folder.Run(_folder.Pipeline(), skipped: _ => throw new InvalidDataException()));
        Assert.Equal("heron", _folder.Found("heron", "otter"));
    }

    [Fact]
    public void AStreamAndAFileAreReadInOneRun()
    {
        _folder.Write("a.jsonl", PipelineFolder.Line("x1", "heron"));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(PipelineFolder.Line("x2", "otter") + "{broken\n"));
        List<SkippedInput> skipped = [];
        using (var update = new IndexUpdate(NewsSearch.OnDisk.ArticleIndexWriter.Open(_folder.Home, rebuild: false, processId: 1), _folder.Home))
        {
            IndexingSummary summary = _folder.Pipeline().Run(update, [_folder.Input(), new IndexingInput { Stream = stream }], skipped.Add);
            Assert.Equal((1, 2L, 1L), (summary.Files, summary.Added, summary.Skipped));
        }

        Assert.Equal("(stdin):2", Assert.Single(skipped).Origin.ToString());
        Assert.Equal("heron otter", _folder.Found("heron", "otter"));
    }

    /// <summary>Takes all that stands behind Mr. for somebody's name.</summary>
    private sealed class OneName : IEntityRecognizer
    {
        public string Version => "one";

        public ArticleEntities Recognize(string title, string body) => body.IndexOf(" saw ", StringComparison.Ordinal) is > 0 and var end
            ? new([new PersonEntity(body[4..end].Trim(), [])], []) : ArticleEntities.None;
    }
}
