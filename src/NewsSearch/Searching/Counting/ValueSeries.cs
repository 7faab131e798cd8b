namespace NewsSearch.Searching.Counting;

/// <summary>A value of a dimension over time.</summary>
/// <param name="Count">Articles that have the value and a date.</param>
/// <param name="Periods">Those of <see cref="SeriesTable.All"/>, each with the articles in it that have the value.</param>
public sealed record ValueSeries(string Name, int Count, IReadOnlyList<TimePeriod> Periods);
