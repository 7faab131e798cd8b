using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>The country that an article's outlet tells by the ending of its address (<c>.co.uk</c>) or by its name (<c>Irish Times</c>).</summary>
internal static class OutletCountry
{
    // Endings of countries that anybody takes: .tv, .io.
    private static readonly HashSet<CountryCode> Sold =
        [.. ((string[])["AG", "AI", "CC", "CO", "FM", "GG", "IO", "LA", "LY", "ME", "SH", "TK", "TO", "TV", "VC", "WS"]).Select(code => CountryCode.Parse(code))];

    /// <summary>Null when neither tells one.</summary>
    public static CountryCode? Of(Article article, WorldGazetteer gazetteer, WordLexicon lexicon) =>
        OfAddress(article.Url) ?? (article.Source is { Length: > 0 } name ? OfName(name, gazetteer, lexicon) : null);

    private static CountryCode? OfAddress(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            return null;
        }

        ReadOnlySpan<char> ending = address.Host.AsSpan(address.Host.LastIndexOf('.') + 1);
        if (ending.Equals("uk", StringComparison.OrdinalIgnoreCase))
        {
            return CountryCode.Parse("GB");
        }

        return CountryCode.TryParse(ending, out CountryCode code) && !Sold.Contains(code) ? code : null;
    }

    private static CountryCode? OfName(string name, WorldGazetteer gazetteer, WordLexicon lexicon)
    {
        using TokenBuffer words = TokenScanner.Scan(name, lexicon);
        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].HasCapital)
            {
                continue;
            }

            if (words[i].Is(WordClasses.Demonym) && lexicon.CountryOfDemonym(words[i].Key) is { } people)
            {
                return people;
            }

            int length = gazetteer.Match(words.Span, i, out int place);
            if (length > 0 && Largest(gazetteer, place) is >= 0 and var known && OrdinaryWords.ShareNeeded(gazetteer, known, words.Span.Slice(i, length)) == 0)
            {
                return gazetteer.CountryOf(known);
            }
        }

        return null;
    }

    private static int Largest(WorldGazetteer gazetteer, int place)
    {
        int largest = place;
        for (; place >= 0; place = gazetteer.Next(place))
        {
            largest = gazetteer.PopulationOf(place) > gazetteer.PopulationOf(largest) ? place : largest;
        }

        return largest;
    }
}
