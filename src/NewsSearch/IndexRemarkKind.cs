namespace NewsSearch;

/// <summary>What there is to remark about an index.</summary>
public enum IndexRemarkKind
{
    /// <summary>The newest commit is not as it was written; the one before it is used.</summary>
    TornCommit,

    /// <summary>The catalogue that belongs to the commit is missing or damaged: files are read again, and with them articles that were deleted.</summary>
    LostCatalogue,
}
