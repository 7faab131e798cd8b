using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often any of very many words stands in one field, added up beforehand: one number a document instead of open postings each.</summary>
internal sealed class SummedCounts : MatchCounts
{
    private readonly int[] _counts;
    private readonly float _weight;

    /// <param name="words">Each opened when the one before it has been read.</param>
    /// <param name="weight">What one counts.</param>
    /// <param name="documents">The documents of the segment.</param>
    public SummedCounts(IEnumerable<WordPostings> words, float weight, int documents)
    {
        _counts = new int[documents];
        _weight = weight;
        foreach (WordPostings word in words)
        {
            for (int target = 0; word.MoveTo(target); target = word.Documents[^1] + 1)
            {
                ReadOnlySpan<int> found = word.Documents;
                ReadOnlySpan<int> frequencies = word.Frequencies;
                for (int i = 0; i < found.Length; i++)
                {
                    _counts[found[i]] += frequencies[i];
                }

                Cost += found.Length;
            }
        }

        Cost = Math.Min(Cost, documents);
    }

    public override long Cost { get; }

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
            frequencies[place] += _weight * counts[place];
            bits[place >> 6] |= 1UL << place;
        }
    }
}
