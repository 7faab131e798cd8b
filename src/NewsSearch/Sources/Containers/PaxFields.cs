using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NewsSearch.Sources.Containers;

/// <summary>
/// The fields that stand before a member in a header of their own (POSIX pax, "pax Header Block": <c>length key=value</c> lines). Values
/// are bytes: names are UTF-8 unless the writer had others.
/// </summary>
internal sealed class PaxFields
{
    private const string SparsePrefix = "GNU.sparse.";

    private readonly List<(string Key, byte[] Value)> _fields = [];

    /// <summary>Of several of one key the last.</summary>
    public byte[]? this[string key] => _fields.FindLast(field => field.Key == key).Value;

    /// <summary>What cannot be read ends them; what stands before it counts.</summary>
    public static PaxFields Read(ReadOnlySpan<byte> bytes)
    {
        PaxFields fields = new();
        while (Utf8Parser.TryParse(bytes, out int length, out int digits) && length > digits + 1 && length <= bytes.Length)
        {
            ReadOnlySpan<byte> record = bytes[(digits + 1)..length].TrimEnd((byte)'\n');
            int equals = record.IndexOf((byte)'=');
            if (equals > 0 && Encoding.UTF8.GetString(record[..equals]) is var key && IsOfUse(key))
            {
                fields._fields.Add((key, record[(equals + 1)..].ToArray()));
            }

            bytes = bytes[length..];
        }

        return fields;
    }

    public long? Number(string key) =>
        this[key] is { } value && long.TryParse(Encoding.ASCII.GetString(value), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>The map of a sparse member as GNU tar 1.14 to 1.15.91 wrote it (formats 0.0 and 0.1); null when there is none.</summary>
    public List<SparsePart>? SparseParts()
    {
        IEnumerable<string>? numbers = this["GNU.sparse.map"] is { } map ? Encoding.ASCII.GetString(map).Split(',')
            : this["GNU.sparse.numblocks"] is not null
                ? _fields.Where(field => field.Key is "GNU.sparse.offset" or "GNU.sparse.numbytes").Select(field => Encoding.ASCII.GetString(field.Value))
                : null;
        return numbers?.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new SparsePart(Parse(pair[0]), Parse(pair[1]))).ToList();
    }

    /// <summary>The others, of which a header may hold millions, are not kept.</summary>
    private static bool IsOfUse(string key) => key is "path" or "size" || key.StartsWith(SparsePrefix, StringComparison.Ordinal);

    private static long Parse(string number) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) ? parsed : -1;
}
