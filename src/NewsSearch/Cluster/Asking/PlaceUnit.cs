using NewsSearch.Words;

namespace NewsSearch.Cluster.Asking;

/// <summary>A word, or a row of words, where a side of an operator may stand.</summary>
/// <param name="Rule">Finds it.</param>
/// <param name="Length">Positions that <paramref name="Rule"/> takes.</param>
/// <param name="Lead">Positions that it takes before those: one of a word with a hyphen, which is found by its second part.</param>
/// <param name="Lasts">The terms that its last position may have.</param>
internal sealed record PlaceUnit(Interval Rule, int Length, int Lead, IReadOnlyCollection<string> Lasts)
{
    /// <summary>Whether this may end in what <paramref name="next"/> takes before its rule: then the two would share a word.</summary>
    public bool MayReachInto(PlaceUnit next) => next.Lead > 0 && next.Lasts.Any(joined => Lasts.Any(last => joined.AsSpan().StartsWith(last.AsSpan().TrimEnd(WordReader.AcronymEnd))));
}
