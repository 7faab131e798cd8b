using System.Globalization;
using System.Text;

namespace NewsSearch.Sources.Streams;

/// <summary>The encodings before Unicode, by code page or by the labels of the WHATWG Encoding standard and of Python's codecs.</summary>
internal static class LegacyEncodings
{
    /// <summary>That of IBM's oldest page; 0 is no page but the system's own.</summary>
    private const int LowestPage = 37;

    /// <summary>Those of Unicode are higher.</summary>
    private const int HighestPage = 64_999;

    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    /// <summary>Bytes that the encoding does not know become U+FFFD.</summary>
    public static Encoding Get(int codePage) => OfPage(codePage)!;

    /// <summary>The encoding of a label, in any case; null when it is of none.</summary>
    public static Encoding? Find(string label)
    {
        string name = label.Trim().ToLowerInvariant();
        return name switch
        {
            "utf-8" or "utf8" or "utf-8-sig" or "utf_8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-16" or "utf16" or "utf-16le" or "utf-16-le" or "unicode" => Encoding.Unicode,
            "utf-16be" or "utf-16-be" => Encoding.BigEndianUnicode,
            "iso-8859-1" or "iso8859-1" or "iso88591" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii"
                or "cp819" or "ibm819" => Get(1252),
            "iso-8859-9" or "latin5" => Get(1254),
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese" => Get(54936),
            "tis-620" or "iso-8859-11" => Get(874),
            "x-sjis" or "shift-jis" or "sjis" or "ms_kanji" or "windows-31j" => Get(932),
            "big5-hkscs" or "big5hkscs" => Get(950),
            "ks_c_5601-1987" or "euc_kr" or "uhc" => Get(949),
            "koi8r" or "koi8_r" => Get(20866),
            _ => Named(name),
        };
    }

    /// <summary>Names of the framework, and a code page's number with or without its prefix: <c>cp1251</c>, <c>windows1251</c>, <c>866</c>.</summary>
    private static Encoding? Named(string name)
    {
        string digits = name;
        foreach (string prefix in (ReadOnlySpan<string>)["x-cp", "cp", "windows-", "windows", "ibm", "dos-"])
        {
            digits = digits.StartsWith(prefix, StringComparison.Ordinal) ? digits[prefix.Length..].TrimStart('-', '_') : digits;
        }

        return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Replacement)
            ?? (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? OfPage(page) : null);
    }

    private static Encoding? OfPage(int codePage) => codePage is >= LowestPage and <= HighestPage
        ? CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Replacement)
        : null;
}
