using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>
/// Different texts in the order of their bytes, found by their number. Where all have one length, they stand one behind the other; else in blocks, the
/// first of a block whole, each other as what it shares with the one before it and its own bytes. For one thread.
/// </summary>
internal sealed class SortedTexts
{
    private const int BlockSize = 16;
    private const int MostShared = byte.MaxValue;

    private readonly MappedInput _file;
    private readonly long _start;
    private readonly int _length;
    private readonly FixedNumbers? _blocks;
    private readonly BytesRef _text = new(32);

    /// <summary>The text that <see cref="_text"/> holds, and where in its block the next one stands.</summary>
    private long _number = -1;
    private int _next;

    /// <param name="description">At what <see cref="Write"/> says of them.</param>
    public SortedTexts(MappedInput description)
    {
        _file = description;
        _start = description.ReadVInt64();
        Count = description.ReadVInt64();
        _length = description.ReadVInt32() - 1;
        _blocks = _length < 0 ? FixedNumbers.Read(description) : null;
        if (Count is < 0 or > int.MaxValue || (_blocks is null ? Count * _length > _file.Length - _start : _blocks.Count - 1 != (Count + BlockSize - 1) / BlockSize))
        {
            throw new CorruptIndexException($"the texts of a column of {_file} are outside it");
        }
    }

    public long Count { get; }

    /// <exception cref="CorruptIndexException">There is no such text.</exception>
    public void Read(long number, BytesRef into)
    {
        if ((ulong)number >= (ulong)Count)
        {
            throw new CorruptIndexException($"{_file} has no text {number} of {Count}");
        }

        if (_blocks is null)
        {
            Copy(_file.Span(_start + (number * _length), _length), into);
            return;
        }

        MoveTo(number, _blocks);
        Copy(_text.Bytes.AsSpan(0, _text.Length), into);
    }

    /// <param name="texts">In order; they are enumerated twice.</param>
    /// <returns>Writes what is needed to read them.</returns>
    public static Action<IndexOutput> Write(IndexOutput output, IEnumerable<BytesRef> texts)
    {
        int length = LengthOfAll(texts);
        long start = output.Position, count = 0;
        var blocks = new List<long>();
        var before = new BytesRef();
        var own = new GrowingBytes();
        foreach (BytesRef text in texts)
        {
            if (length < 0)
            {
                if (count % BlockSize == 0)
                {
                    blocks.Add(output.Position);
                    before.Length = 0;
                }

                own.Clear();
                WriteShared(before, text, own);
                own.CopyTo(output);
                before.CopyBytes(text);
            }
            else
            {
                output.WriteBytes(text.Bytes, text.Offset, text.Length);
            }

            count++;
        }

        blocks.Add(output.Position);
        Action<IndexOutput>? describeBlocks = length < 0 ? FixedNumbers.Write(output, blocks) : null;
        return description =>
        {
            description.WriteVInt64(start);
            description.WriteVInt64(count);
            description.WriteVInt32(length + 1);
            describeBlocks?.Invoke(description);
        };
    }

    /// <summary>The length that all of them have; -1 where they differ.</summary>
    private static int LengthOfAll(IEnumerable<BytesRef> texts)
    {
        int length = -1;
        foreach (BytesRef text in texts)
        {
            if (length >= 0 && length != text.Length)
            {
                return -1;
            }

            length = text.Length;
        }

        return Math.Max(0, length);
    }

    private static void WriteShared(BytesRef before, BytesRef text, GrowingBytes into)
    {
        ReadOnlySpan<byte> bytes = text.Bytes.AsSpan(text.Offset, text.Length);
        int shared = Math.Min(MostShared, bytes.CommonPrefixLength(before.Bytes.AsSpan(before.Offset, before.Length)));
        into.WriteByte(shared);
        into.WriteVarint((ulong)(bytes.Length - shared));
        into.Write(bytes[shared..]);
    }

    private void MoveTo(long number, FixedNumbers blocks)
    {
        long block = number / BlockSize, begin = blocks[block];

        // Texts are mostly asked for in their order.
        bool follows = _number >= 0 && _number / BlockSize == block && _number <= number;
        if (!follows)
        {
            (_number, _text.Length, _next) = ((block * BlockSize) - 1, 0, 0);
        }

        var reader = new ByteReader(BlockAt(begin, blocks[block + 1] - begin), _next);
        for (; _number < number; _number++)
        {
            int shared = reader.ReadByte();
            ReadOnlySpan<byte> own = reader.ReadBytes(reader.ReadInt32());
            if (shared > _text.Length)
            {
                throw new CorruptIndexException($"a text of {_file} shares more than there is");
            }

            _text.Grow(shared + own.Length);
            own.CopyTo(_text.Bytes.AsSpan(shared));
            (_text.Length, _next) = (shared + own.Length, reader.Position);
        }
    }

    private ReadOnlySpan<byte> BlockAt(long begin, long length) =>
        length is >= 0 and <= int.MaxValue ? _file.Span(begin, (int)length) : throw new CorruptIndexException($"a block of texts of {_file} has no length");

    private static void Copy(ReadOnlySpan<byte> text, BytesRef into)
    {
        if (into.Bytes.Length < text.Length)
        {
            into.Bytes = new byte[text.Length];
        }

        text.CopyTo(into.Bytes);
        (into.Offset, into.Length) = (0, text.Length);
    }
}
