using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Takes the outlines of letters off the fonts of a file. Those of Type 1 and of CFF are programs, whose subroutines may call themselves:
/// the library runs them until the stack is full, or for ever. Text needs widths and the names of the letters, which stand in the font's
/// dictionary but for the encoding of a Type 1 program, which is read here.
/// </summary>
internal sealed partial class TextFonts(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private const int MaxReferences = 10;

    /// <summary>Bytes; the part of a Type 1 program that is no code begins it.</summary>
    private const int MaxHead = 64 * 1024;

    public DictionaryToken WithoutOutlines(DictionaryToken font)
    {
        DictionaryToken plain = WithoutProgram(font);
        return Resolve(Get(font, NameToken.DescendantFonts)) is ArrayToken { Length: > 0 } descendants
            ? plain.With(NameToken.DescendantFonts, new ArrayToken([.. descendants.Data.Select(item => Resolve(item) is DictionaryToken descendant ? WithoutProgram(descendant) : item)]))
            : plain;
    }

    /// <summary>What a reference leads to, or the token itself.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (int i = 0; token is IndirectReferenceToken reference && i < MaxReferences; i++)
        {
            token = scanner.Get(reference.Data)?.Data;
        }

        return token;
    }

    private static IToken? Get(DictionaryToken dictionary, NameToken name) => dictionary.TryGet(name, out IToken token) ? token : null;

    private DictionaryToken WithoutProgram(DictionaryToken font)
    {
        if (Resolve(Get(font, NameToken.FontDescriptor)) is not DictionaryToken descriptor)
        {
            return font;
        }

        DictionaryToken plain = descriptor.Without(NameToken.FontFile).Without(NameToken.FontFile3);
        if (!IsTrueType(Resolve(Get(descriptor, NameToken.FontFile2))))
        {
            plain = plain.Without(NameToken.FontFile2);
        }

        font = font.With(NameToken.FontDescriptor, plain);
        return Get(font, NameToken.Encoding) is null && Get(font, NameToken.ToUnicode) is null && Resolve(Get(descriptor, NameToken.FontFile)) is StreamToken program
            ? font.With(NameToken.Encoding, StatedEncoding(program))
            : font;
    }

    /// <summary>A TrueType program has outlines that are no code, unless it brings a CFF table.</summary>
    private bool IsTrueType(IToken? program)
    {
        ReadOnlySpan<byte> bytes = program is StreamToken stream ? Bytes(stream) : [];
        return (bytes is [0, 1, 0, 0, ..] || bytes.StartsWith("true"u8)) && bytes.IndexOf("CFF "u8) < 0;
    }

    /// <summary>Which letter each byte is, as <c>dup 72 /H put</c> says it.</summary>
    private DictionaryToken StatedEncoding(StreamToken program)
    {
        ReadOnlySpan<byte> bytes = Bytes(program);
        string head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MaxHead)]);
        int code = head.IndexOf("eexec", StringComparison.Ordinal);
        List<IToken> differences = [];
        foreach (Match letter in EncodedLetter().Matches(code < 0 ? head : head[..code]))
        {
            differences.Add(new NumericToken(int.Parse(letter.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
            differences.Add(NameToken.Create(letter.Groups[2].Value));
        }

        return new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Encoding,
            [NameToken.BaseEncoding] = NameToken.StandardEncoding,
            [NameToken.Differences] = new ArrayToken(differences),
        });
    }

    private ReadOnlySpan<byte> Bytes(StreamToken stream)
    {
        Memory<byte> bytes = stream.Data;
        IReadOnlyList<IFilter> all = filters.GetFilters(stream.StreamDictionary, scanner);
        for (int i = 0; i < all.Count; i++)
        {
            bytes = all[i].Decode(bytes, stream.StreamDictionary, filters, i);
        }

        return bytes.Span;
    }

    [GeneratedRegex(@"\bdup\s+(\d{1,3})\s*/([^\s/\[\]{}()<>%]+)\s+put\b", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedLetter();
}
