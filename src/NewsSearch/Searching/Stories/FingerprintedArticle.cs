namespace NewsSearch.Searching.Stories;

/// <summary>What decides which articles are one story, and which of them stands for it.</summary>
/// <param name="Published">Seconds since 1970, UTC; null when unknown.</param>
public sealed record FingerprintedArticle(string Id, Fingerprint Fingerprint, long? Published)
{
    /// <summary>The longest body first; of equally long ones the earliest, then the one with the lowest id.</summary>
    public static IComparer<FingerprintedArticle> BestFirst { get; } = Comparer<FingerprintedArticle>.Create(static (one, other) =>
    {
        int order = other.Fingerprint.Length.CompareTo(one.Fingerprint.Length);
        order = order != 0 ? order : (one.Published ?? long.MaxValue).CompareTo(other.Published ?? long.MaxValue);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    });
}
