namespace NewsSearch.Entities.Resolving;

/// <summary>A name that an article gives to a place, and what was found of it.</summary>
/// <param name="mention">The first one.</param>
/// <param name="first">The first place of that name in the gazetteer, or -1.</param>
internal sealed class PlaceName(Mention mention, int first)
{
    public Mention Mention => mention;

    public int First => first;

    public int Mentions { get; set; }

    /// <summary>Whether it is short for the region <see cref="First"/>, which is then the only place of the name.</summary>
    public bool IsRegionAbbreviation { get; init; }

    /// <summary>Whether it is a word of other meaning as well, so that what the other names mean is evidence for it.</summary>
    public bool NeedsEvidence { get; set; }

    /// <summary>Whether its country was counted before it was chosen.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Whether <see cref="State"/> told <see cref="Choice"/>.</summary>
    public bool IsStated { get; private set; }

    /// <summary>Whether it means a place, and not a person.</summary>
    public bool IsPlace { get; set; }

    /// <summary>The place of the gazetteer that it means, or -1.</summary>
    public int Choice { get; private set; } = -1;

    /// <summary>Whether <see cref="Choice"/> stands, be it none.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Of a place that the gazetteer lacks, the country or region stated behind it, as a place of the gazetteer, or -1.</summary>
    public int Area { get; private set; } = -1;

    /// <summary>It means this place of the gazetteer, or -1 for none that is known.</summary>
    public void Decide(int place) => (Choice, Area, IsDecided) = (place, -1, true);

    /// <summary>It means this place, for the article names it beside the country or region that it is, or lies in.</summary>
    public void State(int place)
    {
        Decide(place);
        IsStated = true;
    }

    /// <summary>It means a place of that country or region that the gazetteer lacks.</summary>
    public void DecideWithin(int area) => (Choice, Area, IsDecided) = (-1, area, true);
}
