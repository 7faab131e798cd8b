namespace NewsSearch.Searching;

/// <summary>A part of a query without which it would find something.</summary>
/// <param name="Query">The part, as a user writes it, without backslashes.</param>
/// <param name="Count">Articles that match all the other parts.</param>
public sealed record LeftOutPart(string Query, int Count);
