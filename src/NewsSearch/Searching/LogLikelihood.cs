namespace NewsSearch.Searching;

/// <summary>
/// Whether something is as frequent in one set as in another: the log-likelihood ratio G² of T. Dunning, "Accurate methods for the statistics of surprise and coincidence",
/// Computational Linguistics 19 (1), 1993.
/// </summary>
internal static class LogLikelihood
{
    /// <summary>What chance reaches once in twenty times (χ² with one degree of freedom).</summary>
    public const double Significant = 3.84;

    /// <summary>G²: twice the sum, over both sets, of what is counted and all else, of observed times the logarithm of observed to expected.</summary>
    /// <param name="one">How often it is counted in the one set, whose size is <paramref name="allOfOne"/>.</param>
    /// <param name="other">How often in the other.</param>
    public static double Of(long one, long other, long allOfOne, long allOfOther)
    {
        double all = allOfOne + allOfOther, counted = one + other;
        return 2 * (Term(one, allOfOne * counted / all) + Term(other, allOfOther * counted / all)
            + Term(allOfOne - one, allOfOne * (all - counted) / all) + Term(allOfOther - other, allOfOther * (all - counted) / all));

        static double Term(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
    }
}
