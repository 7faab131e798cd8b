using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Pdf;

/// <summary>Finds the objects of a PDF by their beginnings (<c>12 0 obj</c>), where the table of them is of no use. Of two, the later holds.</summary>
internal sealed partial class PdfObjectScan
{
    private readonly Dictionary<int, FoundObject> _objects = [];
    private readonly Dictionary<int, FoundNode> _nodes = [];
    private readonly Dictionary<int, (int Pages, int Order)> _catalogues = [];
    private readonly Dictionary<string, string> _trailer = [];
    private readonly InflationBudget _budget;
    private int _root;
    private int _order;

    /// <exception cref="InputRefusedException">The budget is spent.</exception>
    public PdfObjectScan(ReadOnlyMemory<byte> file, InflationBudget budget)
    {
        _budget = budget;
        ReadOnlySpan<byte> bytes = file.Span;
        for (int at = bytes.IndexOf("obj"u8); at >= 0;)
        {
            int behind = at + 3;
            int length = bytes[behind..].IndexOf("obj"u8);
            ReadOnlySpan<byte> body = bytes.Slice(behind, length < 0 ? bytes.Length - behind : length);
            IsCut = length < 0 && PdfNumbers.ObjectBefore(bytes[..at]) is not null;
            if ((!IsCut || body.IndexOf("stream"u8) >= 0) && PdfNumbers.ObjectBefore(bytes[..at]) is (var number, var generation, var start) && number is > 0 and <= PdfNumbers.MaxObjects)
            {
                AddObject(number, new(generation, start, null), body, file[behind..]);
            }

            AddTrailer(body);
            at = length < 0 ? -1 : behind + length;
        }
    }

    /// <summary>The file ends within an object. It counts where it has data, which may have been cut.</summary>
    public bool IsCut { get; }

    public IReadOnlyDictionary<int, FoundObject> Objects => _objects;

    public IReadOnlyDictionary<int, FoundNode> Nodes => _nodes;

    /// <summary>The object that is the document, if its list of pages is there.</summary>
    public int? Catalogue =>
        IsCatalogue(_root) ? _root : _catalogues.Keys.Where(IsCatalogue).Cast<int?>().MaxBy(number => _catalogues[number!.Value].Order);

    /// <summary>The list of pages that a catalogue names.</summary>
    public int PagesOf(int catalogue) => _catalogues[catalogue].Pages;

    /// <summary>What the file says of itself besides: its properties, and how it is encrypted.</summary>
    public string Trailer => string.Concat(_trailer.Select(entry => $"/{entry.Key} {entry.Value}"));

    private bool IsCatalogue(int number) => _catalogues.TryGetValue(number, out (int Pages, int Order) catalogue) && _nodes.ContainsKey(catalogue.Pages);

    private void AddObject(int number, FoundObject found, ReadOnlySpan<byte> body, ReadOnlyMemory<byte> rest)
    {
        int stream = body.IndexOf("stream"u8);
        string text = Encoding.Latin1.GetString(stream < 0 ? body : body[..stream]);
        Add(number, found, text);
        if (stream >= 0 && text.Contains("/ObjStm", StringComparison.Ordinal) && FirstObject().Match(text) is { Success: true } first)
        {
            int data = stream + "stream".Length;
            data += rest.Span[data..].StartsWith("\r\n"u8) ? 2 : 1;
            bool inflates = text.Contains("/FlateDecode", StringComparison.Ordinal);
            int end = inflates ? rest.Length : body.Length;
            AddObjectStream(number, text, rest[Math.Min(data, end)..end], inflates, first.Groups[1].Value);
        }
    }

    private void AddObjectStream(int container, string dictionary, ReadOnlyMemory<byte> data, bool inflates, string first)
    {
        ReadOnlySpan<byte> objects = (inflates ? FlateData.Inflate(data, _budget, out _) : data).Span;
        if (!int.TryParse(first, CultureInfo.InvariantCulture, out int start) || start > objects.Length || dictionary.Contains("/Predictor", StringComparison.Ordinal))
        {
            return;
        }

        IReadOnlyList<(int Number, int Start, int End)> entries = PdfNumbers.ObjectsOf(objects, start);
        for (int i = 0; i < entries.Count; i++)
        {
            (int number, int begin, int end) = entries[i];
            if (number is > 0 and <= PdfNumbers.MaxObjects && begin < end)
            {
                Add(number, new(0, container, i), Encoding.Latin1.GetString(objects[begin..end]));
            }
        }
    }

    private void Add(int number, FoundObject found, string text)
    {
        _objects[number] = found;
        _nodes.Remove(number);
        _catalogues.Remove(number);
        string kind = Kind().Match(text).Groups[1].Value;
        if (kind is "Page" or "Pages")
        {
            _nodes.Add(number, new FoundNode(Reference(Parent(), text), kind == "Pages" ? Definition(text) : null, _order++));
        }
        else if (kind == "Catalog" && Reference(Pages(), text) is { } pages)
        {
            _catalogues.Add(number, (pages, _order++));
        }
    }

    private void AddTrailer(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("/Root"u8) < 0 && text.IndexOf("/Info"u8) < 0)
        {
            return;
        }

        string entries = Encoding.Latin1.GetString(text);
        _root = Reference(Root(), entries) ?? _root;
        foreach (Match entry in TrailerEntry().Matches(entries))
        {
            _trailer[entry.Groups[1].Value] = entry.Groups[2].Value;
        }
    }

    private static string Definition(string text)
    {
        int start = Math.Max(0, text.IndexOf("<<", StringComparison.Ordinal));
        int end = text.LastIndexOf(">>", StringComparison.Ordinal);
        return end > start ? text[start..(end + 2)] : "<<>>";
    }

    private static int? Reference(Regex key, string text) =>
        key.Match(text) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out int number) ? number : null;

    [GeneratedRegex(@"/Type\s*/(Pages?|Catalog)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"/Parent\s*(\d+)\s+\d+\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Parent();

    [GeneratedRegex(@"/Pages\s*(\d+)\s+\d+\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"/Root\s*(\d+)\s+\d+\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(@"/First\s*(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstObject();

    [GeneratedRegex(@"/(Info|Encrypt|ID)\s*(\d{1,9}\s\d+\sR|\[[^\]]{0,1000}\]|<<[^<>]*(?:<[0-9A-Fa-f]*>[^<>]*)*>>)", RegexOptions.CultureInvariant)]
    private static partial Regex TrailerEntry();
}
