using System.Diagnostics;
using System.IO.Pipes;

namespace NewsSearch.Cli;

/// <summary>What is written to a pager. Of one that fails without having read any of it, it goes to standard output instead.</summary>
/// <param name="interrupts">What keeps Ctrl-C from this process as long as the pager runs.</param>
internal sealed class PagerInput(Process process, IDisposable interrupts, string command) : Stream
{
    /// <summary>What a POSIX shell exits with when it cannot find a command; 126 when it cannot run it.</summary>
    private const int NotFound = 127;
    private const int NotRun = 126;

    /// <summary>To this a POSIX shell adds the number of the signal that ended a command.</summary>
    private const int Signalled = 128;

    /// <summary>PIPE_BUF of Linux: so many bytes reach a pipe together or not at all.</summary>
    private const int Undivided = 4096;

    private long _written;
    private bool _isUsed;
    private bool _hasEnded;
    private string? _problem;
    private Stream? _instead;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">The user has left the pager before the end.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _isUsed |= !buffer.IsEmpty;
        for (; !buffer.IsEmpty; buffer = buffer[Math.Min(Undivided, buffer.Length)..])
        {
            ReadOnlySpan<byte> part = buffer[..Math.Min(Undivided, buffer.Length)];
            if (_instead is null)
            {
                try
                {
                    process.StandardInput.BaseStream.Write(part);
                    _written += part.Length;
                    continue;
                }
                catch (IOException)
                {
                    End();
                    if (_instead is null)
                    {
                        throw;
                    }
                }
            }

            _instead.Write(part);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc cref="Pager.End"/>
    public string? End()
    {
        if (_hasEnded)
        {
            return _problem;
        }

        _hasEnded = true;
        using Stream? unread = Unread();
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The user has left it before the end.
        }

        process.WaitForExit();
        interrupts.Dispose();
        int exitCode = process.ExitCode;
        process.Dispose();
        _problem = exitCode switch
        {
            0 or > Signalled => null,
            NotFound or NotRun => $"the pager '{command}' could not be run",
            _ => $"the pager '{command}' ended with exit code {exitCode} and showed nothing",
        };
        if (_problem is not null && unread is not null)
        {
            var left = new MemoryStream();
            unread.CopyTo(left);
            if (_isUsed && left.Length == _written)
            {
                _instead = StandardOutput.Open();
                _instead.Write(left.GetBuffer().AsSpan(0, (int)left.Length));
            }
        }

        _problem = _instead is not null || exitCode is NotFound or NotRun ? $"{_problem}; see NEWSSEARCH_PAGER and PAGER, or use --no-pager" : null;
        return _problem;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>The other end of the pipe, from which what the pager has left in it can be read once that has ended; null where the system has no way to it.</summary>
    private FileStream? Unread()
    {
        if (!OperatingSystem.IsLinux() || process.StandardInput.BaseStream is not PipeStream pipe)
        {
            return null;
        }

        try
        {
            return new FileStream($"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
