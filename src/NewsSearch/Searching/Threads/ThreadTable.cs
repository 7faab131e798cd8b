namespace NewsSearch.Searching.Threads;

/// <summary>What threads articles fall into.</summary>
/// <param name="Threads">Those of two articles or more, in no order.</param>
/// <param name="Articles">How many articles were looked at, those of no thread included.</param>
/// <param name="Undated">Articles without a date, which are in none.</param>
public sealed record ThreadTable(IReadOnlyList<NewsThread> Threads, int Articles, int Undated);
