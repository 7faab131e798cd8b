using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Pdf;

/// <summary>Compressed bytes in small pieces, so that what is left shows where the decompressor stopped.</summary>
internal sealed class FlateInput(ReadOnlyMemory<byte> bytes) : ReadOnlyStream
{
    public const int PieceLength = 64;

    private int _taken;

    public ReadOnlySpan<byte> Left => bytes.Span[_taken..];

    /// <summary>More was asked for than there is.</summary>
    public bool RanOut { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int length = Math.Min(Math.Min(PieceLength, buffer.Length), bytes.Length - _taken);
        bytes.Span.Slice(_taken, length).CopyTo(buffer);
        _taken += length;
        RanOut |= length == 0;
        return length;
    }
}
