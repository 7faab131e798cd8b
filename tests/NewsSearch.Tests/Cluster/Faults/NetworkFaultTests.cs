using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Cluster;
using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>
/// What stands between a run and its cluster drops, delays and cuts what is said, or answers itself: then an answer is right, or it is an error in words
/// within the time that is stated, and nothing is lost, nor written twice.
/// </summary>
public sealed class NetworkFaultTests : IDisposable
{
    private const int Articles = 40;

    private readonly ClusterShelf _shelf = new();
    private readonly HurriedClock _clock = new();

    /// <summary>Short where no answer comes: a test waits for all of it.</summary>
    private TimeSpan _patience = TimeSpan.FromSeconds(30);

    public enum Fault
    {
        Dropped,
        AnswerLost,
        Slow,
        Silent,
        Truncated,
        TooManyRequests,
        InternalError,
        BadGateway,
        Page,
        HalfAnAnswer,
        Empty,
        EmptyObject,
        AnotherAnswer,
        NothingOfIt,
        List,
        BrokenCompression,
        EndlessHead,
        EndlessBody,
    }

    /// <summary>Those after which the next try is no other, or for which there is no time.</summary>
    private static bool IsFinal(Fault fault) => fault is Fault.Silent or Fault.EndlessHead or Fault.EndlessBody or Fault.EmptyObject or Fault.AnotherAnswer or Fault.NothingOfIt;

    public static TheoryData<Fault, bool> Faults
    {
        get
        {
            var data = new TheoryData<Fault, bool>();
            foreach (Fault fault in Enum.GetValues<Fault>())
            {
                data.Add(fault, false);
                if (LongTests.Wanted || fault is Fault.AnswerLost or Fault.Silent or Fault.BadGateway or Fault.HalfAnAnswer)
                {
                    data.Add(fault, true);
                }
            }

            return data;
        }
    }

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public void WhatIsIndexedIsThereOrAnErrorIsTold(Fault fault, bool always)
    {
        _shelf.Put(ClusterShelf.Story("0000000000ff", "before"));
        using StubServer between = Between(fault, line => line.Contains("/_bulk", StringComparison.Ordinal), always);
        IndexException? error = Told(() =>
        {
            using ClusterArticleWriter writer = ClusterArticleWriter.Open(Connect(between), _shelf.Home, Writing());
            PutAll(writer);
            writer.Commit();
        });
        Expect(fault, always, error);
        if (error is null)
        {
            Assert.Equal(Articles + 1, _shelf.Count());
        }

        // What was told as lost is sent by the next run, and what came through is not there twice.
        using (ClusterArticleWriter again = _shelf.Open())
        {
            PutAll(again);
            again.Commit();
            Assert.Equal(Expected(), again.Articles([.. Ids]).Select(article => article.Article.Body));
        }

        Assert.Equal(Articles + 1, _shelf.Count());
        Assert.Empty(_shelf.Refused);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void WhatIsAskedIsAnsweredRightOrAnErrorIsTold(Fault fault, bool always)
    {
        using (ClusterArticleWriter writer = _shelf.Open())
        {
            PutAll(writer);
            writer.Commit();
        }

        using StubServer between = Between(fault, line => line.StartsWith("POST /_search?", StringComparison.Ordinal), always);
        using ClusterConnection connection = Connect(between);
        using var source = new ClusterArticleIndexSource(connection, _shelf.Home, TimeProvider.System);
        int? count = null;
        string[]? ids = null;
        IndexException? error = Told(() =>
        {
            using IArticleIndex index = source.Acquire();
            count = index.Count(ArticleShelf.Parse("harbour"));
            ids = [.. index.Search(new SearchRequest(ArticleShelf.Parse("harbour")) { Limit = Articles }).Hits.Select(hit => hit.Indexed.Id).Order(StringComparer.Ordinal)];
        });
        Expect(fault, always, error);
        Assert.True(count is null or Articles, $"{count} were counted");
        Assert.True(ids is null || ids.SequenceEqual(Ids), "other articles were found");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnIndexMadeAnewStaysWhenItIsNotKnownWhetherItTookThePlace(bool always)
    {
        _shelf.Put(ClusterShelf.Story("0000000000ff", "old"));
        using StubServer between = Between(Fault.AnswerLost, line => line.StartsWith("POST /_aliases", StringComparison.Ordinal), always);
        IndexException? error = Told(() =>
        {
            using ClusterArticleWriter writer = ClusterArticleWriter.Open(Connect(between), _shelf.Home, Writing() with { Rebuild = true });
            PutAll(writer);
            writer.Commit();

            // The address has another index from here on.
            writer.Put(ClusterShelf.Story("0000000000fe", "after the first commit"));
            writer.Commit();
            Assert.Equal(Articles + 1, writer.CountOnce());
        });
        Assert.Equal(always, error is not null);
        Assert.Equal(always ? Articles : Articles + 1, _shelf.Count());
        _shelf.Put(ClusterShelf.Story("0000000000fd", "the next run"));
        Assert.Equal(always ? Articles + 1 : Articles + 2, _shelf.Count());
    }

    [Fact]
    public void AnIndexThatTookThePlaceOfTheOneThatIsWrittenToIsTold()
    {
        _shelf.Put(ClusterShelf.Story("0000000000ff", "old"));
        using ClusterArticleWriter writer = _shelf.Open();
        using var folder = new TemporaryFolder();
        using (ClusterArticleWriter other = _shelf.Open(rebuild: true, new IndexHome(folder.Combine("index"))))
        {
            other.Commit();
        }

        writer.Put(ClusterShelf.Story("0000000000fe", "lost"));
        Assert.Contains("made anew or removed while this run wrote to it", Assert.Throws<IndexException>(() => writer.Commit()).Message, StringComparison.Ordinal);
    }

    /// <summary>A later time than that of this machine's clock is one of a clock that goes before it.</summary>
    [Fact]
    public void ArticlesWithATimeThatIsYetToComeAreTold()
    {
        List<int> told = [];
        using (ClusterArticleWriter ahead = ClusterArticleWriter.Open(
            new ClusterConnection(_shelf.Address, ClusterAccess.None, new ShiftedClock(TimeSpan.FromHours(2)), 1), _shelf.Home, Writing() with { Outdated = told.Add }))
        {
            PutAll(ahead);
            ahead.Commit();
        }

        Assert.Empty(told);
        using ClusterArticleWriter writer = ClusterArticleWriter.Open(TestCluster.Connect(_shelf.Address), _shelf.Home, Writing() with { Outdated = told.Add });
        PutAll(writer);
        writer.Delete([Ids[0]]);
        writer.Put(ClusterShelf.Story("0000000000fe", "another"));
        writer.Commit();
        Assert.Equal([Articles + 1], told);
        writer.Commit();
        Assert.Single(told);
        Assert.Equal(Articles + 1, _shelf.Count());
    }

    private static string[] Ids { get; } = [.. Enumerable.Range(0, Articles).Select(i => i.ToString("x12", CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Expected() => Ids.Select(id => $"The harbour of {id} is frozen.");

    private static void PutAll(ClusterArticleWriter writer)
    {
        foreach ((string id, string body) in Ids.Zip(Expected()))
        {
            writer.Put(ClusterShelf.Story(id, body));
        }
    }

    private static void Expect(Fault fault, bool always, IndexException? error)
    {
        bool fails = fault != Fault.Slow && (always || IsFinal(fault));
        Assert.True(fails == error is not null, error is null ? "no error was told" : error.Message);
        if (error is not null)
        {
            Assert.Equal(IndexFault.Inaccessible, error.Fault);
            Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>The error that it tells, within the time that is stated for one answer and what else there is to ask.</summary>
    private IndexException? Told(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        var error = (IndexException?)Record.Exception(work);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, _patience * 10);
        return error;
    }

    private static ClusterWriting Writing() => new() { ProcessId = 1, Refused = refused => Assert.Fail($"{refused.Id} is refused: {refused.Reason}") };

    private ClusterConnection Connect(StubServer between)
    {
        Assert.True(ClusterAddress.TryParse($"{between.Url}/{_shelf.Address.Index}", out ClusterAddress? address, out _));
        return new ClusterConnection(address, ClusterAccess.None, _clock, seed: 1) { Patience = _patience, MostBytes = 1 << 20 };
    }

    /// <summary>What stands before the cluster, and does wrong by requests of a kind: the first of them or always.</summary>
    private StubServer Between(Fault fault, Func<string, bool> isMeant, bool always)
    {
        _patience = fault is Fault.Silent or Fault.EndlessHead or Fault.EndlessBody ? TimeSpan.FromSeconds(3) : _patience;
        int meant = 0;
        string url = TestCluster.Require();
        return new StubServer(request => isMeant(request.Line) && (Interlocked.Increment(ref meant) == 1 || always) ? Wrong(fault, url, request) : StubAnswer.Bytes(StubServer.Forward(url, request)));
    }

    private static StubAnswer Wrong(Fault fault, string url, StubRequest request)
    {
        switch (fault)
        {
            case Fault.Dropped:
                return StubAnswer.None;
            case Fault.AnswerLost:
                StubServer.Forward(url, request);
                return StubAnswer.None;
            case Fault.Slow:
                return StubAnswer.Late(StubServer.Forward(url, request), TimeSpan.FromMilliseconds(300));
            case Fault.Silent:
                StubServer.Forward(url, request);
                return StubAnswer.Silence;
            case Fault.Truncated:
                byte[] answer = StubServer.Forward(url, request);
                return StubAnswer.Bytes(answer[..(answer.Length / 2)]);
            case Fault.TooManyRequests:
                return StubAnswer.Json("""{"error":{"type":"circuit_breaking_exception","reason":"too much"},"status":429}""", 429);
            case Fault.InternalError:
                return StubAnswer.Json("""{"error":{"type":"x","reason":"all shards failed"},"status":500}""", 500);
            case Fault.BadGateway:
                return StubAnswer.Text("<html><body>Bad gateway</body></html>", 502, "text/html");
            case Fault.Page:
                return StubAnswer.Text("<html><body>Please log in</body></html>", 200, "text/html");
            case Fault.HalfAnAnswer:
                return StubAnswer.Json("""{"took":3,"errors":false,"_shards":{"failed":0},"items":[{"index":""");
            case Fault.Empty:
                return StubAnswer.Json("");
            case Fault.EmptyObject:
                return StubAnswer.Json("{}");
            case Fault.AnotherAnswer:
                // Of a bulk with one article, and of a search that ran out of time.
                return StubAnswer.Json("""{"took":3,"errors":false,"timed_out":true,"_shards":{"failed":0},"items":[{"index":{"status":201}}],"hits":{"total":{"value":0},"hits":[]}}""");
            case Fault.NothingOfIt:
                return StubAnswer.Json("""{"took":3,"errors":false,"timed_out":false,"_shards":{"failed":0}}""");
            case Fault.List:
                return StubAnswer.Json("[]");
            case Fault.BrokenCompression:
                byte[] gzip = TemporaryFolder.Gzip("""{"took":3,"errors":false,"items":[]}""")[..^20];
                return StubAnswer.Bytes([.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {gzip.Length}\r\nConnection: close\r\n\r\n"), .. gzip]);
            case Fault.EndlessHead:
                return StubAnswer.Endless("HTTP/1.1 200 OK\r\n", "X-More: and more of it\r\n");
            default:
                return StubAnswer.Endless("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"took\":", "1234567890");
        }
    }

    private sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
