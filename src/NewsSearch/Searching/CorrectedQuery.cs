namespace NewsSearch.Searching;

/// <summary>A query with other words, and how many articles it finds.</summary>
public sealed record CorrectedQuery(string Text, int Count);
