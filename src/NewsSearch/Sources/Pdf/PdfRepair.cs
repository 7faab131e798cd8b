using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Makes a table of the objects that stand in a PDF (ISO 32000-1, 7.5.8), and where parts of the tree of pages are missing, one of the
/// pages that are there.
/// </summary>
internal sealed partial class PdfRepair
{
    private readonly int _length;
    private readonly PdfObjectScan _scan;
    private readonly Dictionary<int, FoundObject> _objects;
    private readonly ILookup<int, int> _children;
    private readonly HashSet<int> _placed = [];
    private readonly StringBuilder _added = new();
    private int _last;

    private PdfRepair(PdfObjectScan scan, int length)
    {
        (_scan, _length, _objects) = (scan, length, new(scan.Objects));
        _last = _objects.Keys.Max();
        _children = scan.Nodes.Where(node => node.Value.Parent is not null).OrderBy(node => node.Value.Order).ToLookup(node => node.Value.Parent!.Value, node => node.Key);
    }

    /// <summary>The file with a table of its objects behind it, or null where there is no page in it.</summary>
    /// <remarks>Without the old list of pages the new one has no <c>Count</c>: how many there were is not known.</remarks>
    /// <param name="isCut">The file ends within an object.</param>
    /// <exception cref="InputRefusedException">The budget is spent.</exception>
    public static byte[]? Mend(ReadOnlyMemory<byte> file, InflationBudget budget, out bool isCut)
    {
        PdfObjectScan scan = new(file, budget);
        isCut = scan.IsCut;
        return scan.Nodes.Values.Any(node => node.List is null) ? [.. file.Span, .. new PdfRepair(scan, file.Length).Appendix()] : null;
    }

    private byte[] Appendix()
    {
        _added.Append(_scan.IsCut ? "\nendstream\nendobj" : "");
        if (_scan.Catalogue is { } catalogue)
        {
            _placed.Add(_scan.PagesOf(catalogue));
            WriteLists([_scan.PagesOf(catalogue)]);
            return Table(catalogue);
        }

        List<int> tops = [.. _scan.Nodes.Where(node => node.Value.Parent is not { } parent || !_scan.Nodes.ContainsKey(parent)).OrderBy(node => node.Value.Order).Select(node => node.Key)];
        tops.ForEach(top => _placed.Add(top));
        int pages = ++_last;
        Write(pages, $"<</Type/Pages/Kids[{References(tops)}]>>");
        WriteLists(tops);
        Write(++_last, $"<</Type/Catalog/Pages {pages} 0 R>>");
        return Table(_last);
    }

    /// <summary>Writes the lists of pages anew, with what is there of what they name.</summary>
    private void WriteLists(IEnumerable<int> tops)
    {
        Queue<int> pending = new(tops);
        while (pending.TryDequeue(out int number))
        {
            if (_scan.Nodes[number].List is not { } list)
            {
                continue;
            }

            List<int> kids = [.. Kids(number, list).Where(_placed.Add)];
            string named = $"/Kids[{References(kids)}]";
            Write(number, KidsEntry().IsMatch(list) ? KidsEntry().Replace(list, named, count: 1) : $"<<{named}{list[2..]}");
            kids.ForEach(pending.Enqueue);
        }
    }

    /// <summary>In place of a list that is missing, what says to belong to it.</summary>
    private IEnumerable<int> Kids(int number, string list)
    {
        int[] named = [.. Reference().Matches(KidsEntry().Match(list).Value).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];
        int[] found = [.. named.SelectMany(kid => _scan.Nodes.ContainsKey(kid) ? [kid] : _placed.Add(kid) ? _children[kid] : [])];
        return found.Length > 0 ? found : _children[number];
    }

    private string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number} {_objects[number].Generation} R")));

    private void Write(int number, string definition)
    {
        int generation = _objects.TryGetValue(number, out FoundObject old) ? old.Generation : 0;
        _objects[number] = new(generation, Begin(number, generation), null);
        _added.Append(definition).Append("\nendobj");
    }

    /// <summary>Where it begins in the file.</summary>
    private int Begin(int number, int generation)
    {
        int place = _length + _added.Append('\n').Length;
        _added.Append(CultureInfo.InvariantCulture, $"{number} {generation} obj\n");
        return place;
    }

    private byte[] Table(int catalogue)
    {
        const int EntryLength = 7;
        int place = Begin(++_last, 0);
        _objects[_last] = new(0, place, null);
        byte[] entries = new byte[EntryLength * _objects.Count];
        int at = 0;
        foreach (FoundObject found in _objects.Values)
        {
            entries[at] = (byte)(found.Index is null ? 1 : 2);
            BinaryPrimitives.WriteInt32BigEndian(entries.AsSpan(at + 1), found.Place);
            BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(at + 5), (ushort)(found.Index ?? found.Generation));
            at += EntryLength;
        }

        string index = string.Join(' ', _objects.Keys.Select(number => $"{number} 1"));
        _added.Append(CultureInfo.InvariantCulture, $"<</Type/XRef/Size {_last + 1}/W[1 4 2]/Index[{index}]/Root {catalogue} {_objects[catalogue].Generation} R");
        _added.Append(CultureInfo.InvariantCulture, $"{_scan.Trailer}/Length {entries.Length}>>\nstream\n");
        return [.. Encoding.Latin1.GetBytes(_added.ToString()), .. entries, .. Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{place}\n%%EOF\n")];
    }

    [GeneratedRegex(@"/Kids\s*(?:\[[^\]>]*\]?|\d+\s+\d+\s+R)", RegexOptions.CultureInvariant)]
    private static partial Regex KidsEntry();

    [GeneratedRegex(@"(\d{1,9})\s+\d+\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
