using NewsSearch.OnDisk;

namespace NewsSearch.Indexing;

/// <summary>What became of an article that was given to the index.</summary>
public enum IndexChange
{
    Added,
    Changed,
    Unchanged,

    /// <summary>The same run has met the article before; of its versions, the last one read stays.</summary>
    Duplicate,
}

/// <summary>What <see cref="ArticleIndexWriter.Put"/> did.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="SecondPath">
/// Where two files hold the article, the stored path of the one whose version the index does not have; otherwise null.
/// </param>
public readonly record struct PutResult(IndexChange Change, string Id, string? SecondPath);
