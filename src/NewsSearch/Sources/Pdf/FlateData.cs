using System.IO.Compression;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Inflates a stream in zlib's format (RFC 1950) as far as it goes. Its checksum is not looked at: programs leave it out, and a wrong
/// length cuts it off.
/// </summary>
internal static class FlateData
{
    private const int HeaderLength = 2;
    private const int PieceLength = 64 * 1024;

    /// <summary>Bytes; no page, table or font is as long.</summary>
    private const int MaxLength = 256 * 1024 * 1024;

    /// <param name="isWhole">False where the data breaks off, or holds what no compressor writes.</param>
    /// <exception cref="InputRefusedException">The budget is spent, or it is absurdly long.</exception>
    public static Memory<byte> Inflate(ReadOnlyMemory<byte> packed, InflationBudget budget, out bool isWhole)
    {
        if (packed.Length <= HeaderLength)
        {
            isWhole = packed.IsEmpty;
            return Memory<byte>.Empty;
        }

        packed = packed[HeaderLength..];
        if (!TryInflate(packed, sure: long.MaxValue, budget, out MemoryStream unpacked, out isWhole))
        {
            // The read that meets the fault gives nothing: one byte at a time, what stands before it is kept.
            TryInflate(packed, sure: unpacked.Length, budget, out unpacked, out _);
        }

        return Written(unpacked);
    }

    private static Memory<byte> Written(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);

    /// <param name="sure">Bytes that are known to come before a fault: up to there, much is read at once.</param>
    private static bool TryInflate(ReadOnlyMemory<byte> packed, long sure, InflationBudget budget, out MemoryStream unpacked, out bool isWhole)
    {
        (unpacked, isWhole) = (new MemoryStream(), false);
        FlateInput input = new(packed);
        using DeflateStream inflater = new(input, CompressionMode.Decompress);
        byte[] piece = new byte[PieceLength];
        try
        {
            for (int read = -1; read != 0;)
            {
                read = inflater.Read(piece, 0, (int)Math.Clamp(sure - unpacked.Length, 1, PieceLength));
                budget.AddInflated(read);
                if (unpacked.Length > MaxLength)
                {
                    throw new InputRefusedException(SkipReason.UnpacksToTooMuch, $"a stream of more than {MaxLength} bytes");
                }

                unpacked.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        // Line ends and zeros may follow.
        isWhole = !input.RanOut && (input.Left.Length <= FlateInput.PieceLength || !input.Left[FlateInput.PieceLength..].ContainsAnyExcept((byte)0, (byte)'\n', (byte)'\r'));
        return true;
    }
}
