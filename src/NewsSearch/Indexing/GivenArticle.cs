namespace NewsSearch.Indexing;

/// <summary>The version of an article that a run gave last.</summary>
/// <param name="Sequence">Its place in the run.</param>
/// <param name="Hash">Of its content.</param>
/// <param name="Path">Of the file that holds it.</param>
/// <param name="IsDeferred">It waits among <see cref="DeferredArticles"/>.</param>
internal readonly record struct GivenArticle(long Sequence, long Hash, string? Path, bool IsDeferred);
