using System.Text;

namespace NewsSearch.Sources.Fields;

/// <summary>
/// The header fields that WARC, HTTP and MIME write alike: <c>Name: value</c> lines up to an empty one, a line that begins
/// with white space continuing the last (RFC 5322). Names ignore case; of fields of one name the first counts.
/// </summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderFields(string firstLine, int length) => (FirstLine, Length) = (firstLine, length);

    /// <summary>The line above the fields: a status line or version; empty when the block has none.</summary>
    public string FirstLine { get; }

    /// <summary>The bytes of the block, the empty line included.</summary>
    public int Length { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Where the empty line that ends a block begins and how long it is; -1 when it is not among the bytes.</summary>
    public static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        int from = 0;
        while (bytes[from..].IndexOf((byte)'\n') is int found and >= 0)
        {
            from += found + 1;
            if (bytes[from..] is [(byte)'\n', ..])
            {
                return from + 1;
            }

            if (bytes[from..] is [(byte)'\r', (byte)'\n', ..])
            {
                return from + 2;
            }
        }

        return -1;
    }

    /// <summary>Reads the block at the beginning of <paramref name="bytes"/>; all of it when no empty line ends it.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> bytes, bool hasFirstLine)
    {
        int end = FindEnd(bytes);
        int length = end < 0 ? bytes.Length : end;
        ReadOnlySpan<byte> block = bytes[..length];

        // WARC is UTF-8; HTTP and mail in practice are ASCII with Latin-1 strays, of which only URLs and names matter.
        string text = System.Text.Unicode.Utf8.IsValid(block) ? Encoding.UTF8.GetString(block) : Encoding.Latin1.GetString(block);
        List<string> lines = Unfold(text);
        HeaderFields fields = new(hasFirstLine && lines.Count > 0 ? lines[0] : "", length);
        foreach (string line in hasFirstLine ? lines.Skip(1) : lines)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields._values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }

    /// <summary>The parameter of a value such as <c>text/html; charset="utf-8"</c>, without its quotes; null when absent.</summary>
    public static string? Parameter(string? value, string name)
    {
        foreach (string part in (value ?? "").Split(';').Skip(1))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                string unquoted = part[(equals + 1)..].Trim().Trim('"', '\'').Trim();
                return unquoted.Length == 0 ? null : unquoted;
            }
        }

        return null;
    }

    /// <summary>The media type of a Content-Type in lower case and without parameters; empty when absent.</summary>
    public static string MediaType(string? contentType)
    {
        string type = contentType ?? "";
        int end = type.IndexOfAny([';', ',']);
        return (end < 0 ? type : type[..end]).Trim().ToLowerInvariant();
    }

    private static List<string> Unfold(string text)
    {
        List<string> lines = [];
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            if (raw is [' ' or '\t', ..] && lines.Count > 0)
            {
                lines[^1] = $"{lines[^1]} {raw.Trim()}";
            }
            else if (!raw.IsWhiteSpace())
            {
                lines.Add(raw.ToString());
            }
        }

        return lines;
    }
}
