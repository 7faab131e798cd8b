using System.Diagnostics;
using System.Runtime.Versioning;
using NewsSearch.Home;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Home;

public sealed class IndexLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Owner => _folder.Combine("write.owner");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheHolderIsNamedWhileItHoldsTheLock()
    {
        using (IndexLock.Take(_folder.Path, 4711))
        {
            Assert.Equal("4711", File.ReadAllText(Owner));
            IndexException refusal = Assert.Throws<IndexException>(() => IndexLock.Take(_folder.Path, 4712));
            Assert.Equal(IndexFault.Locked, refusal.Fault);
            Assert.Contains("pid 4711", refusal.Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Owner));
        IndexLock.Take(_folder.Path, 4712).Dispose();
    }

    [Fact]
    public void ALockIsFreeOnceItsProcessHasEndedHoweverItEnded()
    {
        Assert.SkipUnless(CommandRun.HasTool("bash") && CommandRun.HasTool("flock"), "needs bash and util-linux's flock");
        _folder.Write("write.owner", "4711");
        var start = new ProcessStartInfo("bash", ["-c", "exec 9>write.lock && flock 9 && echo held && read"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using (Process holder = Process.Start(start)!)
        {
            Assert.Equal("held", holder.StandardOutput.ReadLine());
            IndexException refusal = Assert.Throws<IndexException>(() => IndexLock.Take(_folder.Path, 4712));
            Assert.Equal(IndexFault.Locked, refusal.Fault);
            Assert.Contains("pid 4711", refusal.Message, StringComparison.Ordinal);
            holder.Kill();
            holder.WaitForExit();
        }

        using IndexLock taken = IndexLock.Take(_folder.Path, 4712);
        Assert.Equal("4712", File.ReadAllText(Owner));
    }

    /// <summary>.NET can be told to lock no files, and is told so on some network file systems.</summary>
    [Fact]
    public void ALockHoldsWhateverTheEnvironmentSaysOfLocks()
    {
        CommandRun.RequireLongTests("a lock in another process");
        using IndexLock held = IndexLock.Take(_folder.Combine("index"), 4711);
        _folder.Write("a.txt", "Heron waits\n\nThe heron waits at the river for a fish.\n");
        CommandRun run = CommandRun.Process(_folder.Path, null, [("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", "1")], "index", "a.txt", "--index", "index");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is being written by another process (pid 4711)", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Between taking the lock and writing its number a process is not named yet.</summary>
    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("unreadable")]
    public void AHolderWithoutAReadableNumberIsAnotherProcess(string owner)
    {
        using IndexLock held = IndexLock.Take(_folder.Path, 4711);
        File.Delete(Owner);
        if (owner == "empty")
        {
            _folder.Write("write.owner", "");
        }
        else if (owner == "unreadable")
        {
            Directory.CreateDirectory(Owner);
        }

        IndexException refusal = Assert.Throws<IndexException>(() => IndexLock.Take(_folder.Path, 4712));
        Assert.Equal(IndexFault.Locked, refusal.Fault);
        Assert.EndsWith("another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileInThePlaceOfTheFolderIsInaccessible()
    {
        string file = _folder.Write("home", "no folder");
        Assert.Equal(IndexFault.Inaccessible, Assert.Throws<IndexException>(() => IndexLock.Take(file, 4711)).Fault);
    }

    [Fact]
    public void AFolderInThePlaceOfTheLockIsInaccessible()
    {
        Directory.CreateDirectory(_folder.Combine("write.lock"));
        Assert.Equal(IndexFault.Inaccessible, Assert.Throws<IndexException>(() => IndexLock.Take(_folder.Path, 4711)).Fault);
    }

    [Fact]
    public void WhoCannotSayItsNumberLeavesTheLockFree()
    {
        Directory.CreateDirectory(Owner);
        Assert.Equal(IndexFault.Inaccessible, Assert.Throws<IndexException>(() => IndexLock.Take(_folder.Path, 4711)).Fault);
        Directory.Delete(Owner);
        IndexLock.Take(_folder.Path, 4712).Dispose();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void AFolderThatMayNotBeWrittenToIsInaccessible()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("needs a user who is refused what a folder's mode forbids");
            return;
        }

        string folder = Directory.CreateDirectory(_folder.Combine("home")).FullName;
        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder, ReadOnly);
        try
        {
            Assert.Equal(IndexFault.Inaccessible, Assert.Throws<IndexException>(() => IndexLock.Take(folder, 4711)).Fault);
        }
        finally
        {
            File.SetUnixFileMode(folder, ReadOnly | UnixFileMode.UserWrite);
        }
    }
}
