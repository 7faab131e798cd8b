namespace NewsSearch.Indexing;

/// <summary>What <see cref="IndexUpdate.Put"/> did.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Key">The key that the id was made from, with the source's name.</param>
/// <param name="SecondPath">
/// Where two files hold the article, the stored path of the one whose version the index does not have; otherwise null.
/// </param>
public readonly record struct PutResult(IndexChange Change, string Id, string Key, string? SecondPath);
