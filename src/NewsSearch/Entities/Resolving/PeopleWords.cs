using NewsSearch.Countries;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>The countries that a text speaks of by words for their people alone.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string> Countries(ReadOnlySpan<Token> tokens, WordLexicon lexicon, IReadOnlyList<PlaceEntity> places)
    {
        List<string>? countries = null;
        CountryCode? last = null;
        foreach (ref readonly Token token in tokens)
        {
            if (token.Is(WordClasses.Demonym) && token.HasCapital && lexicon.CountryOfDemonym(token.Key) is { } code && code != last)
            {
                last = code;
                string country = code.ToString();
                if (countries?.Contains(country) != true && !places.Any(place => place.Country == country))
                {
                    (countries ??= []).Add(country);
                }
            }
        }

        return countries ?? [];
    }
}
