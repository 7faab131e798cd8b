namespace NewsSearch.Searching;

/// <summary>A part of a query in words, and what it finds.</summary>
/// <param name="Words">What the part means, without its own parts.</param>
/// <param name="Count">Articles that match it by itself.</param>
/// <param name="Parts">What it is made of; empty for a leaf.</param>
public sealed record ExplainedPart(string Words, int Count, IReadOnlyList<ExplainedPart> Parts);
