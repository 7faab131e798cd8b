using NewsSearch.Countries;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>The countries that a text speaks of by words for their people alone.</summary>
internal static class PeopleWords
{
    public static IReadOnlyList<string> Countries(ReadOnlySpan<Token> tokens, WordLexicon lexicon, IReadOnlyList<PlaceEntity> places)
    {
        List<string>? countries = null;
        ushort last = 0;
        foreach (ref readonly Token token in tokens)
        {
            if (token.Is(WordClasses.Demonym) && token.HasCapital && lexicon.CountryOfDemonym(token.Key) is not 0 and var packed && packed != last)
            {
                last = packed;
                string country = CountryCode.Unpack(packed)!;
                if (countries?.Contains(country) != true && !places.Any(place => place.Country == country))
                {
                    (countries ??= []).Add(country);
                }
            }
        }

        return countries ?? [];
    }
}
