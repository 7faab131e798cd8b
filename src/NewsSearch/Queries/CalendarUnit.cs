namespace NewsSearch.Queries;

/// <summary>A unit in which dates are counted.</summary>
internal enum CalendarUnit
{
    Second,
    Minute,
    Hour,
    Day,

    /// <summary>Monday to Sunday (ISO 8601).</summary>
    Week,
    Month,
    Year,
}
