using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsSearch.Meaning;

/// <summary>Products of vectors in whole numbers of eight bits.</summary>
/// <remarks>A scan is bounded by how fast memory gives the vectors, so that processors' own products of bytes would gain nothing over those of shorts.</remarks>
internal static class VectorProduct
{
    /// <summary>The sum of the products, exact.</summary>
    /// <param name="query">As many as of the other.</param>
    public static int Of(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> vector)
    {
        int i = 0, sum = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref short q = ref MemoryMarshal.GetReference(query);
            ref sbyte v = ref MemoryMarshal.GetReference(vector);
            Vector256<int> sums = Vector256<int>.Zero;
            for (; i <= vector.Length - Vector128<sbyte>.Count; i += Vector128<sbyte>.Count)
            {
                Vector256<short> left = Vector256.LoadUnsafe(ref q, (nuint)i);
                var bytes = Vector128.LoadUnsafe(ref v, (nuint)i);
                Vector256<short> right = Avx2.IsSupported ? Avx2.ConvertToVector256Int16(bytes) : Vector256.WidenLower(Vector256.Create(bytes, default));
                sums += Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(left, right) : Pairs(left * right);
            }

            sum = Vector256.Sum(sums);
        }

        for (; i < vector.Length; i++)
        {
            sum += query[i] * vector[i];
        }

        return sum;
    }

    /// <remarks>The product of two such numbers fits into 16 bits.</remarks>
    private static Vector256<int> Pairs(Vector256<short> products)
    {
        (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(products);
        return lower + upper;
    }
}
