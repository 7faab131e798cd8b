namespace NewsSearch.Searching.Counting;

/// <summary>The kinds of <see cref="Dimension"/>.</summary>
public enum DimensionKind
{
    /// <summary>The outlet.</summary>
    Source,

    /// <summary>The authors.</summary>
    Author,

    /// <summary>The language of the text.</summary>
    Language,

    /// <summary>The countries that the places named lie in.</summary>
    Country,

    /// <summary>The people named.</summary>
    Person,

    /// <summary>The places named.</summary>
    Place,

    /// <summary>The organisations named.</summary>
    Organisation,

    /// <summary>The calendar year of publication, in UTC as all periods.</summary>
    Year,

    /// <summary>The calendar month.</summary>
    Month,

    /// <summary>The ISO 8601 week.</summary>
    Week,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The values of a kept key, see <see cref="KeptField"/>.</summary>
    Kept,
}
