namespace NewsSearch.Searching;

/// <summary>A part of a query without which it would find something.</summary>
/// <param name="Query">The part, as the query language writes it.</param>
/// <param name="Count">Articles that match all the other parts.</param>
public sealed record LeftOutPart(string Query, int Count);
