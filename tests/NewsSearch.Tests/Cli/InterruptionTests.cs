using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace NewsSearch.Tests.Cli;

/// <summary>Ctrl-C in the middle of the work.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnInterruptedRunLeavesTheLastCommit()
    {
        _folder.Write("in/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        Assert.Equal(0, new ShellRun(_folder.Path).Run("index", "in", "--index", "home"));

        (int exitCode, ShellRun run) = Interrupted();
        Assert.Equal((130, "", "newssearch: interrupted; the index is as at its last commit\n"), (exitCode, run.Output, run.Error));

        var count = new ShellRun(_folder.Path);
        Assert.Equal((0, "1\n"), (count.Run("count", "ferry OR harbour", "--index", "home"), count.Output));
        Assert.Equal(0, new ShellRun(_folder.Path).Run("check", "--index", "home"));
        var again = new ShellRun(_folder.Path);
        Assert.Equal(0, again.Run("index", "--index", "home"));
        Assert.StartsWith("0 added, 0 changed, 1 unchanged", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnInterruptedFirstRunKeepsWhatItHasRead()
    {
        (int exitCode, ShellRun run) = Interrupted();
        Assert.Equal((130, "", "newssearch: interrupted; the index is as at its last commit\n"), (exitCode, run.Output, run.Error));
        var count = new ShellRun(_folder.Path);
        Assert.Equal(0, count.Run("count", "harbour", "--index", "home"));
        Assert.InRange(int.Parse(count.Output, CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(0, new ShellRun(_folder.Path).Run("check", "--index", "home"));
    }

    /// <summary>As when nothing comes through a pipe, or an article takes minutes.</summary>
    [Fact]
    public void ARunThatDoesNotStopIsEndedWithTheProcess()
    {
        Action interrupt = () => Assert.Fail("nobody listens for Ctrl-C");
        var clock = new FakeTimeProvider();
        var ended = new List<int>();
        using var stories = new EndlessStories(fiftieth: () =>
        {
            interrupt();
            Assert.Empty(ended);
            clock.Advance(TimeSpan.FromHours(1));
        });
        var run = new ShellRun(_folder.Path, change: outside => outside with
        {
            OpenInput = () => stories,
            Clock = clock,
            Exit = ended.Add,
            OnInterrupt = interrupted =>
            {
                interrupt = interrupted;
                return Stream.Null;
            },
        });
        run.Run("index", "-", "--index", "home");
        Assert.Equal([130], ended);
        Assert.StartsWith("newssearch: interrupted; nothing is in the index yet\n", run.Error, StringComparison.Ordinal);
    }

    /// <summary>All begin with the same words, so they wait to be cut until the end, which does not come; nor does the pipe give any more.</summary>
    [Fact]
    public void AnInterruptedFirstRunKeepsWhatCameThroughAPipeThatWaits()
    {
        Action interrupt = () => Assert.Fail("nobody listens for Ctrl-C");
        var ended = new List<int>();
        using var never = new ManualResetEventSlim();
        using var stories = new EndlessStories(beginning: "The Harbour Post reports from the port.\\n\\n", fiftieth: () =>
        {
            interrupt();
            never.Wait();
        });
        var run = new ShellRun(_folder.Path, change: outside => outside with
        {
            OpenInput = () => stories,
            Clock = new FakeTimeProvider(),
            Exit = ended.Add,
            OnInterrupt = interrupted =>
            {
                interrupt = interrupted;
                return Stream.Null;
            },
        });
        Assert.Equal(130, run.Run("index", "-", "--index", "home"));
        never.Set();
        Assert.Empty(ended);
        var count = new ShellRun(_folder.Path);
        Assert.Equal(0, count.Run("count", "harbour", "--index", "home"));
        Assert.InRange(int.Parse(count.Output, CultureInfo.InvariantCulture), 30, 49);
        Assert.Equal(0, new ShellRun(_folder.Path).Run("check", "--index", "home"));
    }

    /// <summary>A run that is interrupted while it reads its fiftieth story.</summary>
    private (int ExitCode, ShellRun Run) Interrupted()
    {
        Action interrupt = () => Assert.Fail("nobody listens for Ctrl-C");
        using var stories = new EndlessStories(fiftieth: () => interrupt());
        var run = new ShellRun(_folder.Path, change: outside => outside with
        {
            OpenInput = () => stories,
            OnInterrupt = interrupted =>
            {
                interrupt = interrupted;
                return Stream.Null;
            },
        });
        return (run.Run("index", "-", "--index", "home"), run);
    }

    /// <summary>A line of JSON at each reading, for ever.</summary>
    private sealed class EndlessStories(Action fiftieth, string beginning = "") : Stream
    {
        private int _lines;
        private byte[] _line = [];
        private int _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (_read == _line.Length)
            {
                _line = Encoding.UTF8.GetBytes($"{{\"id\":\"h{++_lines}\",\"title\":\"Harbour closed\",\"text\":\"{beginning}The harbour was closed after a crane fell into basin {_lines}.\"}}\n");
                _read = 0;
                if (_lines == 50)
                {
                    fiftieth();
                }
            }

            int length = Math.Min(buffer.Length, _line.Length - _read);
            _line.AsSpan(_read, length).CopyTo(buffer);
            _read += length;
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
