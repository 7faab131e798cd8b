namespace NewsSearch;

/// <summary>A place named in an article.</summary>
/// <param name="Name">The fullest form that the article uses; abbreviations are written out (<c>U.S.</c> is <c>United States</c>).</param>
/// <param name="Mentions">Where the body names the place, in order, disjoint.</param>
public sealed record PlaceEntity(string Name, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>The ISO 3166-1 alpha-2 code of the country that it is or lies in, or null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The gazetteer's name where it differs from <see cref="Name"/> (<c>Kyiv</c> for Kiev), or null; searched beside it.</summary>
    public string? AlsoKnownAs { get; init; }
}
