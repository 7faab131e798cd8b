namespace NewsSearch.Queries;

/// <summary>Why a query cannot be read.</summary>
/// <param name="Message">A short sentence without the position, e.g. <c>unclosed quote</c>.</param>
/// <param name="Column">The 0-based UTF-16 offset in the query where it shows.</param>
/// <param name="Remedy">What to write instead, or null.</param>
public sealed record QueryError(string Message, int Column, string? Remedy);
