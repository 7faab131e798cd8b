using System.Collections.Concurrent;
using NewsSearch.Cluster;
using NewsSearch.Home;

namespace NewsSearch.Tests.Cluster.Faults;

public sealed class FirstRunTests : IDisposable
{
    private const int Runs = 6;

    private readonly ClusterShelf _shelf = new();
    private readonly TemporaryFolder _folder = new();

    /// <summary>Their clocks differ, so that none is the first by its name.</summary>
    [Fact]
    public void SeveralFirstRunsAtOnceMakeOneIndex()
    {
        var failures = new ConcurrentQueue<Exception>();
        using var together = new Barrier(Runs);
        Thread[] runs = [.. Enumerable.Range(0, Runs).Select(run => new Thread(() =>
        {
            try
            {
                together.SignalAndWait();
                Thread.Sleep(run * 40);
                var connection = new ClusterConnection(_shelf.Address, ClusterAccess.None, new SlowClock(TimeSpan.FromSeconds(run)), seed: run);
                using ClusterArticleWriter writer = ClusterArticleWriter.Open(connection, new IndexHome(_folder.Combine($"home{run}")), new ClusterWriting { ProcessId = run });
                writer.Put(ClusterShelf.Story($"{run:x12}", "text"));
                writer.Commit();
                Assert.Equal(0, writer.Refused);
            }
            catch (Exception error)
            {
                failures.Enqueue(error);
            }
        }))];
        Array.ForEach(runs, run => run.Start());
        Array.ForEach(runs, run => run.Join());
        Assert.Empty(failures);
        Assert.Equal(Runs, _shelf.Count());
        Assert.Single(_shelf.Ask(HttpMethod.Get, $"/{_shelf.Address.Index}*/_settings").EnumerateObject());
    }

    [Fact]
    public void AnIndexForOneNodeIsNotWrittenToWhenThereAreMore()
    {
        string url = TestCluster.Require();
        _shelf.Put(ClusterShelf.Story("0000000000a1", "old"));
        using var grown = new StubServer(request => request.Line.StartsWith("GET /_cluster/health", StringComparison.Ordinal)
            ? StubAnswer.Json("""{"number_of_data_nodes":3}""")
            : StubAnswer.Bytes(StubServer.Forward(url, request)));
        Assert.True(ClusterAddress.TryParse($"{grown.Url}/{_shelf.Address.Index}", out ClusterAddress? address, out _));
        IndexException error = Assert.Throws<IndexException>(() => ClusterArticleWriter.Open(TestCluster.Connect(address), _shelf.Home, new ClusterWriting()));
        Assert.Equal(IndexFault.OlderFormat, error.Fault);
        Assert.Contains("was made for one node, and there are 3", error.Message, StringComparison.Ordinal);

        // Made anew it is one for several.
        using (ClusterArticleWriter writer = ClusterArticleWriter.Open(
            TestCluster.Connect(address), _shelf.Home, new ClusterWriting { Rebuild = true, Shape = new ClusterShape { Replicas = 0 } }))
        {
            writer.Commit();
        }

        ClusterArticleWriter.Open(TestCluster.Connect(address), _shelf.Home, new ClusterWriting()).Dispose();
    }

    /// <summary>It has the name that a first index takes, and is no longer behind the address.</summary>
    [Fact]
    public void AnIndexThatWasTakenFromBehindTheAddressIsLeftAlone()
    {
        _shelf.Put(ClusterShelf.Story("0000000000a1", "old"));
        string name = Assert.Single(_shelf.Ask(HttpMethod.Get, $"{_shelf.Connection.Index}/_settings").EnumerateObject()).Name;
        _shelf.Ask(HttpMethod.Delete, $"/{name}/_alias/{_shelf.Address.Index}");
        _shelf.Put(ClusterShelf.Story("0000000000a2", "new"), ClusterShelf.Story("0000000000a3", "new"));
        Assert.Equal(2, _shelf.Count());
        Assert.Equal(1, _shelf.Ask(HttpMethod.Get, $"/{name}/_count").GetProperty("count").GetInt32());
    }

    public void Dispose()
    {
        _shelf.Dispose();
        _folder.Dispose();
    }

    private sealed class SlowClock(TimeSpan behind) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - behind;
    }
}
