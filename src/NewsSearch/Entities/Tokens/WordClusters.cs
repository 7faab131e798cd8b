using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Entities.Tagging;

namespace NewsSearch.Entities.Tokens;

/// <summary>
/// Clusters of words that news uses alike (<c>Monday</c> and <c>Friday</c>, <c>Ohio</c> and <c>Bavaria</c>), found in unlabelled text
/// by NewsSearch.Training: they tell of a word that no annotated corpus has what they tell of its likes. A word with a capital and
/// the same word without are two. Layout, little-endian: slot count (uint32, a power of two), that many 32-bit checks of words, that
/// many 16-bit clusters, counted from 1; 0 marks a free slot.
/// </summary>
internal sealed class WordClusters
{
    private const int HeaderLength = sizeof(uint);
    private const int SlotLength = sizeof(uint) + sizeof(ushort);

    private static readonly Lazy<WordClusters> Shared = new(static () => new WordClusters(EmbeddedData.ReadBytes("words.clusters")));

    private readonly byte[] _bytes;
    private readonly uint _slots;

    /// <exception cref="InvalidDataException">The bytes are not of this layout.</exception>
    internal WordClusters(byte[] bytes)
    {
        _bytes = bytes;
        _slots = bytes.Length < HeaderLength ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (!BitOperations.IsPow2(_slots) || bytes.LongLength != HeaderLength + ((long)SlotLength * _slots))
        {
            throw new InvalidDataException("The word clusters are damaged.");
        }
    }

    /// <summary>Read from the assembly at first use.</summary>
    public static WordClusters Default => Shared.Value;

    /// <summary>The key that a word is found by.</summary>
    public static ulong KeyOf(in Token token) => NameFeatures.Mix(token.HasCapital ? 1u : 0u, token.Key);

    /// <param name="clusters">Each word's <see cref="KeyOf(in Token)"/> and its cluster, from 1.</param>
    public static byte[] Write(IReadOnlyCollection<(ulong Key, ushort Cluster)> clusters)
    {
        uint slots = BitOperations.RoundUpToPowerOf2((uint)(clusters.Count * 5L / 4) + 1);
        byte[] bytes = new byte[HeaderLength + (SlotLength * slots)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, slots);
        foreach ((ulong key, ushort cluster) in clusters)
        {
            uint slot = SlotOf(key, slots);
            while (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(ClusterAt(slot, slots))) != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(CheckAt(slot)), (uint)key);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(ClusterAt(slot, slots)), cluster);
        }

        return bytes;
    }

    /// <summary>The cluster of the word, from 1; 0 for a word that has none.</summary>
    public ushort Of(in Token token)
    {
        ulong key = KeyOf(token);
        ref byte start = ref MemoryMarshal.GetArrayDataReference(_bytes);
        uint slot = SlotOf(key, _slots);
        while (true)
        {
            ushort cluster = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref start, ClusterAt(slot, _slots)));
            if (cluster == 0 || Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, CheckAt(slot))) == (uint)key)
            {
                return cluster;
            }

            slot = (slot + 1) & (_slots - 1);
        }
    }

    private static uint SlotOf(ulong key, uint slots) => (uint)(key >> 32) & (slots - 1);

    private static int CheckAt(uint slot) => HeaderLength + ((int)slot * sizeof(uint));

    private static int ClusterAt(uint slot, uint slots) => HeaderLength + ((int)slots * sizeof(uint)) + ((int)slot * sizeof(ushort));
}
