namespace NewsSearch.Cli;

/// <summary>Tells whether a stream that cannot seek holds anything, without losing what it holds.</summary>
internal static class FirstBytes
{
    /// <summary>A stream of the same bytes; null when there are none.</summary>
    public static Stream? OfAny(Stream stream)
    {
        int first = stream.ReadByte();
        return first < 0 ? null : new Continued((byte)first, stream);
    }

    private sealed class Continued(byte first, Stream rest) : Stream
    {
        private bool _isBegun;

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
            if (_isBegun || buffer.IsEmpty)
            {
                return rest.Read(buffer);
            }

            _isBegun = true;
            buffer[0] = first;
            return 1;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                rest.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
