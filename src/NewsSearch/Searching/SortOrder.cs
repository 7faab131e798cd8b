namespace NewsSearch.Searching;

/// <summary>How hits are ordered. Equal ones come newest first, then by id, so that the order never depends on how the index was built.</summary>
public enum SortOrder
{
    /// <summary>By score.</summary>
    Relevance,

    /// <summary>The last published first; those without a date come last.</summary>
    Newest,

    /// <summary>The first published first; those without a date come last.</summary>
    Oldest,
}
