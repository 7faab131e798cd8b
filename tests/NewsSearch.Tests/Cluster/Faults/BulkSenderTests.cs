using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.Cluster;
using NewsSearch.Cluster.Writing;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>What many threads give at once, against a cluster that takes everything or nothing.</summary>
public sealed partial class BulkSenderTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);

    [Fact]
    public void WhatWasGivenBeforeAFlushIsTakenWhenItReturns()
    {
        const int Threads = 6, Each = 400;
        using var server = new StubServer(Take);
        using ClusterConnection connection = Connect(server);
        using var sender = new BulkSender(connection, "news", inFlight: 3, _ => Assert.Fail("nothing is refused"));
        var given = new ConcurrentQueue<string>();
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            for (int i = 0; i < Each; i++)
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"{thread:x4}{i:x8}");

                // Some fill a body by themselves.
                sender.Add(body => body.Put(i % 100 == 50 ? Large(id) : ClusterShelf.Story(id, "harbour"), version: i + 1));
                given.Enqueue(id);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        int flushes = 0;
        while (threads.Any(thread => thread.IsAlive) || flushes == 0)
        {
            string[] before = [.. given];
            sender.Flush();
            flushes++;
            Assert.All(before, id => Assert.Contains(id, (IReadOnlyDictionary<string, int>)_taken));
        }

        Array.ForEach(threads, thread => thread.Join());
        sender.Flush();
        Assert.Equal(Threads * Each, _taken.Count);
        Assert.All(_taken.Values, times => Assert.Equal(1, times));
        Assert.InRange(flushes, 2, int.MaxValue);
    }

    [Fact]
    public void WhoWaitsForAPlaceIsLetGoWhenTheRunEnds()
    {
        using var server = new StubServer(_ => StubAnswer.Silence);
        using ClusterConnection connection = Connect(server);
        var sender = new BulkSender(connection, "news", inFlight: 1, _ => { });
        var outcomes = new ConcurrentQueue<Exception?>();
        Thread[] threads = [.. Enumerable.Range(0, 3).Select(i => new Thread(() => outcomes.Enqueue(Record.Exception(() => sender.Add(body => body.Put(Large($"{i:x12}"), 1))))))];
        Array.ForEach(threads, thread => thread.Start());
        Assert.True(SpinWait.SpinUntil(() => !server.Lines.IsEmpty && threads.Count(thread => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin)) == 2, Soon));
        var disposing = new Thread(sender.Dispose);
        disposing.Start();
        Assert.True(disposing.Join(Soon));
        Assert.All(threads, thread => Assert.True(thread.Join(Soon)));
        Assert.Equal(2, outcomes.Count(outcome => outcome is OperationCanceledException or ObjectDisposedException));
    }

    /// <summary>The others in its body are not sent, so the run may not end as if they were.</summary>
    [Fact]
    public void AnArticleThatCannotBeWrittenDownFailsTheFlush()
    {
        using var server = new StubServer(Take);
        using ClusterConnection connection = Connect(server);
        using var sender = new BulkSender(connection, "news", inFlight: 1, _ => { });
        sender.Add(body => body.Put(ClusterShelf.Story("000000000001", "first"), 1));
        Assert.Throws<FormatException>(() => sender.Add(_ => throw new FormatException("broken")));
        Assert.Throws<InvalidOperationException>(sender.Flush);
    }

    [Fact]
    public void EachArticleIsJudgedByItself()
    {
        int asked = 0;
        var refused = new ConcurrentQueue<RefusedArticle>();
        using var server = new StubServer(request =>
        {
            string[] ids = Ids(request);
            return Interlocked.Increment(ref asked) == 1
                ? Items(ids.Select(id => id switch
                {
                    "000000000001" => Item(id, 400, "mapper_parsing_exception", "no number"),
                    "000000000002" => Item(id, 429, "rejected_execution_exception", "queue is full"),
                    "000000000003" => Item(id, 409, "version_conflict_engine_exception", $"[{id}]: version conflict, current version [7] is higher or equal to the one provided [7]"),
                    "000000000004" => Item(id, 503, "unavailable_shards_exception", "primary shard is not active"),
                    "000000000005" => Item(id, 400, "illegal_argument_exception", "no write index is defined for alias [news]"),
                    _ => Item(id, 201, null, ""),
                }))
                : Take(request);
        });
        using ClusterConnection connection = Connect(server);
        using var sender = new BulkSender(connection, "news", inFlight: 1, refused.Enqueue);
        for (int i = 0; i < 7; i++)
        {
            sender.Add(body => body.Put(ClusterShelf.Story($"{i:x12}", "text"), 7));
        }

        sender.Flush();
        Assert.Equal(("000000000001", "no number"), (Assert.Single(refused).Id, refused.Single().Reason));
        Assert.Equal(["000000000002", "000000000004", "000000000005"], _taken.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, sender.Outdated);
    }

    /// <summary>An article that fills a body.</summary>
    private static IndexedArticle Large(string id) => ClusterShelf.Story(id, "harbour") with { Key = new string('k', 6 << 20) };

    private static ClusterConnection Connect(StubServer server)
    {
        Assert.True(ClusterAddress.TryParse(server.Url + "/news", out ClusterAddress? address, out _));
        return new ClusterConnection(address, ClusterAccess.None, new HurriedClock(), seed: 1);
    }

    private static StubAnswer Items(IEnumerable<string> items) => StubAnswer.Json($$"""{"took":1,"errors":true,"items":[{{string.Join(',', items)}}]}""");

    private static string Item(string id, int status, string? type, string reason) => type is null
        ? $$"""{"index":{"_id":"{{id}}","status":{{status}} } }"""
        : $$"""{"index":{"_id":"{{id}}","status":{{status}},"error":{"type":"{{type}}","reason":"{{reason}}"} } }""";

    private static string[] Ids(StubRequest request) => [.. Id().Matches(request.Text).Select(match => match.Groups[1].Value)];

    private StubAnswer Take(StubRequest request)
    {
        string[] ids = Ids(request);
        foreach (string id in ids)
        {
            _taken.AddOrUpdate(id, 1, (_, times) => times + 1);
        }

        return Items(ids.Select(id => Item(id, 201, null, "")));
    }

    [GeneratedRegex("^\\{\"index\":\\{\"_id\":\"([0-9a-f]+)\"", RegexOptions.Multiline)]
    private static partial Regex Id();
}
