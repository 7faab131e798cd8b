using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Reads records of a file, one thread at a time. The block that was read last stays unpacked.</summary>
internal sealed class RecordReader(RecordFile file) : IDisposable
{
    private ZstdUnpacker? _unpacker;
    private byte[] _plain = [];
    private RecordBlock _block;

    /// <summary>A record of the block, and where it begins in it.</summary>
    private (int Record, int Begin) _next;

    public RecordFile File => file;

    /// <returns>Good until the next call.</returns>
    /// <exception cref="IOException">The record is damaged, or there is none.</exception>
    public ReadOnlySpan<byte> Read(int record)
    {
        if (record < _block.First || record >= _block.End)
        {
            Unpack(file.Find(record));
        }

        (int at, int begin) = record < _next.Record ? (_block.First, 0) : _next;
        var records = new ByteReader(_plain.AsSpan(0, _block.PlainLength), begin);
        for (; at < record; at++)
        {
            records.ReadBytes(records.ReadInt32());
        }

        ReadOnlySpan<byte> read = records.ReadBytes(records.ReadInt32());
        _next = (record + 1, records.Position);
        return read;
    }

    public void Dispose() => _unpacker?.Dispose();

    /// <summary>Unpacks a whole block: each record behind its length.</summary>
    /// <returns>Good until the next call.</returns>
    /// <exception cref="IOException">The block is damaged.</exception>
    public ReadOnlySpan<byte> Unpack(RecordBlock block)
    {
        _block = default;
        if (_plain.Length < block.PlainLength)
        {
            _plain = new byte[Math.Max(block.PlainLength, Math.Min(_plain.Length * 2L, Array.MaxLength))];
        }

        _unpacker ??= new ZstdUnpacker(file);
        Span<byte> plain = _plain.AsSpan(0, block.PlainLength);
        _unpacker.Unpack(block, plain);
        (_block, _next) = (block, (block.First, 0));
        return plain;
    }
}
