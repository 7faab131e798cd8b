namespace NewsSearch.Searching.Counting;

/// <summary>How many articles have these values.</summary>
/// <param name="Value">Of the first dimension; null for the articles without a date.</param>
/// <param name="Second">Of the second dimension; null for the articles without a date, and where there is one dimension.</param>
/// <param name="Count">Articles.</param>
/// <param name="Latest">The day of the newest of them; null when none has a date.</param>
public sealed record CountRow(string? Value, string? Second, int Count, DateOnly? Latest);
