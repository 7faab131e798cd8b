namespace NewsSearch.Searching;

/// <summary>How hits are ordered. Equal ones come newest first, then by id, so that the order never depends on how the index was built.</summary>
public enum SortOrder
{
    Relevance,
    Newest,
    Oldest,
}
