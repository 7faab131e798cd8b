using System.Buffers.Binary;

namespace NewsSearch.OnDisk.Store;

/// <summary>The first eight bytes of a word as a number that sorts as they do; a shorter word ends in zeros.</summary>
internal static class WordKey
{
    public static ulong Of(ReadOnlySpan<byte> word)
    {
        if (word.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(word);
        }

        ulong key = 0;
        for (int i = 0; i < word.Length; i++)
        {
            key |= (ulong)word[i] << (56 - (8 * i));
        }

        return key;
    }
}
