using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// The weights of the sequence model (a linear-chain conditional random field, applied twice), one row of 8-bit weights for each
/// feature: 13 for the first pass, 13 for the second. Buckets of four rows begin with 16 bits of each row's key, which tell an unknown
/// feature with an error of about 10^-4 a lookup. Layout, little-endian: magic, bucket count (uint32), the transitions of both
/// passes (13 x 13 int16 each), buckets, 16 bytes of padding.
/// </summary>
internal sealed class NameModel
{
    public const ulong Magic = 0x3252_4543_4D41_4E53;
    public const int RowsInBucket = 4;
    public const int CheckLength = 2;
    public const int RowLength = 2 * NameLabel.Count;
    public const int BucketLength = RowsInBucket * (CheckLength + RowLength);
    public const int TransitionCount = NameLabel.Count * NameLabel.Count;
    public const int HeaderLength = 8 + 4 + (2 * 2 * TransitionCount);

    /// <summary>A row is read in 16 lanes.</summary>
    public const int Padding = 16;

    private static readonly Lazy<NameModel> Shared = new(static () => new NameModel(EmbeddedData.ReadBytes("names.model")));

    private readonly byte[] _bytes;
    private readonly uint _buckets;

    /// <exception cref="InvalidDataException">The bytes are not of this layout.</exception>
    internal NameModel(byte[] bytes)
    {
        _bytes = bytes;
        _buckets = bytes.Length < HeaderLength ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8));
        if (_buckets == 0 || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Magic || bytes.LongLength < HeaderLength + ((long)_buckets * BucketLength) + Padding)
        {
            throw new InvalidDataException("The name model is damaged.");
        }

        FirstTransitions = Transitions(12);
        SecondTransitions = Transitions(12 + (2 * TransitionCount));
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static NameModel Default => Shared.Value;

    /// <summary>The weight of label j after label i at 13 i + j, on the scale of the features' weights.</summary>
    public short[] FirstTransitions { get; }

    /// <inheritdoc cref="FirstTransitions"/>
    public short[] SecondTransitions { get; }

    /// <summary>The bucket where the search for a feature begins; a full bucket leads to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint BucketOf(ulong key, uint buckets) => (uint)(((key >> 32) * buckets) >> 32);

    /// <summary>Never 0, which marks an empty row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort CheckOf(ulong key) => (ushort)(key | 1);

    private short[] Transitions(int offset)
    {
        short[] weights = new short[TransitionCount];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadInt16LittleEndian(_bytes.AsSpan(offset + (2 * i)));
        }

        return weights;
    }

    /// <summary>Asks memory for the features' rows, which lie all over a table that is larger than most caches; <see cref="Add"/> soon after need not wait.</summary>
    public unsafe void Prefetch(ReadOnlySpan<ulong> keys)
    {
        if (Sse.IsSupported)
        {
            ref byte buckets = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), HeaderLength);
            foreach (ulong key in keys)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref buckets, (nuint)BucketOf(key, _buckets) * BucketLength)));
            }
        }
    }

    /// <summary>Adds the features' weights to the scores.</summary>
    public void Add(ReadOnlySpan<ulong> keys, ref NameScores scores)
    {
        NameScores sum = scores;
        foreach (ulong key in keys)
        {
            ref byte row = ref Find(key);
            if (!Unsafe.IsNullRef(ref row))
            {
                (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Unsafe.ReadUnaligned<Vector128<sbyte>>(ref row));
                sum.FirstLow += low;
                sum.FirstHigh += high;
                (low, high) = Vector128.Widen(Unsafe.ReadUnaligned<Vector128<sbyte>>(ref Unsafe.Add(ref row, NameLabel.Count)));
                sum.SecondLow += low;
                sum.SecondHigh += high;
            }
        }

        scores = sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Find(ulong key)
    {
        ushort check = CheckOf(key);
        uint at = BucketOf(key, _buckets);
        while (true)
        {
            ref byte bucket = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), HeaderLength + ((nuint)at * BucketLength));
            ulong checks = Unsafe.ReadUnaligned<ulong>(ref bucket);
            for (int i = 0; i < RowsInBucket; i++, checks >>= 16)
            {
                if ((ushort)checks == check)
                {
                    return ref Unsafe.Add(ref bucket, (RowsInBucket * CheckLength) + (i * RowLength));
                }

                if ((ushort)checks == 0)
                {
                    return ref Unsafe.NullRef<byte>();
                }
            }

            at = at + 1 == _buckets ? 0 : at + 1;
        }
    }
}
