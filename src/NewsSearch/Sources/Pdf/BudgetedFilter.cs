using System.IO.Compression;
using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Charges what a decompressor yields, and inflates by itself: the library passes over what is damaged, and holds all before it is
/// counted.
/// </summary>
internal sealed class BudgetedFilter(IFilter inner, InflationBudget budget, PdfReferences references, Action damaged) : IFilter
{
    /// <summary>Bytes; LZW makes three thousand times as many of them at most.</summary>
    private const int MaxLzw = 256 * 1024;

    public bool IsSupported => inner.IsSupported;

    /// <exception cref="InputRefusedException">The budget is spent.</exception>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (inner is LzwFilter && input.Length > MaxLzw)
        {
            throw new InputRefusedException(SkipReason.UnpacksToTooMuch, "LZW");
        }

        Memory<byte> output = inner is FlateFilter
            ? Inflate(input, streamDictionary, filterProvider, filterIndex)
            : Charged(inner.Decode(input, streamDictionary, filterProvider, filterIndex));
        references.AddStream(output.Span, streamDictionary);
        return output;
    }

    private static string? Name(DictionaryToken dictionary, NameToken key) => dictionary.TryGet(key, out NameToken name) ? name.Data : null;

    /// <summary>Pictures and the programs of fonts, which have these lengths or these types, say nothing that is read as text.</summary>
    private static bool HoldsText(DictionaryToken dictionary) => !dictionary.ContainsKey(NameToken.Length1)
        && Name(dictionary, NameToken.Subtype) is not ("Image" or "Type1C" or "CIDFontType0C" or "OpenType");

    private Memory<byte> Charged(Memory<byte> output)
    {
        budget.AddInflated(output.Length);
        return output;
    }

    private Memory<byte> Inflate(Memory<byte> input, DictionaryToken dictionary, IFilterProvider filterProvider, int filterIndex)
    {
        Memory<byte> output = FlateData.Inflate(input, budget, out bool isWhole);
        if (!isWhole && HoldsText(dictionary))
        {
            damaged();
        }

        // Parameters tell how bytes were foretold from those before, which the library undoes.
        return dictionary.ContainsKey(NameToken.DecodeParms) || dictionary.ContainsKey(NameToken.Dp)
            ? inner.Decode(isWhole ? input : Stored(output), dictionary, filterProvider, filterIndex)
            : output;
    }

    private static Memory<byte> Stored(Memory<byte> bytes)
    {
        using MemoryStream stored = new();
        using (ZLibStream zlib = new(stored, CompressionLevel.NoCompression, leaveOpen: true))
        {
            zlib.Write(bytes.Span);
        }

        return stored.ToArray();
    }
}
