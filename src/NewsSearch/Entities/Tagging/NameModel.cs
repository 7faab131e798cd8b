using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
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
/// <remarks>
/// In memory the keys' bits and the rows are two tables: many features of a word are unknown, and a table of a few hundred kilobytes,
/// which a core's own cache holds, is all that is asked of these. A row is half a cache line and never on two.
/// </remarks>
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

    private const int BucketsRead = 512;
    private const int MostBuckets = 1 << 22;

    // The lanes of a row in memory: both passes begin on a lane that a vector begins with.
    private const int Lanes = 16;
    private const int RowStride = 2 * Lanes;
    private const ulong LowBits = 0x0001_0001_0001_0001;
    private const ulong HighBits = 0x8000_8000_8000_8000;

    private static readonly Lazy<NameModel> Shared = new(static () => Open(EmbeddedData.Open("names.model.gz")));

    private readonly ulong[] _checks;
    private readonly byte[] _rows;
    private readonly int _firstRow;

    /// <exception cref="InvalidDataException">The bytes are not of this layout.</exception>
    internal NameModel(byte[] bytes)
        : this(new MemoryStream(bytes))
    {
    }

    /// <param name="stream">Is disposed of.</param>
    private NameModel(Stream stream)
    {
        using (stream)
        {
            Span<byte> header = stackalloc byte[HeaderLength];
            int read = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            uint buckets = read < HeaderLength ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
            if (buckets is 0 or > MostBuckets || BinaryPrimitives.ReadUInt64LittleEndian(header) != Magic)
            {
                throw Damaged();
            }

            FirstTransitions = Transitions(header[12..]);
            SecondTransitions = Transitions(header[(12 + (2 * TransitionCount))..]);
            _checks = new ulong[buckets];
            _rows = GC.AllocateUninitializedArray<byte>(((int)buckets * RowsInBucket * RowStride) + RowStride, pinned: true);
            _firstRow = FirstAligned(_rows);
            ReadBuckets(stream);
        }
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static NameModel Default => Shared.Value;

    /// <summary>Reads a model that is packed by gzip, as it lies in files.</summary>
    /// <param name="packed">Is disposed of.</param>
    /// <exception cref="InvalidDataException">The bytes are not of this layout.</exception>
    public static NameModel Open(Stream packed) => new(new GZipStream(packed, CompressionMode.Decompress));

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

    private static InvalidDataException Damaged() => new("The name model is damaged.");

    private static short[] Transitions(ReadOnlySpan<byte> bytes)
    {
        short[] weights = new short[TransitionCount];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]);
        }

        return weights;
    }

    private static unsafe int FirstAligned(byte[] pinned)
    {
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        return (int)(-address & (RowStride - 1));
    }

    private void ReadBuckets(Stream stream)
    {
        byte[] read = new byte[BucketsRead * BucketLength];
        for (int first = 0; first < _checks.Length; first += BucketsRead)
        {
            int count = Math.Min(BucketsRead, _checks.Length - first);
            if (stream.ReadAtLeast(read.AsSpan(0, count * BucketLength), count * BucketLength, throwOnEndOfStream: false) < count * BucketLength)
            {
                throw Damaged();
            }

            for (int i = 0; i < count; i++)
            {
                ReadBucket(read.AsSpan(i * BucketLength, BucketLength), first + i);
            }
        }
    }

    private void ReadBucket(ReadOnlySpan<byte> bucket, int at)
    {
        _checks[at] = BinaryPrimitives.ReadUInt64LittleEndian(bucket);
        for (int i = 0; i < RowsInBucket; i++)
        {
            ReadOnlySpan<byte> row = bucket.Slice((RowsInBucket * CheckLength) + (i * RowLength), RowLength);
            Span<byte> lanes = _rows.AsSpan(_firstRow + (((at * RowsInBucket) + i) * RowStride), RowStride);
            lanes.Clear();
            row[..NameLabel.Count].CopyTo(lanes);
            row[NameLabel.Count..].CopyTo(lanes[Lanes..]);
        }
    }

    /// <summary>
    /// Finds the rows of those features that the model knows, and asks memory for them: they lie all over a table that is larger than
    /// most caches, and <see cref="Add"/> soon after need not wait.
    /// </summary>
    /// <param name="rows">Room for as many as there are keys.</param>
    /// <returns>How many there are.</returns>
    public unsafe int Find(ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        ref ulong checks = ref MemoryMarshal.GetArrayDataReference(_checks);
        ref byte table = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _firstRow);
        uint buckets = (uint)_checks.Length;
        int count = 0;
        foreach (ulong key in keys)
        {
            uint at = BucketOf(key, buckets);
            ulong wanted = CheckOf(key) * LowBits;
            while (true)
            {
                ulong bucket = Unsafe.Add(ref checks, at);
                if (FirstZero(bucket ^ wanted) is < RowsInBucket and var row)
                {
                    int offset = (int)((at * RowsInBucket) + (uint)row) * RowStride;
                    if (Sse.IsSupported)
                    {
                        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref table, offset)));
                    }

                    rows[count++] = offset;
                    break;
                }

                // Rows are filled in order, so only a bucket whose last is taken leads on.
                if (bucket >> 48 == 0)
                {
                    break;
                }

                at = at + 1 == buckets ? 0 : at + 1;
            }
        }

        return count;
    }

    /// <summary>Adds the weights of the rows to the scores.</summary>
    /// <param name="rows">As <see cref="Find"/> gave them.</param>
    public void Add(ReadOnlySpan<int> rows, ref NameScores scores)
    {
        ref byte table = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _firstRow);
        NameScores sum = scores;
        foreach (int row in rows)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Unsafe.ReadUnaligned<Vector128<sbyte>>(ref Unsafe.Add(ref table, row)));
            sum.FirstLow += low;
            sum.FirstHigh += high;
            (low, high) = Vector128.Widen(Unsafe.ReadUnaligned<Vector128<sbyte>>(ref Unsafe.Add(ref table, row + Lanes)));
            sum.SecondLow += low;
            sum.SecondHigh += high;
        }

        scores = sum;
    }

    /// <summary>Which of the four numbers of 16 bits is the first that is 0; 4 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstZero(ulong numbers) => BitOperations.TrailingZeroCount((numbers - LowBits) & ~numbers & HighBits) >> 4;
}
