using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>What raises the score of articles that a search finds, and finds none itself.</summary>
/// <param name="Part">What an article must have to be raised; the more often, the more.</param>
/// <param name="Weight">How much it counts beside a part of the query; above 0.</param>
public sealed record Boost(NewsQuery.Positional Part, float Weight);
