namespace NewsSearch;

/// <summary>A place named in an article.</summary>
/// <param name="Name">The fullest form that the article uses; abbreviations are written out (<c>U.S.</c> is <c>United States</c>).</param>
/// <param name="Mentions">Where the body names the place, in order, disjoint.</param>
public sealed record PlaceEntity(string Name, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>The ISO 3166-1 alpha-2 code of the country that it is or lies in, or null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The first-level region that it is or lies in, by the gazetteer's name, or null when unknown: <c>Kentucky</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Degrees north; of countries and regions, where their people live on average. Null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, like <see cref="Latitude"/>.</summary>
    public double? Longitude { get; init; }

    /// <summary>The gazetteer's name where it differs from <see cref="Name"/> (<c>Kyiv</c> for Kiev), or null; searched beside it.</summary>
    public string? AlsoKnownAs { get; init; }

    /// <summary>What the index keeps of it beside the name.</summary>
    public PlaceLocation Location => new(OtherNames is [var main, ..] ? main : null, Country, Region, Latitude, Longitude);

    /// <summary>All names that the gazetteer has for it, the main one first; empty for a place that it lacks. Searched beside <see cref="Name"/>.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
