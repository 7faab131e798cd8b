namespace NewsSearch.Indexing;

/// <summary>What <see cref="IndexUpdate.Put"/> did.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="SecondPath">
/// Where two files hold the article, the stored path of the one whose version the index does not have; otherwise null.
/// </param>
public readonly record struct PutResult(IndexChange Change, string Id, string? SecondPath);
