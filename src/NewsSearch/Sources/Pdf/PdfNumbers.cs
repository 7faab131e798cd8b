using System.Buffers.Text;

namespace NewsSearch.Sources.Pdf;

/// <summary>Reads whole numbers and references (<c>12 0 R</c>) of a PDF, one after the other.</summary>
internal ref struct PdfNumbers(ReadOnlySpan<byte> bytes)
{
    /// <summary>ISO 32000-1, annex C; a greater number is none of an object.</summary>
    public const int MaxObjects = 8_388_607;

    private ReadOnlySpan<byte> _rest = Skip(bytes);

    /// <summary>Nothing is left but blanks and comments.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly bool IsAtList => _rest is [(byte)'[', ..];

    public void EnterList() => _rest = Skip(_rest[1..]);

    public bool TryRead(out int number)
    {
        bool any = Utf8Parser.TryParse(_rest, out number, out int used);
        _rest = Skip(_rest[used..]);
        return any;
    }

    public bool TryReadReference(out int number)
    {
        if (TryRead(out number) && TryRead(out _))
        {
            if (_rest is [(byte)'R', ..])
            {
                _rest = Skip(_rest[1..]);
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind blanks and comments.</summary>
    private static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes)
    {
        for (bytes = bytes.TrimStart(" \t\r\n\f\0"u8); bytes is [(byte)'%', ..]; bytes = bytes.TrimStart(" \t\r\n\f\0"u8))
        {
            int end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            bytes = end < 0 ? [] : bytes[end..];
        }

        return bytes;
    }

    /// <summary>Of <c>12 0 </c>, what stands before <c>obj</c>, the numbers and where the first begins; null where it is no such place.</summary>
    public static (int Number, int Generation, int Start)? ObjectBefore(ReadOnlySpan<byte> bytes)
    {
        int skipped = bytes.Length - Math.Min(bytes.Length, 40);
        ReadOnlySpan<byte> rest = bytes[skipped..].TrimEnd(" \t\r\n\f\0"u8);
        int second = rest.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        if (!Utf8Parser.TryParse(rest[second..], out int generation, out _))
        {
            return null;
        }

        rest = rest[..second].TrimEnd(" \t\r\n\f\0"u8);
        int first = rest.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        return rest.Length < second && Utf8Parser.TryParse(rest[first..], out int number, out _) ? (number, generation, skipped + first) : null;
    }

    /// <summary>The numbers and places of the objects in an object stream (ISO 32000-1, 7.5.7).</summary>
    /// <param name="first">Where the first of them stands.</param>
    public static IReadOnlyList<(int Number, int Start, int End)> ObjectsOf(ReadOnlySpan<byte> objects, int first)
    {
        PdfNumbers header = new(objects[..first]);
        List<(int Number, int Start)> starts = [];
        while (header.TryRead(out int number) && header.TryRead(out int offset))
        {
            starts.Add((number, first + offset));
        }

        // Each ends where the next one begins, in whatever order they are named: none lies in another.
        int[] order = [.. Enumerable.Range(0, starts.Count).OrderBy(i => starts[i].Start)];
        (int Number, int Start, int End)[] entries = new (int Number, int Start, int End)[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            (int number, int start) = starts[order[i]];
            int end = Math.Min(i + 1 < order.Length ? starts[order[i + 1]].Start : int.MaxValue, objects.Length);
            entries[order[i]] = start >= first && start < end ? (number, start, end) : (number, 0, 0);
        }

        return entries;
    }
}
