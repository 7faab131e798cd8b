using System.Text;

namespace NewsSearch.Sources.Rtf;

/// <summary>The encodings of an RTF file: the document's, and those of its fonts.</summary>
internal sealed class RtfCodePages
{
    private const int Western = 1252;

    private readonly Dictionary<int, int> _byFont = [];
    private readonly Dictionary<int, Encoding> _encodings = [];

    /// <summary>Of bytes in a font that has none of its own.</summary>
    public int Document { get; set; } = Western;

    public void SetCharset(int font, int charset)
    {
        if (CodePageOf(charset) is { } codePage)
        {
            _byFont[font] = codePage;
        }
    }

    public Encoding Of(int font)
    {
        int codePage = _byFont.GetValueOrDefault(font, Document);
        if (!_encodings.TryGetValue(codePage, out Encoding? encoding))
        {
            encoding = codePage == Encoding.UTF8.CodePage ? Encoding.UTF8
                : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? CodePagesEncodingProvider.Instance.GetEncoding(Western)!;
            _encodings.Add(codePage, encoding);
        }

        return encoding;
    }

    /// <summary>Rich Text Format 1.9.1, <c>\fcharset</c>; null for the document's own.</summary>
    private static int? CodePageOf(int charset) => charset switch
    {
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => null,
    };
}
