namespace NewsSearch.Indexing;

/// <summary>What became of an article that was given to the index.</summary>
public enum IndexChange
{
    /// <summary>The index did not hold the article.</summary>
    Added,

    /// <summary>It took the place of an earlier version.</summary>
    Changed,

    /// <summary>The index held it as it is, and was not written to.</summary>
    Unchanged,

    /// <summary>The same run has met the article before; of its versions, the last one read stays.</summary>
    Duplicate,

    /// <summary>The article was deleted forever, and stays away.</summary>
    KeptOut,
}
