using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Meaning;

/// <summary>Products of vectors in whole numbers of eight bits.</summary>
/// <remarks>
/// A scan is bounded by how fast memory gives the vectors, so that processors' own products of bytes would gain nothing over those of shorts. A native program is
/// compiled for processors of any age: in it <see cref="Vector256.IsHardwareAccelerated"/> is false everywhere, while what one instruction set is asked for is found out
/// at run time. So the two of x64 are asked for by name.
/// </remarks>
internal static class VectorProduct
{
    /// <summary>Numbers that are multiplied at once.</summary>
    private const int Step = 16;

    /// <summary>The sum of the products, exact.</summary>
    /// <param name="query">As many as of the other.</param>
    public static int Of(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> vector)
    {
        int done = vector.Length - (vector.Length % Step);
        ref short left = ref MemoryMarshal.GetReference(query);
        ref sbyte right = ref MemoryMarshal.GetReference(vector);
        int sum = Avx2.IsSupported ? OfAvx2(ref left, ref right, done)
            : Sse41.IsSupported ? OfSse41(ref left, ref right, done)
            : OfAny(ref left, ref right, done);
        for (int i = done; i < vector.Length; i++)
        {
            sum += query[i] * vector[i];
        }

        return sum;
    }

    private static int OfAvx2(ref short left, ref sbyte right, int length)
    {
        Vector256<int> sums = Vector256<int>.Zero;
        for (int i = 0; i < length; i += Step)
        {
            Vector256<short> wide = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref right, (nuint)i));
            sums = Avx2.Add(sums, Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref left, (nuint)i), wide));
        }

        return Vector128.Sum(Sse2.Add(Avx2.ExtractVector128(sums, 0), Avx2.ExtractVector128(sums, 1)));
    }

    /// <remarks>Internal for its test on a processor that has more.</remarks>
    internal static int OfSse41(ref short left, ref sbyte right, int length)
    {
        Vector128<int> sums = Vector128<int>.Zero;
        for (int i = 0; i < length; i += Step)
        {
            Vector128<sbyte> bytes = Vector128.LoadUnsafe(ref right, (nuint)i);
            Vector128<short> lower = Sse41.ConvertToVector128Int16(bytes), upper = Sse41.ConvertToVector128Int16(Sse2.ShiftRightLogical128BitLane(bytes, 8));
            sums = Sse2.Add(sums, Sse2.MultiplyAddAdjacent(Vector128.LoadUnsafe(ref left, (nuint)i), lower));
            sums = Sse2.Add(sums, Sse2.MultiplyAddAdjacent(Vector128.LoadUnsafe(ref left, (nuint)i + 8), upper));
        }

        return Vector128.Sum(sums);
    }

    /// <remarks>The product of two such numbers fits into 16 bits. Internal for its test on a processor that has more.</remarks>
    internal static int OfAny(ref short left, ref sbyte right, int length)
    {
        Vector128<int> sums = Vector128<int>.Zero;
        for (int i = 0; i < length; i += Step)
        {
            (Vector128<short> lower, Vector128<short> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref right, (nuint)i));
            Add(ref sums, Vector128.LoadUnsafe(ref left, (nuint)i) * lower);
            Add(ref sums, Vector128.LoadUnsafe(ref left, (nuint)i + 8) * upper);
        }

        return Vector128.Sum(sums);

        static void Add(ref Vector128<int> sums, Vector128<short> products)
        {
            (Vector128<int> lower, Vector128<int> upper) = Vector128.Widen(products);
            sums += lower + upper;
        }
    }
}
