using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store;

/// <summary>Reads a stretch of a mapped file. Clones share the map and have a position of their own.</summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MappedFile _file;
    private readonly bool _owner;
    private readonly byte* _start;
    private readonly long _length;
    private long _position;
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
    }

    public override long Length => _length;

    public override long Position => _position;

    /// <summary>Bytes as they lie in the map; they are not to be read once the file is closed.</summary>
    /// <exception cref="EndOfStreamException">They are outside the file.</exception>
    public ReadOnlySpan<byte> Span(long offset, int length) =>
        offset >= 0 && length >= 0 && offset <= _length - length ? new(_start + offset, length) : throw PastEnd(offset + length);

    public override void Seek(long pos)
    {
        if ((ulong)pos > (ulong)_length)
        {
            throw PastEnd(pos);
        }

        _position = pos;
    }

    public override byte ReadByte()
    {
        long position = _position;
        if (position >= _length)
        {
            throw PastEnd(position);
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
        Require(numBytes);
        _position += numBytes;
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
        if ((ulong)count > (ulong)(_length - _position))
        {
            throw PastEnd(_position + count);
        }
    }

    private EndOfStreamException PastEnd(long position) => new($"read past the end: {this} at {position} of {_length}");
}
