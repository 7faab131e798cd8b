namespace NewsSearch.Searching;

/// <summary>The length of a timeline's periods, in UTC.</summary>
public enum TimeUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Monday to Sunday; numbered as ISO 8601 does.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
