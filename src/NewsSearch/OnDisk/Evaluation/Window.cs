using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Which documents of a stretch of a segment match, and how they score.</summary>
/// <remarks>In a group of 64 documents of which any matches, those that do not score 0; elsewhere scores mean nothing.</remarks>
internal sealed class Window
{
    /// <summary>The documents of a window.</summary>
    public const int Size = 4096;

    /// <summary>Documents that one number of <see cref="Bits"/> tells of.</summary>
    public const int GroupSize = 64;

    public const int Groups = Size / GroupSize;

    private const int Lanes = 8;

    private static readonly Vector256<int> LaneBits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);

    /// <summary>The documents that match, each a bit, the first of the window the lowest.</summary>
    public ulong[] Bits { get; } = new ulong[Groups];

    /// <summary>By document.</summary>
    public float[] Scores { get; } = new float[Size];

    public bool IsEmpty => !Bits.AsSpan().ContainsAnyExcept(0UL);

    public int Count => CountOf(Bits);

    /// <param name="place">From the window's first document, 0.</param>
    public bool Has(int place) => (Bits[place >> 6] & (1UL << place)) != 0;

    public static int CountOf(ReadOnlySpan<ulong> bits)
    {
        int sum = 0;
        foreach (ulong group in bits)
        {
            sum += BitOperations.PopCount(group);
        }

        return sum;
    }

    /// <summary>The scores of a group, for vectors.</summary>
    public Span<Vector256<float>> GroupScores(int group) => MemoryMarshal.Cast<float, Vector256<float>>(Scores.AsSpan(group * GroupSize, GroupSize));

    /// <summary>Leaves only those of a group of documents that are among these too.</summary>
    /// <param name="scored">Whether the window's scores are in use.</param>
    public void Keep(int group, ulong among, bool scored)
    {
        ulong before = Bits[group];
        ulong kept = before & among;
        Bits[group] = kept;
        if (!scored || kept == before || kept == 0)
        {
            return;
        }

        Span<Vector256<float>> scores = GroupScores(group);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Vector256.BitwiseAnd(scores[i], LanesOf(kept, i).AsSingle());
        }
    }

    /// <summary>Adds the scores of another window's group.</summary>
    /// <remarks>Both have some document in it.</remarks>
    public void AddScores(int group, Window other)
    {
        Span<Vector256<float>> scores = GroupScores(group);
        ReadOnlySpan<Vector256<float>> further = other.GroupScores(group);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] += further[i];
        }
    }

    /// <summary>Takes the scores of another window's group where they are higher.</summary>
    /// <inheritdoc cref="AddScores" path="/remarks"/>
    public void RaiseScores(int group, Window other)
    {
        Span<Vector256<float>> scores = GroupScores(group);
        ReadOnlySpan<Vector256<float>> further = other.GroupScores(group);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Vector256.Max(scores[i], further[i]);
        }
    }

    /// <summary>All bits set in each lane whose document is among those of the group.</summary>
    /// <param name="vector">Which eight of them.</param>
    private static Vector256<int> LanesOf(ulong bits, int vector) =>
        Vector256.Equals(Vector256.Create((int)(bits >> (vector * Lanes)) & 0xFF) & LaneBits, LaneBits);

    /// <summary>Those documents of a group whose scores are no less than this.</summary>
    public ulong NoLessThan(int group, float least)
    {
        ulong found = 0;
        Span<Vector256<float>> scores = GroupScores(group);
        var bound = Vector256.Create(least);
        for (int i = 0; i < scores.Length; i++)
        {
            found |= (ulong)Vector256.GreaterThanOrEqual(scores[i], bound).ExtractMostSignificantBits() << (i * Lanes);
        }

        return found & Bits[group];
    }
}
