using Microsoft.Extensions.Time.Testing;
using NewsSearch.Entities;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

/// <summary>A run of many minutes commits in between; the clock is turned by hand.</summary>
public sealed class LongRunTests : IDisposable
{
    private readonly PipelineFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2014, 4, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsDoneAfterThreeMinutesIsReadableAndFinishedFilesAreVouchedFor()
    {
        long first = _folder.Write("a.jsonl", PipelineFolder.Line("x1", "crane"));
        long second = _folder.Write("b.jsonl", PipelineFolder.Line("x2", "heron") + PipelineFolder.Line("x3", "otter") + PipelineFolder.Line("x4", "swan"));
        string found = "";
        string catalogued = "";
        IndexingSummary summary = _folder.Run(_folder.Pipeline(
            new Watched(
                ("otter", () => _clock.Advance(TimeSpan.FromSeconds(181))),
                ("swan", () => (found, catalogued) = (_folder.Found("crane", "heron", "otter", "swan"), _folder.Catalogued))),
            _clock));
        Assert.Equal("crane heron otter", found);
        Assert.Equal($"a.jsonl:{first}", catalogued);
        Assert.Equal(4, summary.Added);
        Assert.Equal(TimeSpan.FromSeconds(181), summary.Elapsed);
        Assert.Equal($"a.jsonl:{first} b.jsonl:{second}", _folder.Catalogued);
        Assert.Equal("crane heron otter swan", _folder.Found("crane", "heron", "otter", "swan"));
    }

    [Fact]
    public void ThreeMinutesAreNotYetMore()
    {
        _folder.Write("a.jsonl", PipelineFolder.Line("x1", "heron") + PipelineFolder.Line("x2", "otter"));
        bool committed = true;
        _folder.Run(_folder.Pipeline(
            new Watched(("heron", () => _clock.Advance(TimeSpan.FromMinutes(3))), ("otter", () => committed = Catalogue.PathIn(_folder.Home) is not null)),
            _clock));
        Assert.False(committed);
    }

    [Fact]
    public void TheThreeMinutesBeginAnewWithEachCommit()
    {
        _folder.Write("a.jsonl", string.Concat(new[] { "crane", "heron", "otter", "swan" }.Select((word, i) => PipelineFolder.Line($"x{i}", word))));
        string[] words = ["crane", "heron", "otter", "swan"];
        string afterOne = "";
        string afterTwo = "";
        _folder.Run(_folder.Pipeline(
            new Watched(
                ("crane", () => _clock.Advance(TimeSpan.FromMinutes(4))),
                ("heron", () => _clock.Advance(TimeSpan.FromMinutes(2))),
                ("otter", () => Then(() => afterOne = _folder.Found(words), TimeSpan.FromMinutes(2))),
                ("swan", () => afterTwo = _folder.Found(words))),
            _clock));
        Assert.Equal("crane", afterOne);
        Assert.Equal("crane heron otter", afterTwo);
    }

    [Fact]
    public void ARunThatIsInterruptedGoesOnWhereItCommitted()
    {
        _folder.Write("0.jsonl", PipelineFolder.Line("x0", "stork"));
        _folder.Run(_folder.Pipeline(new Watched(), _clock));
        _folder.Write("a.jsonl", PipelineFolder.Line("x1", "crane"));
        _folder.Write("b.jsonl", PipelineFolder.Line("x2", "heron") + PipelineFolder.Line("x3", "otter") + PipelineFolder.Line("x4", "swan"));
        using var cancel = new CancellationTokenSource();
        var interrupted = new Watched(("heron", () => _clock.Advance(TimeSpan.FromMinutes(4))), ("otter", cancel.Cancel));
        Assert.Throws<OperationCanceledException>(() => _folder.Run(_folder.Pipeline(interrupted, _clock), cancellation: cancel.Token));
        Assert.Equal("crane heron", _folder.Found("crane", "heron", "otter", "swan"));

        IndexingSummary rest = _folder.Run(_folder.Pipeline(new Watched(), _clock));
        Assert.Equal((2L, 3L, 2L), (rest.FilesUnchanged, rest.Unchanged, rest.Added));
        Assert.Equal("crane heron otter swan", _folder.Found("crane", "heron", "otter", "swan"));
    }

    [Fact]
    public void AFirstRunThatIsInterruptedKeepsWhatItHasRead()
    {
        _folder.Write("a.jsonl", PipelineFolder.Line("x1", "crane"));
        _folder.Write("b.jsonl", PipelineFolder.Line("x2", "heron") + PipelineFolder.Line("x3", "otter"));
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => _folder.Run(_folder.Pipeline(new Watched(("heron", cancel.Cancel)), _clock), cancellation: cancel.Token));
        Assert.Equal("crane heron", _folder.Found("crane", "heron", "otter"));

        IndexingSummary rest = _folder.Run(_folder.Pipeline(new Watched(), _clock));
        Assert.Equal((1L, 2L, 1L), (rest.FilesUnchanged, rest.Unchanged, rest.Added));
        Assert.Equal("crane heron otter", _folder.Found("crane", "heron", "otter"));
    }

    /// <summary>Its file is not vouched for, so the next run reads it again.</summary>
    [Fact]
    public void WhatWaitsForRepeatedLinesIsReadAgainAfterAnInterruption()
    {
        string[] words = ["crane", "grebe", "plover", "bittern", "curlew"];
        _folder.Write("a.jsonl", string.Concat(words.Select((word, i) => PipelineFolder.Line($"x{i}", word).Replace("\"body\":\"", "\"body\":\"Kestrel caption\\n\\n", StringComparison.Ordinal))));
        _folder.Write("b.jsonl", PipelineFolder.Line("y1", "heron") + PipelineFolder.Line("y2", "otter"));
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => _folder.Run(_folder.Pipeline(new Watched(("heron", cancel.Cancel)), _clock), cancellation: cancel.Token));
        Assert.Equal("crane grebe plover heron", _folder.Found([.. words, "heron", "otter"]));
        _folder.Run(_folder.Pipeline(new Watched(), _clock));
        Assert.Equal("crane grebe plover bittern curlew heron otter", _folder.Found([.. words, "heron", "otter"]));
    }

    /// <summary>Vouching for it at once would keep what vanished from it for ever, were the run interrupted before the end.</summary>
    [Fact]
    public void AChangedFileIsVouchedForOnlyOnceItsVanishedArticlesAreGone()
    {
        long old = _folder.Write("a.jsonl", PipelineFolder.Line("x1", "heron") + PipelineFolder.Line("x2", "otter"));
        _folder.Run(_folder.Pipeline(new Watched(), _clock));
        _folder.Write("a.jsonl", PipelineFolder.Line("x2", "otter"));
        _folder.Write("b.jsonl", PipelineFolder.Line("x3", "crane") + PipelineFolder.Line("x4", "swan"));
        using var cancel = new CancellationTokenSource();
        string catalogued = "";
        var interrupted = new Watched(
            ("crane", () => _clock.Advance(TimeSpan.FromMinutes(4))),
            ("swan", () => Then(() => catalogued = _folder.Catalogued, cancel.Cancel)));
        Assert.Throws<OperationCanceledException>(() => _folder.Run(_folder.Pipeline(interrupted, _clock, prune: true), cancellation: cancel.Token));
        Assert.Equal($"a.jsonl:{old}", catalogued);
        Assert.Equal("crane heron otter", _folder.Found("crane", "heron", "otter", "swan"));

        IndexingSummary rest = _folder.Run(_folder.Pipeline(new Watched(), _clock, prune: true));
        Assert.Equal((0L, 2L, 1L, 1L), (rest.FilesUnchanged, rest.Unchanged, rest.Added, rest.Removed));
        Assert.Equal("crane otter swan", _folder.Found("crane", "heron", "otter", "swan"));
    }

    [Fact]
    public void AnIndexThatIsMadeAnewIsCommittedWhenItIsWhole()
    {
        _folder.Write("old/a.jsonl", PipelineFolder.Line("x1", "crane"));
        _folder.Run(_folder.Pipeline(new Watched(), _clock), "old");
        _folder.Write("new/a.jsonl", PipelineFolder.Line("x2", "heron") + PipelineFolder.Line("x3", "otter"));
        string found = "";
        _folder.Run(
            _folder.Pipeline(
                new Watched(("heron", () => _clock.Advance(TimeSpan.FromMinutes(4))), ("otter", () => found = _folder.Found("crane", "heron", "otter"))),
                _clock),
            "new",
            rebuild: true);
        Assert.Equal("crane", found);

        // No source covers the old file any more, so its article is taken over.
        Assert.Equal("crane heron otter", _folder.Found("crane", "heron", "otter"));
    }

    [Fact]
    public void WhatWaitsForRepeatedLinesIsCommittedToo()
    {
        // The fourth and fifth article hold a line that four have by then, so they wait to be written without it.
        string[] words = ["crane", "grebe", "plover", "bittern", "curlew"];
        _folder.Write("a.jsonl", string.Concat(words.Select((word, i) => PipelineFolder.Line($"x{i}", word).Replace("\"body\":\"", "\"body\":\"Kestrel caption\\n\\n", StringComparison.Ordinal))));
        _folder.Write("b.jsonl", PipelineFolder.Line("y1", "heron") + PipelineFolder.Line("y2", "otter"));
        string waiting = "";
        string found = "";
        _folder.Run(_folder.Pipeline(
            new Watched(
                ("bittern", () => waiting += "bittern "),
                ("heron", () => Then(() => waiting += "heron ", () => _clock.Advance(TimeSpan.FromMinutes(4)))),
                ("otter", () => found = _folder.Found([.. words, "heron"]))),
            _clock));
        Assert.Equal("heron bittern ", waiting);
        Assert.Equal("crane grebe plover bittern curlew heron", found);
    }

    private void Then(Action first, TimeSpan time) => Then(first, () => _clock.Advance(time));

    private static void Then(Action first, Action second)
    {
        first();
        second();
    }

    /// <summary>Finds nobody, and does something when it meets a word.</summary>
    private sealed class Watched(params (string Word, Action Meet)[] watched) : IEntityRecognizer
    {
        public string Version => "watched";

        public ArticleEntities Recognize(string title, string body)
        {
            foreach ((string word, Action meet) in watched)
            {
                if (body.Contains(word, StringComparison.Ordinal))
                {
                    meet();
                }
            }

            return ArticleEntities.None;
        }
    }
}
