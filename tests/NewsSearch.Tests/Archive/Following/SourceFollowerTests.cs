using System.Diagnostics;
using NewsSearch.Archive.Following;

namespace NewsSearch.Tests.Archive.Following;

/// <summary>Real notices of the system, on a clock that goes as fast as the test.</summary>
public sealed class SourceFollowerTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    public SourceFollowerTests() => Directory.CreateDirectory(_folder.Combine("in"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewFoldersAreFollowedAndTheIndexIsNot()
    {
        using SourceFollower follower = Follow();
        Directory.CreateDirectory(_folder.Combine("in", "home"));
        _folder.Write("in/home/catalogue.jsonl", "x");
        string deep = _folder.Write("in/2014/03/a.txt", "x");
        Assert.Equal([deep], Next(follower).Paths);
        string deeper = _folder.Write("in/2014/03/29/b.txt", "x");
        Assert.Equal([deeper], Next(follower).Paths);
        Directory.Move(_folder.Combine("in", "2014"), _folder.Combine("in", "renamed"));
        Assert.Equal([_folder.Combine("in", "renamed", "03", "29", "b.txt"), _folder.Combine("in", "renamed", "03", "a.txt")], Next(follower).Paths);
        string afterwards = _folder.Write("in/renamed/c.txt", "x");
        Assert.Equal([afterwards], Next(follower).Paths);
    }

    [Fact]
    public void AFileThatIsItselfASourceIsFollowedAlone()
    {
        string path = _folder.Write("in/a.jsonl", "x");
        using var follower = new SourceFollower([path], _folder.Combine("home"), tellsGone: false, _clock);
        _folder.Write("in/b.jsonl", "x");
        File.AppendAllText(path, "more");
        Assert.Equal([path], Next(follower).Paths);
    }

    [Fact]
    public void WhatGoesIsEverythingToLookAtWhereThatIsAsked()
    {
        string path = _folder.Write("in/a.txt", "x");
        using var follower = new SourceFollower([_folder.Combine("in")], _folder.Combine("home"), tellsGone: true, _clock);
        File.Delete(path);
        Assert.True(Next(follower).IsEverything);
    }

    [Fact]
    public void ASourceThatComesBackIsLookedAtWholeAndFollowedAgain()
    {
        using SourceFollower follower = Follow();
        Directory.Delete(_folder.Combine("in"));
        Assert.Null(follower.TakeNext());
        _folder.Write("in/a.txt", "x");
        Assert.True(Next(follower).IsEverything);
        string path = _folder.Write("in/b.txt", "x");
        Assert.Contains(path, Next(follower).Paths);
    }

    [Fact]
    public void WhatTheSettingsNameAnewIsFollowedAndNothingElse()
    {
        string settings = _folder.Write("home/newssearch.json", "{}");
        using var follower = new SourceFollower([_folder.Combine("in")], _folder.Combine("home"), tellsGone: false, _clock, settings);
        _folder.Write("home/catalogue.jsonl", "x");
        Directory.CreateDirectory(_folder.Combine("new"));
        File.WriteAllText(settings, "{ }");
        Assert.True(Next(follower).IsEverything);

        follower.Follow([_folder.Combine("new") + "/"]);
        _folder.Write("in/a.txt", "x");
        string path = _folder.Combine("new", "b.txt");
        ChangeBatch batch;
        do
        {
            // A system may tell of one writing of the settings twice.
            File.AppendAllText(path, "x");
            batch = Next(follower);
        }
        while (batch.IsEverything);
        Assert.Equal([path], batch.Paths);
    }

    [Fact]
    public void WhatIsBeingWrittenWhenEverythingIsLookedAtIsLookedAtOnceMore()
    {
        string settings = _folder.Write("home/newssearch.json", "{}");
        using var follower = new SourceFollower([_folder.Combine("in")], _folder.Combine("home"), tellsGone: false, _clock, settings);
        string path = _folder.Write("in/a.txt", "x");
        File.WriteAllText(settings, "{ }");
        ChangeBatch batch = Next(follower);
        Assert.True(batch.IsEverything);
        while (batch.IsEverything)
        {
            batch = Next(follower);
        }

        Assert.Equal([path], batch.Paths);
    }

    [Fact]
    public void WhoWaitsCanBeStopped()
    {
        using SourceFollower follower = Follow();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => follower.Next(stop.Token));
    }

    private SourceFollower Follow() => new([_folder.Combine("in")], _folder.Combine("in", "home"), tellsGone: false, _clock);

    private ChangeBatch Next(SourceFollower follower)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Limit)
        {
            if (follower.TakeNext() is { } batch)
            {
                return batch;
            }

            // Notices come in their own time; files settle in the clock's.
            _clock.Advance(SettlingFiles.Stillness / 20);
            Thread.Sleep(10);
        }

        throw new TimeoutException("no batch");
    }
}
