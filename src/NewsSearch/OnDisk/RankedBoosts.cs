using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>All that raises the scores of what a query finds, made ready for one index.</summary>
/// <param name="Pairs">Words side by side; see <see cref="AdjacentWords.MostShare"/>.</param>
/// <param name="Others">What the request names.</param>
internal sealed record RankedBoosts(IReadOnlyList<RankedBoost> Pairs, IReadOnlyList<RankedBoost> Others)
{
    /// <summary>Sums of the same floats in another order differ in the last digits.</summary>
    public const float Rounding = 1.0001f;

    private readonly float _most = Others.Sum(static boost => boost.Factor);

    public bool IsEmpty => Pairs.Count == 0 && Others.Count == 0;

    /// <summary>The most that all pairs together can add, as a share of the score.</summary>
    public float Share { get; } = AdjacentWords.MostShare(Pairs.Count);

    /// <summary>The highest score that one can be raised to.</summary>
    public float Most(float score) => ((score * (1 + Share)) + _most) * Rounding;

    /// <summary>A score that cannot be raised so far lies below this.</summary>
    public float LeastFor(float raised) => (((raised / Rounding) - _most) / (1 + Share)) - (Math.Abs(raised) * (Rounding - 1));
}
