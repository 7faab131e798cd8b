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
