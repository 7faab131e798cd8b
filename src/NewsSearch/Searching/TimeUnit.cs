namespace NewsSearch.Searching;

/// <summary>The length of a timeline's periods, in UTC.</summary>
public enum TimeUnit
{
    Day,

    /// <summary>Monday to Sunday; numbered as ISO 8601 does.</summary>
    Week,
    Month,
    Year,
}
