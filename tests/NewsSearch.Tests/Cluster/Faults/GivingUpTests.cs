using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsSearch.Cluster;
using NewsSearch.Cluster.Asking;
using NewsSearch.Searching;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>A search that is given up here is given up on the cluster, too, and one that is asked of a cluster that says nothing ends in time.</summary>
public sealed class GivingUpTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly ClusterShelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void ASearchThatIsCancelledIsGoneFromTheTasksOfTheCluster()
    {
        PutMany();
        using ClusterSearches searches = Searches(_shelf.Connection);
        using var ended = new CancellationTokenSource();
        Task<JsonDocument> search = Task.Run(() => searches.Ask(WriteSlow, ended.Token));
        Until(() => IsSearching() || search.IsCompleted);
        Assert.False(search.IsCompleted, "the search is too fast to be cancelled");
        ended.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => search.GetAwaiter().GetResult());
        Until(() => !IsSearching());
    }

    [Fact]
    public void ASearchThatTakesTooLongIsGoneFromTheTasksOfTheCluster()
    {
        PutMany();
        using var connection = new ClusterConnection(_shelf.Address, ClusterAccess.None, TimeProvider.System, seed: 1) { Patience = TimeSpan.FromSeconds(1) };
        using ClusterSearches searches = Searches(connection);
        IndexException error = Assert.Throws<IndexException>(() => searches.Ask(WriteSlow, default));
        Assert.Contains("does not answer within 1 s", error.Message, StringComparison.Ordinal);
        Until(() => !IsSearching());
    }

    [Theory]
    [InlineData("query")]
    [InlineData("count")]
    [InlineData("people")]
    public void TheTimeoutHoldsForAClusterThatSaysNothing(string command)
    {
        using var folder = new TemporaryFolder();
        using var server = new StubServer(_ => StubAnswer.Silence);
        long start = Stopwatch.GetTimestamp();
        CommandRun run = CommandRun.Of(folder.Path, command, "harbour", "--timeout", "1", "--index", server.Url + "/news");
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Soon);
        Assert.Equal(2, run.ExitCode);
        Assert.True(run.Error.Contains("does not answer within 1 s", StringComparison.Ordinal) || run.Error.Contains("(--timeout)", StringComparison.Ordinal), run.Error);
    }

    /// <summary>A search asks a dozen questions, the first of them before it begins.</summary>
    [Fact]
    public void TheTimeoutHoldsForAClusterThatAnswersEachQuestionLate()
    {
        _shelf.Put(ClusterShelf.Story("0000000000a1", "The harbour is frozen."));
        string url = TestCluster.Require();
        using var folder = new TemporaryFolder();
        using var server = new StubServer(request => StubAnswer.Late(StubServer.Forward(url, request), TimeSpan.FromMilliseconds(400)));
        CommandRun run = CommandRun.Of(folder.Path, "query", "harbour frozen", "--timeout", "1", "--index", $"{server.Url}/{_shelf.Address.Index}");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("(--timeout)", run.Error, StringComparison.Ordinal);
        Assert.InRange(server.Lines.Count, 1, 8);
    }

    /// <summary>Nobody waits for one whose question hangs.</summary>
    [Fact]
    public void WhoAsksForTheStateWaitsForNobodyElse()
    {
        _shelf.Put(ClusterShelf.Story("0000000000a1", "The harbour is frozen."));
        string url = TestCluster.Require();
        int asked = 0;
        using var hangs = new ManualResetEventSlim();
        using var server = new StubServer(request =>
        {
            if (request.Line.Contains("_stats", StringComparison.Ordinal) && Interlocked.Increment(ref asked) == 1)
            {
                hangs.Set();
                return StubAnswer.Silence;
            }

            return StubAnswer.Bytes(StubServer.Forward(url, request));
        });
        Assert.True(ClusterAddress.TryParse($"{server.Url}/{_shelf.Address.Index}", out ClusterAddress? address, out _));
        using var connection = new ClusterConnection(address, ClusterAccess.None, TimeProvider.System, seed: 1) { Patience = Soon };
        using var source = new ClusterArticleIndexSource(connection, _shelf.Home, TimeProvider.System);
        Task<IArticleIndex> hanging = Task.Run(source.Acquire);
        Assert.True(hangs.Wait(Soon, TestContext.Current.CancellationToken));
        using (IArticleIndex index = source.Acquire())
        {
            Assert.Equal(1, index.Count(ArticleShelf.Parse("harbour")));
        }

        Assert.False(hanging.IsCompleted);
        server.Dispose();
        Assert.Throws<IndexException>(() => hanging.GetAwaiter().GetResult());
    }

    /// <summary>That a state is no longer needed is said once, and to nobody who is gone again and again.</summary>
    [Fact]
    public void AClusterThatIsGoneIsNotToldLongThatNobodyAsks()
    {
        _shelf.Put(ClusterShelf.Story("0000000000a1", "The harbour is frozen."));
        string url = TestCluster.Require();
        var server = new StubServer(request => request.Line.StartsWith("DELETE", StringComparison.Ordinal) ? StubAnswer.Silence : StubAnswer.Bytes(StubServer.Forward(url, request)));
        Assert.True(ClusterAddress.TryParse($"{server.Url}/{_shelf.Address.Index}", out ClusterAddress? address, out _));
        using var connection = new ClusterConnection(address, ClusterAccess.None, TimeProvider.System, seed: 1);
        var source = new ClusterArticleIndexSource(connection, _shelf.Home, TimeProvider.System);
        source.Acquire().Dispose();
        long start = Stopwatch.GetTimestamp();
        source.Dispose();
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Single(server.Lines, line => line.StartsWith("DELETE", StringComparison.Ordinal));
        server.Dispose();
    }

    private static void WriteSlow(Utf8JsonWriter json)
    {
        json.WriteNumber("size", 0);
        json.WritePropertyName("query");

        // Some milliseconds for each article.
        json.WriteRawValue("""{"script":{"script":"long sum = 0; for (int i = 0; i < 900000; i++) { sum += i % 7; } return sum > 0;"}}""");
    }

    private static void Until(Func<bool> isSo)
    {
        long start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Soon, "it does not come to it");
            Thread.Sleep(20);
        }
    }

    private static ClusterSearches Searches(ClusterConnection connection)
    {
        var searches = new ClusterSearches(connection, stored => StoredArticle.Read(stored, path => path));
        searches.TakePoint(IndexState.Read(connection, default));
        return searches;
    }

    /// <summary>Whether the cluster is at work on a search of this index.</summary>
    private bool IsSearching() => _shelf.Ask(HttpMethod.Get, "/_tasks?actions=indices:data/read/search*&detailed=true").GetRawText().Contains("sum += i", StringComparison.Ordinal);

    private void PutMany() => _shelf.Put([.. Enumerable.Range(0, 3000).Select(i => ClusterShelf.Story(i.ToString("x12", CultureInfo.InvariantCulture), "text"))]);
}
