namespace NewsSearch.Indexing;

/// <summary>What an index knows of an article.</summary>
/// <param name="Hash">See <see cref="IndexedArticle.ContentHash"/>.</param>
/// <param name="Path">The stored path that it was read from, null for standard input; read from the index when it is asked for.</param>
public readonly record struct KnownArticle(long Hash, Func<string?> Path);
