using System.Buffers.Text;
using NewsSearch.Sources.Containers;
using UglyToad.PdfPig.Tokens;

namespace NewsSearch.Sources.Pdf;

/// <summary>
/// Knows the objects of a file that are nothing but a reference to another. The library follows these one into the other, and in a
/// circle until the stack is full, which nobody can catch; so a circle is looked for first.
/// </summary>
internal sealed class PdfReferences
{
    /// <summary>An object's number, a space, its generation, a space, <c>obj</c>, white space, a reference: it fits in.</summary>
    private const int Window = 256;

    private const int ChunkLength = 1024 * 1024;

    private readonly Dictionary<int, int> _targets = [];

    /// <summary>Looks through the whole file, at what stands in no compressed stream.</summary>
    /// <exception cref="InputRefusedException">There is a circle.</exception>
    public void Add(Stream file)
    {
        byte[] chunk = new byte[ChunkLength];
        int kept = 0;
        while (file.Read(chunk.AsSpan(kept)) is > 0 and int read)
        {
            int length = kept + read;
            AddObjects(chunk.AsSpan(0, length));
            kept = Math.Min(Window, length);
            chunk.AsSpan(length - kept, kept).CopyTo(chunk);
        }
    }

    /// <summary>Looks at the objects of an object stream (ISO 32000-1, 7.5.7).</summary>
    /// <exception cref="InputRefusedException">There is a circle.</exception>
    public void AddStream(ReadOnlySpan<byte> objects, DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.First, out NumericToken first) || first.Int < 0 || first.Int > objects.Length)
        {
            return;
        }

        ReadOnlySpan<byte> header = objects[..first.Int];
        while (TryNumber(ref header, out int number) && TryNumber(ref header, out int offset))
        {
            if (offset >= 0 && offset < objects.Length - first.Int)
            {
                AddIfReference(number, objects[(first.Int + offset)..]);
            }
        }
    }

    private void AddObjects(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; bytes[at..].IndexOf("obj"u8) is >= 0 and int next; at += next + 3)
        {
            int start = at + next;
            if (NumberBefore(bytes[..start]) is { } number)
            {
                AddIfReference(number, bytes[(start + 3)..]);
            }
        }
    }

    private void AddIfReference(int number, ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, Window)];
        if (TryNumber(ref content, out int target) && TryNumber(ref content, out _) && content.TrimStart(" \t\r\n\f\0"u8) is [(byte)'R', ..])
        {
            _targets[number] = target;
            Check(number);
        }
    }

    private void Check(int number)
    {
        int target = number;
        for (int steps = 0; _targets.TryGetValue(target, out int next); steps++)
        {
            target = next;
            if (target == number || steps > _targets.Count)
            {
                throw new InputRefusedException(SkipCause.Damaged("PDF"), $"object {number} refers to itself");
            }
        }
    }

    /// <summary>Of <c>12 0 </c>, what stands before <c>obj</c>.</summary>
    private static int? NumberBefore(ReadOnlySpan<byte> bytes)
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

    private static bool TryNumber(ref ReadOnlySpan<byte> bytes, out int number)
    {
        bytes = bytes.TrimStart(" \t\r\n\f\0"u8);
        bool any = Utf8Parser.TryParse(bytes, out number, out int used);
        bytes = bytes[used..];
        return any;
    }
}
