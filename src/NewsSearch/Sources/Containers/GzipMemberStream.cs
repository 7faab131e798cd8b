using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace NewsSearch.Sources.Containers;

/// <summary>
/// Inflates gzip (RFC 1952) member by member and verifies each member's checksum and length, so that a file cut short is
/// told from a whole one and reading can go on at the next member after a damaged one. <see cref="GZipStream"/> does
/// neither: it reads a truncated file to a quiet end and hides where members begin.
/// <para>
/// <see cref="DeflateStream"/> does not tell how much of its input it used. The member's end is found all the same: its
/// trailer is known from the inflated bytes and must stand in the last piece of input that the inflater took.
/// </para>
/// </summary>
internal sealed class GzipMemberStream(Stream compressed) : ReadOnlyStream
{
    /// <summary>More than the inflater takes at once (8 KiB), and how far back a resynchronisation looks for a header.</summary>
    private const int Retained = 128 * 1024;

    private const int MaxInflaterInput = 16 * 1024;
    private const int TrailerLength = 8;

    private readonly Crc32 _checksum = new();
    private readonly byte[] _buffer = new byte[4 * Retained];
    private int _memberStart;
    private int _next;
    private int _end;
    private bool _ended;
    private bool _anyMember;

    // The failure was what stood before this header.
    private bool _atHeader;
    private uint _length;
    private DeflateStream? _inflater;

    /// <exception cref="InvalidDataException">A member is damaged; <see cref="TryResynchronize"/> may find the next.</exception>
    /// <exception cref="EndOfStreamException">The last member is cut short.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty && (_inflater is not null || TryOpenMember()))
        {
            int read = _inflater!.Read(buffer);
            if (read > 0)
            {
                _checksum.Append(buffer[..read]);
                _length = unchecked(_length + (uint)read);
                return read;
            }

            CloseMember();
        }

        return 0;
    }

    /// <summary>Abandons the member that failed and goes to the next one behind its beginning; false when there is none.</summary>
    public bool TryResynchronize()
    {
        CloseInflater();
        if (!_atHeader)
        {
            _next = Math.Min(_memberStart + 1, _end);
        }

        _atHeader = false;
        return TryFindHeader();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CloseInflater();
        }

        base.Dispose(disposing);
    }

    private bool TryOpenMember()
    {
        int before = _next;
        if (!Ensure(1))
        {
            return false;
        }

        _memberStart = _next;
        if (_anyMember && !StartsWithMagic())
        {
            // Zeros pad a tape's last block; gzip(1) ignores whatever else follows the last member, and so do we.
            bool padding = _buffer[_next] == 0;
            if (!TryFindHeader())
            {
                return false;
            }

            if (!padding && _next != before)
            {
                _atHeader = true;
                throw new InvalidDataException("The compressed data is interrupted.");
            }
        }

        _memberStart = _next;
        _next += HeaderLength();
        _anyMember = true;
        _length = 0;
        _checksum.Reset();
        _inflater = new DeflateStream(new InflaterInput(this), CompressionMode.Decompress);
        return true;
    }

    private void CloseMember()
    {
        CloseInflater();
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        Ensure(TrailerLength);
        int from = Math.Max(_memberStart, _next - MaxInflaterInput);
        int found = _buffer.AsSpan(from, Math.Min(_end, _next + TrailerLength) - from).IndexOf(trailer);
        if (found >= 0)
        {
            _next = from + found + TrailerLength;
            return;
        }

        throw _ended && _next == _end
            ? new EndOfStreamException("The compressed data ends before its time.")
            : new InvalidDataException("A checksum of the compressed data does not agree.");
    }

    private void CloseInflater()
    {
        _inflater?.Dispose();
        _inflater = null;
    }

    /// <summary>The length of the header that begins at the next byte.</summary>
    private int HeaderLength()
    {
        const int FixedLength = 10;
        if (!Ensure(FixedLength))
        {
            throw new EndOfStreamException("The compressed data ends in a header.");
        }

        if (!IsHeader(_buffer.AsSpan(_next, FixedLength)))
        {
            throw new InvalidDataException("A gzip header is damaged.");
        }

        int flags = _buffer[_next + 3];
        int length = FixedLength;
        if ((flags & 4) != 0)
        {
            Demand(length + 2);
            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(_buffer.AsSpan(_next + length));
        }

        length = (flags & 8) != 0 ? AfterZero(length) : length;
        length = (flags & 16) != 0 ? AfterZero(length) : length;
        length += (flags & 2) != 0 ? 2 : 0;
        Demand(length);
        return length;
    }

    private int AfterZero(int from)
    {
        while (true)
        {
            Demand(from + 1);
            if (_buffer[_next + from++] == 0)
            {
                return from;
            }
        }
    }

    /// <exception cref="InvalidDataException">A header is longer than any real one.</exception>
    private void Demand(int length)
    {
        if (length > Retained)
        {
            throw new InvalidDataException("A gzip header is damaged.");
        }

        if (!Ensure(length))
        {
            throw new EndOfStreamException("The compressed data ends in a header.");
        }
    }

    /// <summary>Magic, method 8, no reserved flag, the values of XFL that RFC 1952 knows, and of OS (some crawlers write 19).</summary>
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 8, < 0x20, _, _, _, _, 0 or 2 or 4, < 32 or 255, ..];

    private bool StartsWithMagic() => Ensure(2) && _buffer[_next] == 0x1F && _buffer[_next + 1] == 0x8B;

    private bool TryFindHeader()
    {
        while (Ensure(10))
        {
            int found = _buffer.AsSpan(_next, _end - _next).IndexOf((byte)0x1F);
            _next = found < 0 ? _end : _next + found;
            if (Ensure(10) && IsHeader(_buffer.AsSpan(_next, 10)))
            {
                _memberStart = _next;
                return true;
            }

            _next = Math.Min(_next + 1, _end);
        }

        _next = _end;
        return false;
    }

    /// <summary>Reads until <paramref name="count"/> bytes stand from the next one on; false when the stream ends before.</summary>
    private bool Ensure(int count)
    {
        while (_end - _next < count && !_ended)
        {
            if (_end == _buffer.Length)
            {
                int keepFrom = Math.Max(Math.Min(_memberStart, _next), _next - Retained);
                _buffer.AsSpan(keepFrom, _end - keepFrom).CopyTo(_buffer);
                (_memberStart, _next, _end) = (Math.Max(0, _memberStart - keepFrom), _next - keepFrom, _end - keepFrom);
            }

            int read = compressed.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }

        return _end - _next >= count;
    }

    private sealed class InflaterInput(GzipMemberStream owner) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            if (!owner.Ensure(1))
            {
                return 0;
            }

            int length = Math.Min(Math.Min(buffer.Length, MaxInflaterInput / 2), owner._end - owner._next);
            owner._buffer.AsSpan(owner._next, length).CopyTo(buffer);
            owner._next += length;
            return length;
        }
    }
}
