namespace NewsSearch.Archive.Vectors;

/// <summary>What the computing of vectors did.</summary>
/// <param name="Articles">Articles that were computed.</param>
/// <param name="Passages">Passages of these.</param>
/// <param name="Total">Articles of the index that have vectors now.</param>
/// <param name="English">How many of the articles whose language is known are in English, from 0 to 1; 1 where none is known.</param>
/// <param name="Elapsed">From the first article to the last.</param>
public sealed record VectorSummary(long Articles, long Passages, int Total, double English, TimeSpan Elapsed);
