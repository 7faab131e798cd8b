namespace NewsSearch.Searching.Names;

/// <summary>How counted names are ordered; equal ones come by name.</summary>
public enum NameOrder
{
    /// <summary>Most articles first.</summary>
    Count,

    /// <summary>By name, without regard to case.</summary>
    Name,

    /// <summary>Those of the newest article first.</summary>
    Recent,
}
