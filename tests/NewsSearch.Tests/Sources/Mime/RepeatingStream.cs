namespace NewsSearch.Tests.Sources.Mime;

/// <summary>The same bytes many times over, as a file that no test could hold.</summary>
internal sealed class RepeatingStream(byte[] bytes, long times) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int from = (int)(_position % bytes.Length);
        int length = (int)Math.Min(Math.Min(count, bytes.Length - from), (bytes.Length * times) - _position);
        bytes.AsSpan(from, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
