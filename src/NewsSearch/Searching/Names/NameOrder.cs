namespace NewsSearch.Searching.Names;

/// <summary>How counted names are ordered; equal ones come by name.</summary>
public enum NameOrder
{
    /// <summary>Most articles first.</summary>
    Count,
    Name,

    /// <summary>Those of the newest article first.</summary>
    Recent,
}
