using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsSearch.Cluster;
using NewsSearch.Cluster.Writing;
using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>Nodes that end as by a power cut, of three that keep each article twice.</summary>
public sealed class NodeFaultTests(ThreeNodes nodes) : IClassFixture<ThreeNodes>, IDisposable
{
    private const int Killed = 2;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly HurriedClock _hurried = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>One kill for all of it, since it takes long to start a node: what is written, what is asked, and an index without copies that has lost a part.</summary>
    [Fact]
    public async Task ANodeThatIsKilledLosesNothingThatWasAcknowledgedAndFailsNoQuery()
    {
        Shelf written = New(), asked = New(), single = New(replicas: 0);
        string[] known = Ids(0, 300);
        Put(asked, known);
        Put(single, known);
        using ClusterConnection connection = Connect(asked);
        using var source = new ClusterArticleIndexSource(connection, asked.Home, TimeProvider.System);
        using IArticleIndex index = source.Acquire();
        using var ended = new CancellationTokenSource();
        var acknowledged = new ConcurrentQueue<string>();
        int answers = 0;
        Task writing = Task.Run(() =>
        {
            using ClusterArticleWriter writer = Open(written);
            for (int first = 0; !ended.IsCancellationRequested; first += 50)
            {
                string[] ids = Ids(first, 50);
                Array.ForEach(ids, id => writer.Put(Story(id)));
                writer.Commit();
                Array.ForEach(ids, acknowledged.Enqueue);
            }
        });
        Task asking = Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                Assert.Equal(known.Length, index.Count(ArticleShelf.Parse("harbour")));
                Assert.Equal(known[7], Assert.Single(index.Search(new SearchRequest(ArticleShelf.Parse($"\"{known[7]}\""))).Hits).Indexed.Id);
                Interlocked.Increment(ref answers);
            }
        });
        Until(() => acknowledged.Count >= 100 && answers >= 3, writing, asking);
        Complete(written);
        Complete(asked);
        nodes.Kill(Killed);
        int answersBefore = Volatile.Read(ref answers), before = acknowledged.Count;
        Until(() => acknowledged.Count >= before + 100 && answers >= answersBefore + 3, writing, asking);

        // An answer of the parts that are left is none.
        Assert.Contains("shard", Told(() => Count(single, _hurried)).Message, StringComparison.Ordinal);
        using (ClusterConnection hurried = Connect(single, _hurried))
        {
            Told(() => Assert.Empty(new ClusterScan(hurried, single.Address.Index, path => path).Articles(known).ToArray()));
        }

        nodes.Start();
        before = acknowledged.Count;
        Until(() => acknowledged.Count >= before + 50, writing, asking);
        await ended.CancelAsync();
        await Task.WhenAll(writing, asking);
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), AllIds(written));
        Assert.Equal(known.Length, Count(single));
        Assert.Equal(known, AllIds(asked));
    }

    [Fact]
    public void TheNextCommandWorksAfterAllNodesWereKilledAndStartedAgain()
    {
        Shelf shelf = New();
        string[] first = Ids(0, 100), second = Ids(100, 100);
        Put(shelf, first);
        using ClusterConnection connection = Connect(shelf);
        using var source = new ClusterArticleIndexSource(connection, shelf.Home, TimeProvider.System);
        using IArticleIndex index = source.Acquire();
        Assert.Equal(first.Length, index.Count(ArticleShelf.Parse("harbour")));
        nodes.Kill(null);
        Assert.Contains("does not answer", Told(() => Count(shelf, _hurried)).Message, StringComparison.Ordinal);
        Assert.Contains("does not answer", Told(() => Put(shelf, second)).Message, StringComparison.Ordinal);
        nodes.Start();
        Put(shelf, second);
        Assert.Equal([.. first, .. second], AllIds(shelf));

        // What is asked by one who was there before sees the new state, or says that the old one is gone.
        using (IArticleIndex again = source.Acquire())
        {
            Assert.Equal(first.Length + second.Length, again.Count(ArticleShelf.Parse("harbour")));
        }

        Assert.Contains("has lost the state", Told(() => index.Count(ArticleShelf.Parse("frozen"))).Message, StringComparison.Ordinal);
    }

    private static string[] Ids(int first, int number) => [.. Enumerable.Range(first, number).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i:x12}"))];

    private static IndexedArticle Story(string id) => ClusterShelf.Story(id, $"The harbour is frozen. {id}");

    private static ClusterConnection Connect(Shelf shelf, TimeProvider? clock = null) => new(shelf.Address, ClusterAccess.None, clock ?? TimeProvider.System, seed: 1);

    private static ClusterArticleWriter Open(Shelf shelf, TimeProvider? clock = null) => ClusterArticleWriter.Open(Connect(shelf, clock), shelf.Home, new ClusterWriting
    {
        ProcessId = 1,
        Shape = new ClusterShape { Shards = 3, Replicas = shelf.Replicas },
        Refused = refused => Assert.Fail($"{refused.Id} is refused: {refused.Reason}"),
    });

    private static void Put(Shelf shelf, string[] ids)
    {
        using ClusterArticleWriter writer = Open(shelf);
        Array.ForEach(ids, id => writer.Put(Story(id)));
        writer.Commit();
    }

    private static int Count(Shelf shelf, TimeProvider? clock = null)
    {
        using ClusterConnection connection = Connect(shelf, clock);
        using var source = new ClusterArticleIndexSource(connection, shelf.Home, TimeProvider.System);
        using IArticleIndex index = source.Acquire();
        return index.Count(ArticleShelf.Parse("harbour"));
    }

    private static string[] AllIds(Shelf shelf)
    {
        using ClusterArticleWriter writer = Open(shelf);
        return [.. writer.Texts().Select(text => text.Id)];
    }

    private static IndexException Told(Action work) => Assert.Throws<IndexException>(work);

    /// <summary>Waits until each part has its copy: what is in one place only is gone for as long as its node is.</summary>
    private static void Complete(Shelf shelf)
    {
        using ClusterConnection connection = Connect(shelf);
        using ClusterAnswer health = connection.Ask(HttpMethod.Get, $"/_cluster/health/{shelf.Address.Index}?wait_for_status=green&timeout=120s", null, default);
        Assert.Equal("green", health.Root.GetProperty("status").GetString());
    }

    /// <summary>Waits until it is so, and fails with what fails meanwhile.</summary>
    private static void Until(Func<bool> isSo, params Task[] working)
    {
        long start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Soon, "it does not go on");
            if (working.FirstOrDefault(work => work.IsCompleted) is { } ended)
            {
                ended.GetAwaiter().GetResult();
            }

            Thread.Sleep(20);
        }
    }

    private Shelf New(int replicas = 1)
    {
        ClusterAddress address = nodes.NewAddress();
        return new Shelf(address, new IndexHome(_folder.Combine(address.Index)), replicas);
    }

    private sealed record Shelf(ClusterAddress Address, IndexHome Home, int Replicas);
}
