using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Parts of what was read, whose place stands in the file and may be damaged.</summary>
internal static class CheckedParts
{
    /// <exception cref="CorruptIndexException">The part is outside.</exception>
    public static ReadOnlySpan<byte> Part(this ReadOnlySpan<byte> bytes, long at, long length)
    {
        if (at < 0 || length < 0 || at > bytes.Length - length)
        {
            throw new CorruptIndexException($"a part is outside the {bytes.Length} bytes that it is of");
        }

        return bytes.Slice((int)at, (int)length);
    }

    /// <summary>A part of some bytes of a file; of the others none is looked at.</summary>
    /// <param name="begin">Where the bytes begin.</param>
    /// <param name="count">How many they are.</param>
    /// <exception cref="IOException">The part is outside, or damaged.</exception>
    public static ReadOnlySpan<byte> Part(this MappedInput file, long begin, int count, long at, long length) =>
        at >= 0 && length >= 0 && at <= count - length
            ? file.Span(begin + at, (int)length)
            : throw new CorruptIndexException($"a part is outside the {count} bytes of {file} that it is of");
}
