using System.Numerics;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Bytes that are collected before they are written, since what stands before them in the file counts them.</summary>
internal sealed class GrowingBytes
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    /// <summary>What was written, until more is.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back what was written behind the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void CopyTo(IndexOutput output) => output.WriteBytes(_bytes, 0, Length);

    public void CopyTo(Span<byte> into) => _bytes.AsSpan(0, Length).CopyTo(into);

    /// <summary>Room for <paramref name="count"/> more bytes, of any content.</summary>
    public Span<byte> Extend(int count)
    {
        int length = checked(Length + count);
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(length, _bytes.Length * 2L)));
        }

        Span<byte> added = _bytes.AsSpan(Length, count);
        Length = length;
        return added;
    }

    public void WriteByte(int value) => Extend(1)[0] = (byte)value;

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    /// <summary>Writes seven bits a byte, the lowest first; the high bit tells that more follow.</summary>
    public void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            WriteByte((int)(value | 0x80));
        }

        WriteByte((int)value);
    }

    /// <summary>Writes numbers in as few whole bytes each as the largest needs, the lowest byte first.</summary>
    /// <param name="width">See <see cref="WidthOf"/>.</param>
    public void WriteColumn(List<uint> numbers, int width)
    {
        foreach (uint number in numbers)
        {
            Span<byte> bytes = Extend(width);
            for (int i = 0; i < width; i++)
            {
                bytes[i] = (byte)(number >> (8 * i));
            }
        }
    }

    /// <summary>The bytes that a number needs, 1 to 4.</summary>
    public static int WidthOf(uint largest) => Math.Max(1, (39 - BitOperations.LeadingZeroCount(largest)) / 8);
}
