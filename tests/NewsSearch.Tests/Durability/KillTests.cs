using System.Diagnostics;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Durability;

/// <summary>
/// The executable is killed at random moments of every command that writes. The index is then as it was before the command or as it would
/// be after it, and a run that ends goes on from there.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly string[][] Commands =
    [
        ["index", "news", "--no-entities", "-j", "1"],
        ["delete", "otter OR swan", "--yes"],
        ["delete", "heron", "--forever", "--yes"],
        ["restore", ArticleIdentity.IdOf(null, "../news/heron.txt")],
        ["compact"],
        ["index", "news", "--rebuild", "--no-entities", "-j", "1"],
        ["save", "birds", "heron"],
        ["query", "--new", "birds"],
        ["sources", "forget", "news", "--prune"],
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(20);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AKilledCommandLeavesTheIndexAsBeforeOrAfterIt()
    {
        int rounds = LongTests.Times(20, 1_000);
        CommandRun.RequireLongTests($"{rounds} kills");
        int killed = 0;
        for (int round = 0; round < rounds; round++)
        {
            string[] command = Commands[round % Commands.Length];
            Prepare(round);
            killed += Round(command) ? 1 : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"{killed} of {rounds} commands were killed before their end");
    }

    /// <summary>What is damaged keeps what a repair needs, so the next repair ends as if none had been killed.</summary>
    [Fact]
    public void AKilledRepairLosesNothing()
    {
        int rounds = LongTests.Times(5, 200);
        CommandRun.RequireLongTests($"{rounds} kills");
        string[] command = ["check", "--repair"];
        var archive = new SmallArchive(_folder.Combine("live"));
        for (int round = 0; round < rounds; round++)
        {
            Prepare(round);
            archive.Index();
            string? stories = archive.Stories();
            string[] postings = Directory.GetFiles(archive.Home.Directory, "*.pos");
            string damaged = postings[round % postings.Length];
            byte[] content = File.ReadAllBytes(damaged);
            content[content.Length / 2] ^= 0x10;
            File.WriteAllBytes(damaged, content);

            using var whole = new TemporaryFolder();
            Copy(_folder.Combine("live"), whole.Path);
            long start = Stopwatch.GetTimestamp();
            _ = Start(whole.Path, command, kill: null);
            _ = Start(_folder.Combine("live"), command, kill: Stopwatch.GetElapsedTime(start) * _random.NextDouble());
            (_, string end) = Start(_folder.Combine("live"), command, kill: null);
            Assert.True(IndexHealth.Of(archive.Home).IsSound, end);
            Assert.Equal(stories, archive.Stories());
        }
    }

    /// <summary>Some stories of which one changes each time; every tenth round begins with no index at all.</summary>
    private void Prepare(int round)
    {
        var archive = new SmallArchive(_folder.Combine("live"));
        if (round % 10 == 0 && Directory.Exists(archive.Home.Directory))
        {
            Directory.Delete(archive.Home.Directory, recursive: true);
        }

        if (round % 10 == 0)
        {
            archive.Write("heron", "Heron waits");
            archive.Write("otter", "Otter swims");
            if (round % 20 == 10)
            {
                return;
            }

            archive.Index();
            archive.Save("birds");
        }

        archive.Write($"story{round % 5}", $"Swan {round}");
    }

    /// <returns>Whether the command was killed before its end.</returns>
    private bool Round(string[] command)
    {
        string live = _folder.Combine("live");
        using var before = new TemporaryFolder();
        using var after = new TemporaryFolder();
        Copy(live, before.Path);
        Copy(live, after.Path);
        long start = Stopwatch.GetTimestamp();
        (_, string end) = Start(after.Path, command, kill: null);
        bool wasKilled = Start(live, command, kill: Stopwatch.GetElapsedTime(start) * _random.NextDouble()).WasKilled;

        var archive = new SmallArchive(live);
        var asBefore = new SmallArchive(before.Path);
        var asAfter = new SmallArchive(after.Path);
        string? stories = archive.Stories();
        string where = $"{string.Join(' ', command)} ({end})";
        Assert.True(stories == asBefore.Stories() || stories == asAfter.Stories(), $"{where}: {stories}");
        Assert.True(archive.Saved() == asBefore.Saved() || archive.Saved() == asAfter.Saved(), $"{where}: {archive.Saved()}");

        // What was deleted forever stays away, or comes back, as soon as the list says so.
        (string forever, string foreverBefore, string foreverAfter) = (archive.Forever(), asBefore.Forever(), asAfter.Forever());
        Assert.True(forever == foreverBefore || forever == foreverAfter, $"{where}: {forever}");
        bool isAfter = foreverBefore == foreverAfter ? stories == asAfter.Stories() : forever == foreverAfter;
        SmallArchive same = isAfter ? asAfter : asBefore;
        if (stories is not null)
        {
            Assert.Empty(IndexHealth.Of(archive.Home).Problems);
        }

        archive.Index();
        same.Index();
        Assert.Equal(same.Stories(), archive.Stories());
        Assert.Empty(IndexHealth.Of(archive.Home).Problems);
        return wasKilled;
    }

    private static (bool WasKilled, string Error) Start(string folder, string[] command, TimeSpan? kill)
    {
        var start = new ProcessStartInfo(Repository.Executable, [.. command, "--index", "index"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = folder;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Close();
        bool isKilled = kill is { } time && !process.WaitForExit(time);
        if (isKilled)
        {
            process.Kill();
        }

        process.WaitForExit();
        _ = output.Result;
        return (isKilled, error.Result.Trim());
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }
}
