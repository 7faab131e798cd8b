using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>Standard output, and standard error, as the operating system has them.</summary>
/// <remarks>
/// The console's own streams send a terminal its set-up sequence before the first text.
/// The console's own stream swallows the error of a closed pipe, so a search whose reader has gone would go on; a FileStream on
/// the descriptor reports it, but writes a redirected file from its own offset and so over what other processes wrote to it.
/// </remarks>
internal sealed partial class StandardOutput(int standard) : Stream
{
    private const int OutputDescriptor = 1;
    private const int ErrorDescriptor = 2;
    private const int Interrupted = 4;
    private const int TryAgain = 11;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static Stream Open() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardOutput(OutputDescriptor);

    /// <summary>Standard error; that nobody reads it is no reason to stop, so its errors are passed over.</summary>
    public static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new StandardOutput(ErrorDescriptor);

    /// <exception cref="IOException">The reader has closed the pipe, the disk is full, …; the HResult is the errno.</exception>
    public override unsafe void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written;
            fixed (byte* bytes = buffer)
            {
                written = WriteDescriptor(standard, bytes, (nuint)buffer.Length);
            }

            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            int error = Marshal.GetLastPInvokeError();
            if (error == TryAgain)
            {
                // A terminal or pipe that somebody made non-blocking.
                Thread.Sleep(1);
            }
            else if (error != Interrupted && standard == ErrorDescriptor)
            {
                return;
            }
            else if (error != Interrupted)
            {
                throw new IOException($"cannot write to standard output: {Marshal.GetPInvokeErrorMessage(error)}", error);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint WriteDescriptor(int descriptor, byte* bytes, nuint count);
}
