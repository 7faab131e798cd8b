using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Home;

/// <summary>A new file that is written from its beginning to its end, without a buffer.</summary>
/// <remarks>A <see cref="FileStream"/> takes the system's refusal to let a file grow for a wrong argument, that is for a fault of the program.</remarks>
internal sealed class GrowingFile(string path) : Stream
{
    /// <summary>EFBIG on Linux and macOS.</summary>
    private const int TooLarge = 27;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">The disk is full, or the file larger than the process may make one.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            RandomAccess.Write(_file, buffer, _length);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new IOException($"File too large : '{path}'", TooLarge);
        }

        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
