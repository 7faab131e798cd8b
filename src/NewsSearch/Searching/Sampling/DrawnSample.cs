namespace NewsSearch.Searching.Sampling;

/// <summary>A sample of the articles that match.</summary>
/// <param name="Articles">How many were drawn.</param>
/// <param name="Population">How many match.</param>
/// <param name="Strata">From how many strata.</param>
/// <param name="Others">All others that match: what a search leaves out (<see cref="SearchRequest.Seen"/>) so that its hits are the sample.</param>
public sealed record DrawnSample(int Articles, int Population, int Strata, ArticleVersions Others);
