namespace NewsSearch.Searching;

/// <summary>
/// Makes one score of two that are of different kinds: each is standardised over the articles of this question (its mean taken off, divided by its
/// standard deviation), and the two count half each. docs/meaning.md says on what that was chosen.
/// </summary>
internal static class MeaningMix
{
    private const double MeaningShare = 0.5;

    /// <summary>What each of the two adds to the score of each article.</summary>
    /// <param name="words">Scores by words, 0 where none matches.</param>
    /// <param name="cosines">Of the nearest passages; null counts as the mean.</param>
    public static (float[] Words, float[] Cosines) Of(IReadOnlyList<float> words, IReadOnlyList<float?> cosines) => (
        Standardised([.. words.Select(score => (float?)score)], 1 - MeaningShare),
        Standardised(cosines, MeaningShare));

    private static float[] Standardised(IReadOnlyList<float?> scores, double share)
    {
        double[] known = [.. scores.OfType<float>().Select(score => (double)score)];
        double mean = known.Length == 0 ? 0 : known.Average();
        double deviation = known.Length == 0 ? 0 : Math.Sqrt(known.Average(score => (score - mean) * (score - mean)));
        return [.. scores.Select(score => score is { } value && deviation > 0 ? (float)(share * (value - mean) / deviation) : 0)];
    }
}
