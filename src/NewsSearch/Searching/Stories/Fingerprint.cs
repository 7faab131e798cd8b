using System.Buffers.Binary;

namespace NewsSearch.Searching.Stories;

/// <summary>
/// What an index keeps of an article's body to find others that say the same: of its runs of five words (<see cref="Shingles"/>) the least under each of
/// 64 orders, and its length. The share of orders in which two bodies have the same run first estimates the share of runs that both have:
/// A. Broder et al., "Min-wise independent permutations", 1998. A body of fewer than five words has none.
/// </summary>
/// <remarks>
/// Of eight of the least runs two bytes are kept, of the others the lowest (P. Li and A. König, "b-Bit minwise hashing", 2010); then the length in UTF-16
/// units, 4 bytes. Numbers are little-endian. The eight make four bands of two: articles that are alike share one of them nearly always, others hardly ever.
/// </remarks>
public sealed class Fingerprint
{
    /// <summary>Bytes of a fingerprint.</summary>
    public const int Size = (WideOrders * sizeof(ushort)) + NarrowOrders + sizeof(int);

    /// <summary>Orders of the runs.</summary>
    internal const int Orders = WideOrders + NarrowOrders;

    /// <summary>Bands of a fingerprint.</summary>
    internal const int Bands = WideOrders / OrdersOfABand;

    private const int WideOrders = 8;
    private const int NarrowOrders = 56;
    private const int OrdersOfABand = 2;
    private const int LengthPlace = (WideOrders * sizeof(ushort)) + NarrowOrders;

    /// <summary>Characters that sort as their numbers do.</summary>
    private const string Digits = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private const int BitsOfADigit = 6;
    private const int DigitsOfABand = 6;

    private readonly byte[] _bytes;

    /// <param name="bytes">As <see cref="Bytes"/>; they are copied.</param>
    /// <exception cref="InvalidDataException">They are no fingerprint.</exception>
    public Fingerprint(ReadOnlySpan<byte> bytes) =>
        _bytes = bytes.Length == Size ? bytes.ToArray() : throw new InvalidDataException($"a fingerprint has {bytes.Length} bytes");

    /// <param name="least">The least run in each order.</param>
    /// <param name="length">UTF-16 units of the body.</param>
    internal Fingerprint(ReadOnlySpan<uint> least, int length)
    {
        _bytes = new byte[Size];
        for (int i = 0; i < WideOrders; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(i * sizeof(ushort)), (ushort)least[i]);
        }

        for (int i = WideOrders; i < Orders; i++)
        {
            _bytes[WideOrders + i] = (byte)least[i];
        }

        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(LengthPlace), length);
    }

    /// <summary>What an index keeps.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>UTF-16 units of the body.</summary>
    public int Length => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(LengthPlace));

    /// <summary>The bands as terms of an index, each once.</summary>
    public IReadOnlyList<string> Terms()
    {
        string[] terms = new string[Bands];
        for (int band = 0; band < Bands; band++)
        {
            long bits = ((long)band << 32) | BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(band * OrdersOfABand * sizeof(ushort)));
            terms[band] = string.Create(DigitsOfABand, bits, static (digits, number) =>
            {
                for (int i = digits.Length - 1; i >= 0; i--, number >>= BitsOfADigit)
                {
                    digits[i] = Digits[(int)(number & ((1 << BitsOfADigit) - 1))];
                }
            });
        }

        return terms;
    }

    /// <summary>In how many orders both have the same run first, of <see cref="Orders"/>; a few more by chance.</summary>
    internal int Agreement(Fingerprint other)
    {
        int agreeing = 0;
        for (int i = 0; i < WideOrders; i++)
        {
            int place = i * sizeof(ushort);
            agreeing += _bytes[place] == other._bytes[place] && _bytes[place + 1] == other._bytes[place + 1] ? 1 : 0;
        }

        for (int i = WideOrders * sizeof(ushort); i < LengthPlace; i++)
        {
            agreeing += _bytes[i] == other._bytes[i] ? 1 : 0;
        }

        return agreeing;
    }
}
