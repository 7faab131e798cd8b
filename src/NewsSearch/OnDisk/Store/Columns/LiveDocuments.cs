using System.Numerics;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>The documents of a segment that are not deleted.</summary>
/// <param name="words">A bit a document, the first the lowest; those behind the last document are not set.</param>
internal sealed class LiveDocuments(ulong[] words, int count) : IMutableBits
{
    private const int WordBits = 64;

    public int Length => count;

    /// <summary>How many are deleted.</summary>
    public int Deleted
    {
        get
        {
            int live = 0;
            foreach (ulong word in words)
            {
                live += BitOperations.PopCount(word);
            }

            return count - live;
        }
    }

    /// <summary>A bit a document, the first the lowest.</summary>
    public ReadOnlySpan<ulong> Words => words;

    /// <summary>All of them.</summary>
    public static LiveDocuments All(int count)
    {
        ulong[] words = new ulong[WordsFor(count)];
        Array.Fill(words, ulong.MaxValue);
        if (count % WordBits is > 0 and var last)
        {
            words[^1] = (1UL << last) - 1;
        }

        return new LiveDocuments(words, count);
    }

    public static int WordsFor(int count) => (count + WordBits - 1) / WordBits;

    /// <summary>The same documents, to be changed apart from these.</summary>
    public LiveDocuments Copy() => new([.. words], count);

    public bool Get(int index) => ((words[index / WordBits] >> index) & 1) != 0;

    public void Clear(int index) => words[index / WordBits] &= ~(1UL << index);
}
