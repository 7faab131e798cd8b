using System.IO.Compression;
using System.Runtime.InteropServices;
using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Charges what a decompressor yields. The library's own hold all of it, so where it could be very long, it is counted before.
/// </summary>
internal sealed class BudgetedFilter(IFilter inner, InflationBudget budget, PdfReferences references) : IFilter
{
    /// <summary>Bytes; deflate makes a thousand times as many of them at most, which memory bears.</summary>
    private const int Uncounted = 64 * 1024;

    /// <summary>Bytes; LZW makes three thousand times as many of them at most.</summary>
    private const int MaxLzw = 256 * 1024;

    public bool IsSupported => inner.IsSupported;

    /// <exception cref="InputRefusedException">The budget is spent.</exception>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (inner is FlateFilter && input.Length > Uncounted)
        {
            Count(input);
        }

        if (inner is LzwFilter && input.Length > MaxLzw)
        {
            throw new InputRefusedException(SkipReason.UnpacksToTooMuch, "LZW");
        }

        Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.AddInflated(output.Length);
        if (streamDictionary.TryGet(NameToken.Type, out NameToken type) && type.Data == "ObjStm")
        {
            references.AddStream(output.Span, streamDictionary);
        }

        return output;
    }

    private void Count(ReadOnlyMemory<byte> input)
    {
        if (!MemoryMarshal.TryGetArray(input, out ArraySegment<byte> bytes))
        {
            return;
        }

        using MemoryStream packed = new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using ZLibStream unpacked = new(packed, CompressionMode.Decompress);
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int read = -1; read != 0;)
            {
                read = unpacked.Read(buffer);
                budget.AddInflated(read);
            }
        }
        catch (InvalidDataException)
        {
            // The library reads damaged streams as far as they go.
        }
    }
}
