using System.Numerics;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often any of some words stands in one field.</summary>
/// <param name="words">The postings of each.</param>
/// <param name="weight">What one counts.</param>
/// <param name="documents">The documents of the segment.</param>
internal sealed class WordCounts(WordPostings[] words, float weight, int documents) : MatchCounts
{
    /// <summary>To look up one document costs like reading this many in a row.</summary>
    private const int CostOfSeeking = 12;

    public override long Cost { get; } = words.Sum(static word => (long)word.DocumentFrequency);

    public override int Next(int target)
    {
        int next = int.MaxValue;
        foreach (WordPostings word in words)
        {
            if (word.MoveTo(target))
            {
                next = Math.Min(next, word.Documents[FirstFrom(word.Documents, target)]);
            }
        }

        return next;
    }

    public override void Add(int first, ulong[]? among, float[] frequencies, ulong[] bits)
    {
        long asked = among is null ? long.MaxValue : Window.CountOf(among);
        if (asked == 0)
        {
            return;
        }

        foreach (WordPostings word in words)
        {
            // Compared as asked × cost against the postings that a window has on average.
            if (among is not null && asked * CostOfSeeking * documents < (long)word.DocumentFrequency * Math.Min(Window.Size, documents))
            {
                AddAmong(word, first, among, frequencies, bits);
            }
            else
            {
                AddAll(word, first, frequencies, bits);
            }
        }
    }

    private void AddAll(WordPostings word, int first, float[] frequencies, ulong[] bits)
    {
        bool isPartial = word.IsPartial;
        for (int target = first; target < first + Window.Size && word.MoveTo(target);)
        {
            ReadOnlySpan<int> found = word.Documents;
            ReadOnlySpan<int> counts = word.Frequencies;
            target = found[^1] + 1;
            for (int i = found[0] < first ? FirstFrom(found, first) : 0; i < found.Length && i < counts.Length; i++)
            {
                int place = found[i] - first;
                if ((uint)place >= (uint)frequencies.Length)
                {
                    return;
                }

                if (isPartial && !word.Counts(found[i]))
                {
                    continue;
                }

                frequencies[place] += weight * counts[i];
                bits[place >> 6] |= 1UL << place;
            }
        }
    }

    private void AddAmong(WordPostings word, int first, ulong[] among, float[] frequencies, ulong[] bits)
    {
        for (int group = 0; group < among.Length; group++)
        {
            for (ulong left = among[group]; left != 0; left &= left - 1)
            {
                int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
                int document = first + place;
                if (!word.MoveTo(document))
                {
                    return;
                }

                int i = FirstFrom(word.Documents, document);
                if (word.Documents[i] == document && word.Counts(document))
                {
                    frequencies[place] += weight * word.Frequencies[i];
                    bits[group] |= 1UL << place;
                }
            }
        }
    }

    /// <summary>The index of the first of some documents, the last of which is no less, that is <paramref name="target"/> or behind it.</summary>
    internal static int FirstFrom(ReadOnlySpan<int> ascending, int target)
    {
        int found = ascending.BinarySearch(target);
        return found < 0 ? ~found : found;
    }
}
