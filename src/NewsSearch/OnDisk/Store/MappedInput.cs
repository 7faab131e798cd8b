using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// Reads a stretch of a mapped file. Clones share the map and have a position of their own. Where the file has <see cref="SummedRegions"/>,
/// what is read is verified before.
/// </summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MappedFile _file;
    private readonly bool _owner;
    private readonly byte* _start;
    private readonly long _length;
    private readonly SummedRegions? _sums;

    /// <summary>What these are the contents of.</summary>
    private readonly MappedInput? _whole;
    private long _position;

    /// <summary>Where what may be read without a look at the sums ends, behind the position; not behind it where nothing may.</summary>
    private long _readable;
    private bool _isClone;

    public MappedInput(string name, MappedFile file, long offset, long length, bool owner)
        : base(name)
    {
        if (offset < 0 || length < 0 || offset > file.Length - length)
        {
            throw new EndOfStreamException($"{name}: the part at {offset} of {length} bytes is outside the file's {file.Length} bytes");
        }

        _file = file;
        _owner = owner;
        _start = file.Start + offset;
        _length = length;
        _readable = length;
    }

    private MappedInput(MappedInput whole, long length, SummedRegions? sums)
        : this(whole.ToString(), whole._file, whole._start - whole._file.Start, sums?.ContentLength ?? length, whole._owner)
    {
        (_whole, _sums) = (whole, sums);
        _readable = sums is null ? length : 0;
    }

    public override long Length => _length;

    public override long Position => _position;

    /// <summary>Bytes as they lie in the map, verified; they are not to be read once the file is closed.</summary>
    /// <exception cref="EndOfStreamException">They are outside the file.</exception>
    /// <exception cref="CorruptIndexException">They are not as they were written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        ReadOnlySpan<byte> bytes = KnownSpan(offset, length);
        _sums?.Verify(offset, length);
        return bytes;
    }

    /// <summary>Bytes as they lie in the map, of which <see cref="Span"/> has made sure before.</summary>
    /// <inheritdoc cref="Span"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> KnownSpan(long offset, int length) =>
        offset >= 0 && length >= 0 && offset <= _length - length ? new(_start + offset, length) : throw PastEnd(offset + length);

    /// <summary>An input that takes the place of this one, and ends before the sums and what is behind them.</summary>
    /// <param name="length">Of what it holds, and of the sums where there are some.</param>
    /// <exception cref="CorruptIndexException">The end of the sums is not as it was written.</exception>
    public MappedInput Contents(long length, bool isSummed) => new(this, length, isSummed ? new SummedRegions(ToString(), _start, length) : null);

    /// <summary>The file with all that stands behind its contents; it is this one that is to be closed.</summary>
    public MappedInput Whole() => (MappedInput)(_whole ?? this).Clone();

    public override void Seek(long pos)
    {
        if ((ulong)pos > (ulong)_length)
        {
            throw PastEnd(pos);
        }

        _position = pos;
        _readable = _sums is null ? _length : pos;
    }

    public override byte ReadByte()
    {
        long position = _position;
        if (position >= _readable)
        {
            MakeReadable(1);
        }

        _position = position + 1;
        return _start[position];
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        Require(len);
        new ReadOnlySpan<byte>(_start + _position, len).CopyTo(b.AsSpan(offset, len));
        _position += len;
    }

    public override short ReadInt16()
    {
        Require(sizeof(short));
        short value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<short>(_start + _position));
        _position += sizeof(short);
        return value;
    }

    public override int ReadInt32()
    {
        Require(sizeof(int));
        int value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(_start + _position));
        _position += sizeof(int);
        return value;
    }

    public override long ReadInt64()
    {
        Require(sizeof(long));
        long value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(_start + _position));
        _position += sizeof(long);
        return value;
    }

    public override void SkipBytes(long numBytes)
    {
        Seek(numBytes >= 0 ? _position + numBytes : -1);
    }

    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone._isClone = true;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        // A clone is never the owner: Lucene closes the inputs that it opened and leaves clones alone.
        if (disposing && _owner && !_isClone)
        {
            _file.Dispose();
        }
    }

    private void Require(long count)
    {
        if ((ulong)count > (ulong)(_readable - _position))
        {
            MakeReadable(count);
        }
    }

    private void MakeReadable(long count)
    {
        if (count < 0 || count > _length - _position)
        {
            throw PastEnd(_position + count);
        }

        if (_sums is not null && count > 0)
        {
            _sums.Verify(_position, count);
            _readable = _sums.EndOf(_position + count - 1);
        }
    }

    private EndOfStreamException PastEnd(long position) => new($"read past the end: {this} at {position} of {_length}");
}
