using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Compressor = Lucene.Net.Codecs.Compressing.Compressor;
using Decompressor = Lucene.Net.Codecs.Compressing.Decompressor;

namespace NewsSearch.OnDisk.Store;

/// <summary>Zstandard for stored fields: news text at about two thirds of what Lucene's LZ4 needs.</summary>
internal sealed class ZstdCompression : CompressionMode
{
    /// <summary>Higher levels gain little on chunks this small and cost indexing speed.</summary>
    private const int Level = 3;

    public override Compressor NewCompressor() => new ZstdCompressor();

    public override Decompressor NewDecompressor() => new ZstdDecompressor();

    public override string ToString() => "ZSTD";

    [SuppressMessage("Design", "CA1001", Justification = "Lucene never disposes of these; ZstdSharp frees its context with the finalizer.")]
    private sealed class ZstdCompressor : Compressor
    {
        private readonly ZstdSharp.Compressor _zstd = new(Level);
        private byte[] _buffer = [];

        public override void Compress(byte[] bytes, int off, int len, DataOutput @out)
        {
            int bound = ZstdSharp.Compressor.GetCompressBound(len);
            if (_buffer.Length < bound)
            {
                _buffer = new byte[bound];
            }

            int written = _zstd.Wrap(bytes.AsSpan(off, len), _buffer);
            @out.WriteVInt32(written);
            @out.WriteBytes(_buffer, 0, written);
        }
    }

    /// <remarks>Cloned for every thread that reads, so it may keep buffers.</remarks>
    [SuppressMessage("Design", "CA1001", Justification = "Lucene never disposes of these; ZstdSharp frees its context with the finalizer.")]
    private sealed class ZstdDecompressor : Decompressor
    {
        private readonly ZstdSharp.Decompressor _zstd = new();
        private byte[] _compressed = [];
        private byte[] _plain = [];

        public override void Decompress(DataInput @in, int originalLength, int offset, int length, BytesRef bytes)
        {
            int size = @in.ReadVInt32();
            if (_compressed.Length < size)
            {
                _compressed = new byte[size];
            }

            if (_plain.Length < originalLength)
            {
                _plain = new byte[originalLength];
            }

            @in.ReadBytes(_compressed, 0, size);
            int read = _zstd.Unwrap(_compressed.AsSpan(0, size), _plain.AsSpan(0, originalLength));
            if (read != originalLength)
            {
                throw new Lucene.Net.Index.CorruptIndexException($"stored fields: {read} bytes unpacked, {originalLength} expected");
            }

            // The caller may keep the bytes, so it gets a copy and not the buffer.
            bytes.Bytes = _plain.AsSpan(offset, length).ToArray();
            bytes.Offset = 0;
            bytes.Length = length;
        }

        public override object Clone() => new ZstdDecompressor();
    }
}
