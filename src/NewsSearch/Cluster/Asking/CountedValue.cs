namespace NewsSearch.Cluster.Asking;

/// <summary>A value of a field, and the articles that have it.</summary>
/// <param name="Latest">The newest of their dates, in seconds since 1970; null when none has one.</param>
internal readonly record struct CountedValue(string Value, int Articles, long? Latest);
