using System.IO.Compression;
using System.Text;

namespace NewsSearch.Sources;

/// <summary>
/// Inflates gzip (RFC 1952, any number of members) and tells a complete file from one cut short, which
/// <see cref="GZipStream"/> alone reads to a quiet end. It does so by reading one more member, a seal, appended to the
/// compressed bytes: only after a complete last member does the inflated stream end in the seal's text, which is withheld.
/// </summary>
internal sealed class SealedGzipStream : ReadOnlyStream
{
    private static readonly byte[] SealText = Encoding.ASCII.GetBytes("newssearch: end of the compressed file\0\u0001\u0002\u0003");
    private static readonly Lazy<byte[]> SealMember = new(() =>
    {
        using MemoryStream member = new();
        using (GZipStream deflate = new(member, CompressionLevel.NoCompression, leaveOpen: true))
        {
            deflate.Write(SealText);
        }

        return member.ToArray();
    });

    private readonly GZipStream _inflated;

    // Holds back as many bytes as the seal has, for they may be the seal.
    private readonly byte[] _held = new byte[64 * 1024];
    private int _heldStart;
    private int _heldEnd;
    private bool _ended;

    public SealedGzipStream(Stream compressed) => _inflated = new GZipStream(new SealedInput(compressed), CompressionMode.Decompress);

    /// <exception cref="InvalidDataException">The compressed data is damaged or ends before its time.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && _heldEnd - _heldStart <= SealText.Length)
        {
            _held.AsSpan(_heldStart, _heldEnd - _heldStart).CopyTo(_held);
            (_heldStart, _heldEnd) = (0, _heldEnd - _heldStart);
            int read = _inflated.Read(_held.AsSpan(_heldEnd));
            _heldEnd += read;
            _ended = read == 0;
        }

        int ready = _heldEnd - _heldStart - SealText.Length;
        if (_ended && (ready < 0 || !_held.AsSpan(_heldEnd - SealText.Length, SealText.Length).SequenceEqual(SealText)))
        {
            throw new InvalidDataException("The compressed data ends before its time.");
        }

        int length = Math.Min(ready, buffer.Length);
        _held.AsSpan(_heldStart, length).CopyTo(buffer);
        _heldStart += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflated.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class SealedInput(Stream compressed) : ReadOnlyStream
    {
        private bool _compressedEnded;
        private int _sealTaken;

        public override int Read(Span<byte> buffer)
        {
            int read = _compressedEnded ? 0 : compressed.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            _compressedEnded = true;
            byte[] seal = SealMember.Value;
            int length = Math.Min(buffer.Length, seal.Length - _sealTaken);
            seal.AsSpan(_sealTaken, length).CopyTo(buffer);
            _sealTaken += length;
            return length;
        }
    }
}
