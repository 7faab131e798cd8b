namespace NewsSearch.Searching;

/// <summary>What can be wrong with a filter.</summary>
public enum FilterFaultKind
{
    /// <summary>No country has this code or name.</summary>
    UnknownCountry,

    /// <summary>A name has no words.</summary>
    NotAName,

    /// <summary><see cref="SearchFilters.Since"/> is no date.</summary>
    SinceNotADate,

    /// <summary><see cref="SearchFilters.Until"/> is no date.</summary>
    UntilNotADate,

    /// <summary><see cref="SearchFilters.Until"/> ends before <see cref="SearchFilters.Since"/> begins.</summary>
    UntilBeforeSince,
}
