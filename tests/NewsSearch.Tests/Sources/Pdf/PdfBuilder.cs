using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsSearch.Tests.Sources.Pdf;

/// <summary>Writes PDF files (ISO 32000) of text on pages of 600 by 800 points.</summary>
internal sealed class PdfBuilder
{
    private const int FirstPage = 5;

    private readonly List<StringBuilder> _pages = [];
    private readonly StringBuilder _information = new();
    private readonly List<string> _extra = [];

    /// <summary>Pages are compressed.</summary>
    public bool Compress { get; init; }

    /// <summary>The catalogue and the list of pages stand behind the pages.</summary>
    public bool PagesLast { get; init; }

    /// <summary>Further entries of each page's resources.</summary>
    public string Resources { get; init; } = "";

    /// <summary>The number that the first of the <see cref="Object"/>s will have, given how many pages there are.</summary>
    public static int FirstObject(int pages) => FirstPage + (2 * pages);

    public PdfBuilder Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    public PdfBuilder Raw(string operations)
    {
        _pages[^1].Append(operations).Append('\n');
        return this;
    }

    /// <summary>A line of text, its baseline beginning at the point.</summary>
    public PdfBuilder Text(double x, double y, string text, double size = 10, bool bold = false) => Raw(string.Create(
        CultureInfo.InvariantCulture, $"BT /{(bold ? "F2" : "F1")} {size} Tf {x} {y} Td ({Escape(text)}) Tj ET"));

    /// <summary>Lines below one another, at a distance of 1.2 sizes.</summary>
    public PdfBuilder Lines(double x, double y, double size, params ReadOnlySpan<string> lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            Text(x, y - (i * size * 1.2), lines[i], size);
        }

        return this;
    }

    public PdfBuilder Information(string key, string value)
    {
        _information.Append(CultureInfo.InvariantCulture, $"/{key} ({Escape(value)})");
        return this;
    }

    public PdfBuilder Object(string definition)
    {
        _extra.Add(definition);
        return this;
    }

    public static string Stream(string content, string entries = "") => $"<</Length {content.Length} {entries}>>\nstream\n{content}\nendstream";

    public byte[] Build(string trailer = "")
    {
        string kids = string.Join(' ', _pages.Select((_, i) => $"{FirstPage + (2 * i)} 0 R"));
        const string Font = "<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/";
        List<byte[]> objects =
        [
            Bytes("<</Type/Catalog/Pages 2 0 R>>"),
            Bytes($"<</Type/Pages/Count {_pages.Count}/Kids[{kids}]/MediaBox[0 0 600 800]>>"),
            Bytes($"{Font}Helvetica>>"),
            Bytes($"{Font}Helvetica-Bold>>"),
        ];
        foreach (StringBuilder page in _pages)
        {
            objects.Add(Bytes($"<</Type/Page/Parent 2 0 R/Contents {objects.Count + 2} 0 R/Resources<<{(Resources.StartsWith("/Font", StringComparison.Ordinal) ? "" : "/Font<</F1 3 0 R/F2 4 0 R>>")}{Resources}>>>>"));
            objects.Add(Stream(Bytes(page.ToString()), Compress));
        }

        objects.AddRange(_extra.Select(Bytes));
        objects.Add(Bytes($"<<{_information}>>"));
        return Write(objects, PagesLast ? [.. Enumerable.Range(2, objects.Count - 2), 0, 1] : [.. Enumerable.Range(0, objects.Count)], trailer);
    }

    public static byte[] Stream(ReadOnlySpan<byte> content, bool isPacked, string entries = "")
    {
        if (!isPacked)
        {
            return [.. Bytes($"<</Length {content.Length} {entries}>>\nstream\n"), .. content, .. "\nendstream"u8];
        }

        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return Stream(packed.ToArray(), isPacked: false, $"/Filter/FlateDecode{entries}");
    }

    /// <param name="order">Which objects stand first in the file.</param>
    private static byte[] Write(List<byte[]> objects, int[] order, string trailer)
    {
        using MemoryStream file = new();
        long[] offsets = new long[objects.Count];
        file.Write("%PDF-1.4\n%\u00E2\u00E3\n"u8);
        foreach (int i in order)
        {
            offsets[i] = file.Length;
            file.Write([.. Bytes($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }

        long table = file.Length;
        file.Write(Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        Array.ForEach(offsets, offset => file.Write(Bytes($"{offset:D10} 00000 n \n")));
        file.Write(Bytes($"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info {objects.Count} 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
