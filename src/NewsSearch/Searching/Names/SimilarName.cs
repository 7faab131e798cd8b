namespace NewsSearch.Searching.Names;

/// <summary>A name of the index that may be another spelling of the one asked for.</summary>
/// <param name="Distance">Letters to change, exchange, add or leave out in the words that correspond; initials count nothing.</param>
public sealed record SimilarName(NameCount Found, NameLikeness Likeness, int Distance);
