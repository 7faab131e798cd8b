namespace NewsSearch.Searching;

/// <summary>How much less an article counts the older it is: half as much after each half-life.</summary>
/// <param name="HalfLife">In days, from 1.</param>
/// <param name="Now">When an article counts in full, UTC; one of later counts as one of then.</param>
public sealed record Freshness(int HalfLife, DateTime Now)
{
    /// <summary>Behind so many half-lives age counts no more: a score has to stay a number, and articles as old still have an order.</summary>
    private const double MostHalfLives = 100;

    /// <summary>What a score is multiplied by, above 0 and up to 1; that of an article without a date is the least.</summary>
    /// <param name="published">Seconds since 1970-01-01T00:00:00Z; null when unknown.</param>
    public double FactorOf(long? published)
    {
        double now = (Now - DateTime.UnixEpoch).TotalSeconds;
        double age = published is { } second ? (now - second) / TimeSpan.SecondsPerDay / HalfLife : MostHalfLives;
        return Math.Pow(2, -Math.Clamp(age, 0, MostHalfLives));
    }
}
