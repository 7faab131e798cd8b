using System.Buffers.Text;

namespace NewsSearch.Sources.Pdf;

/// <summary>Reads whole numbers and references (<c>12 0 R</c>) of a PDF, one after the other.</summary>
internal ref struct PdfNumbers(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes.TrimStart(" \t\r\n\f\0"u8);

    public readonly bool IsAtList => _rest is [(byte)'[', ..];

    public void EnterList() => _rest = _rest[1..];

    public bool TryRead(out int number)
    {
        _rest = _rest.TrimStart(" \t\r\n\f\0"u8);
        bool any = Utf8Parser.TryParse(_rest, out number, out int used);
        _rest = _rest[used..];
        return any;
    }

    public bool TryReadReference(out int number)
    {
        if (TryRead(out number) && TryRead(out _))
        {
            _rest = _rest.TrimStart(" \t\r\n\f\0"u8);
            if (_rest is [(byte)'R', ..])
            {
                _rest = _rest[1..];
                return true;
            }
        }

        return false;
    }

    /// <summary>Of <c>12 0 </c>, what stands before <c>obj</c>, the first; null where it is no such place.</summary>
    public static int? NumberBefore(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = bytes[^Math.Min(bytes.Length, 40)..].TrimEnd(" \t\r\n\f\0"u8);
        int generation = rest.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        if (generation == rest.Length)
        {
            return null;
        }

        rest = rest[..generation].TrimEnd(" \t\r\n\f\0"u8);
        rest = rest[(rest.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..];
        return Utf8Parser.TryParse(rest, out int number, out int used) && used == rest.Length ? number : null;
    }
}
