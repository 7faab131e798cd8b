using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often any of very many words stands in one field, added up beforehand: one number a document instead of open postings each.</summary>
/// <param name="weight">What one counts.</param>
/// <param name="documents">The documents of the segment.</param>
internal sealed class SummedCounts(float weight, int documents) : MatchCounts
{
    private readonly int[] _counts = new int[documents];
    private long _cost;

    public override long Cost => Math.Min(_cost, documents);

    /// <summary>Adds another word, and reads all its postings.</summary>
    public void Add(WordPostings word)
    {
        for (int target = 0; word.MoveTo(target); target = word.Documents[^1] + 1)
        {
            ReadOnlySpan<int> found = word.Documents;
            ReadOnlySpan<int> frequencies = word.Frequencies;
            for (int i = 0; i < found.Length; i++)
            {
                if (word.Counts(found[i]))
                {
                    _counts[found[i]] += frequencies[i];
                }
            }

            _cost += found.Length;
        }
    }

    public override int Next(int target)
    {
        int found = target < _counts.Length ? _counts.AsSpan(target).IndexOfAnyExcept(0) : -1;
        return found < 0 ? int.MaxValue : target + found;
    }

    public override void Add(int first, ulong[]? among, float[] frequencies, ulong[] bits)
    {
        ReadOnlySpan<int> counts = _counts.AsSpan(first, Math.Min(Window.Size, _counts.Length - first));
        for (int place = 0, skipped; (skipped = counts[place..].IndexOfAnyExcept(0)) >= 0; place++)
        {
            place += skipped;
            frequencies[place] += weight * counts[place];
            bits[place >> 6] |= 1UL << place;
        }
    }
}
