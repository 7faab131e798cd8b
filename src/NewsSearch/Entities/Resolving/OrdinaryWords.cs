using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Names of places that are words of other meaning as well: a direction (<c>North</c>, a region of Cameroon), a common word
/// (<c>Unity</c>), a name of people (<c>Obama</c>). Such a name means its place only in an article that speaks of that country.
/// </summary>
internal static class OrdinaryWords
{
    // A direction means the article's own north unless the article is about a country that calls a region so.
    private const double Direction = 0.5;
    private const double Word = 0.2;

    // Places that news names without explanation.
    private const int KnownBesideWord = 400_000;
    private const int KnownBesidePerson = 180_000;
    private const int KnownRegion = 2_500_000;
    private const int KnownBesidePersonOfArticle = 1_000_000;

    private const WordClasses Relative = WordClasses.Direction | WordClasses.PlaceWord;

    /// <summary>The share of the article's countries, from 0 to 1, that the place's country must have; 0 for names that need none.</summary>
    /// <param name="isPerson">Whether the article names a person so.</param>
    public static double ShareNeeded(WorldGazetteer gazetteer, int place, ReadOnlySpan<Token> name, bool isPerson = false)
    {
        PlaceKind kind = gazetteer.KindOf(place);
        if (kind == PlaceKind.Country)
        {
            return 0;
        }

        if (kind == PlaceKind.Other)
        {
            return gazetteer.ShoresOf(place).Length > 0 && name.Length == 1 ? Word : 0;
        }

        return name.Length > 1 ? (kind == PlaceKind.Region && AllRelative(name) ? Direction : 0) : OfWord(gazetteer, place, name[0], isPerson);
    }

    /// <summary>Whether the name tells a direction or a people and no place of its own: <c>the West</c>.</summary>
    public static bool IsRelative(ReadOnlySpan<Token> name) => name.Length == 1 ? name[0].Is(Relative | WordClasses.Demonym) : AllRelative(name);

    private static double OfWord(WorldGazetteer gazetteer, int place, in Token word, bool isPerson)
    {
        if (word.Is(Relative | WordClasses.Demonym))
        {
            return Direction;
        }

        bool region = gazetteer.KindOf(place) == PlaceKind.Region;
        int people = gazetteer.IsCapital(place) ? int.MaxValue : gazetteer.PopulationOf(place);
        // In other languages such a town was only taken behind a word like "in".
        if (word.Is(WordClasses.Common) && !gazetteer.IsOfLanguage)
        {
            return region || people < KnownBesideWord ? Word : 0;
        }

        int known = region ? KnownRegion : isPerson ? KnownBesidePersonOfArticle : KnownBesidePerson;
        return (isPerson || word.Is(WordClasses.PersonName)) && people < known ? Word : 0;
    }

    private static bool AllRelative(ReadOnlySpan<Token> name)
    {
        foreach (ref readonly Token word in name)
        {
            if (!word.Is(Relative))
            {
                return false;
            }
        }

        return name[0].Is(WordClasses.Direction);
    }
}
