namespace NewsSearch.Entities.Gazetteer;

/// <summary>In which country a place of an index lies.</summary>
internal static class PlaceCountry
{
    /// <summary>
    /// Of the countries that have a place of such a name, the one that the articles with the place have most often; of equals, the
    /// largest place decides.
    /// </summary>
    /// <param name="spellings">The place's names.</param>
    /// <param name="countries">In how many articles with the place each country stands; null for none.</param>
    public static string? Of(IEnumerable<string> spellings, IReadOnlyDictionary<string, int>? countries)
    {
        if (countries is null)
        {
            return null;
        }

        (string? Code, int Articles, int Population) best = default;
        WorldGazetteer gazetteer = WorldGazetteer.Default;
        foreach (string spelling in spellings)
        {
            for (int place = gazetteer.Find(spelling); place >= 0; place = gazetteer.Next(place))
            {
                GazetteerPlace candidate = gazetteer[place];
                string? country = candidate.Country?.ToString();
                int articles = country is null ? 0 : countries.GetValueOrDefault(country);
                if (articles > best.Articles || (articles > 0 && articles == best.Articles && candidate.Population > best.Population))
                {
                    best = (country, articles, candidate.Population);
                }
            }
        }

        return best.Code;
    }
}
