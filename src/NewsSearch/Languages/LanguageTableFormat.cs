using System.Text;

namespace NewsSearch.Languages;

/// <summary>
/// A table as bytes, numbers as LEB128: the codes of the languages in a text, the shortest and longest run, units per nat times 1,000, the number of runs; then
/// what is alike together, which packs best: the differences between runs, their counts, the languages of all weights (in each run the difference to the
/// one before), and the weights.
/// </summary>
internal static class LanguageTableFormat
{
    public static byte[] Write(LanguageTableContent content)
    {
        using MemoryStream stream = new();
        byte[] languages = Encoding.ASCII.GetBytes(string.Join(' ', content.Languages));
        WriteNumber(stream, (ulong)languages.Length);
        stream.Write(languages);
        foreach (ulong number in new[] { (ulong)content.Shortest, (ulong)content.Longest, (ulong)MathF.Round(content.UnitsPerNat * 1000), (ulong)content.Runs.Count })
        {
            WriteNumber(stream, number);
        }

        ulong before = 0;
        foreach ((ulong key, _) in content.Runs)
        {
            WriteNumber(stream, key - before);
            before = key;
        }

        foreach ((_, int count) in content.Runs)
        {
            stream.WriteByte((byte)count);
        }

        int at = 0;
        foreach ((_, int count) in content.Runs)
        {
            int last = 0;
            for (int end = at + count; at < end; at++)
            {
                stream.WriteByte((byte)(content.Weights[at].Language - last));
                last = content.Weights[at].Language;
            }
        }

        foreach ((_, sbyte weight) in content.Weights)
        {
            stream.WriteByte((byte)weight);
        }

        return stream.ToArray();
    }

    public static LanguageTableContent Read(ReadOnlySpan<byte> bytes)
    {
        int length = (int)ReadNumber(ref bytes);
        string[] languages = Encoding.ASCII.GetString(bytes[..length]).Split(' ');
        bytes = bytes[length..];
        int shortest = (int)ReadNumber(ref bytes);
        int longest = (int)ReadNumber(ref bytes);
        float units = ReadNumber(ref bytes) / 1000f;
        (ulong Key, int Count)[] runs = new (ulong, int)[(int)ReadNumber(ref bytes)];
        ulong key = 0;
        foreach (ref (ulong Key, int Count) run in runs.AsSpan())
        {
            run.Key = key += ReadNumber(ref bytes);
        }

        int weights = 0;
        for (int i = 0; i < runs.Length; i++)
        {
            weights += runs[i].Count = bytes[i];
        }

        return new(languages, shortest, longest, units, runs, Weights(runs, bytes[runs.Length..], weights));
    }

    private static (byte, sbyte)[] Weights((ulong Key, int Count)[] runs, ReadOnlySpan<byte> bytes, int count)
    {
        (byte, sbyte)[] weights = new (byte, sbyte)[count];
        int at = 0;
        foreach ((_, int length) in runs)
        {
            int language = 0;
            for (int end = at + length; at < end; at++)
            {
                language += bytes[at];
                weights[at] = ((byte)language, (sbyte)bytes[count + at]);
            }
        }

        return weights;
    }

    private static void WriteNumber(MemoryStream stream, ulong number)
    {
        for (; number > 0x7F; number >>= 7)
        {
            stream.WriteByte((byte)(number | 0x80));
        }

        stream.WriteByte((byte)number);
    }

    private static ulong ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        int at = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                bytes = bytes[at..];
                return number;
            }
        }
    }
}
