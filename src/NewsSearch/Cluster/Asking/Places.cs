namespace NewsSearch.Cluster.Asking;

/// <summary>What a cluster can tell of where a pattern stands in one field.</summary>
/// <param name="Articles">Those in which it stands anywhere.</param>
/// <param name="Units">Where it stands, each from its first to its last word: all of these do.</param>
/// <param name="AreAll">Whether it stands nowhere else.</param>
/// <param name="Edges">What its first and its last words may be, wherever it stands; null where that is not known.</param>
internal sealed record Places(Bounds Articles, IReadOnlyList<PlaceUnit> Units, bool AreAll, IReadOnlyList<PlaceUnit>? Edges)
{
    /// <summary>A pattern of which no more is known than in which articles it stands.</summary>
    public static Places Somewhere(Bounds articles, IReadOnlyList<PlaceUnit>? edges = null) => new(articles, [], AreAll: false, edges);
}
