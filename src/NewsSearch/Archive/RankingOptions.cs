namespace NewsSearch.Archive;

/// <summary>What decides beside a query which articles come first.</summary>
/// <param name="Expand">Whether words that the best hits have in common raise others that have them.</param>
/// <param name="HalfLife">Days after which an article counts half as much, from 1; null for age not to count.</param>
public sealed record RankingOptions(bool Expand = false, int? HalfLife = null);
