namespace NewsSearch;

/// <summary>What there is to remark about an index.</summary>
public enum IndexRemarkKind
{
    /// <summary>The newest commit is not as it was written; the one before it is used.</summary>
    TornCommit,

    /// <summary>The catalogue that belongs to the commit is missing or damaged: files are read again, and with them articles that were deleted.</summary>
    LostCatalogue,

    /// <summary>
    /// The articles of the index that is made anew are stored in a form that is not read: those without a file, which came by standard input or
    /// whose files are gone, cannot be carried over.
    /// </summary>
    UnreadArticles,

    /// <summary>The index is of an older format than can be read, and is made anew from its sources.</summary>
    OlderFormat,
}
