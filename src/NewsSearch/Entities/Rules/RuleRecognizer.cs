using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Resolving;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>
/// Recognises people and places in a language other than English by lists and rules: what is not sure is left out. Organisations are not told.
/// </summary>
internal static class RuleRecognizer
{
    public static ArticleEntities Recognize(Article article, LanguageNames language)
    {
        using TokenBuffer tokens = LanguageTokens.Scan(article.Body, language);
        var words = TextWords.Of(tokens);
        List<Mention> mentions = PlaceFinder.Longer(tokens, language);
        if (!language.Has(LanguageTraits.NoCapitals | LanguageTraits.PlacesAlone))
        {
            PersonFinder.Add(article.Body, tokens, words, language, mentions);
        }

        PlaceFinder.Add(article.Body, tokens, words, language, mentions);
        mentions.Sort(static (one, other) => one.First.CompareTo(other.First));
        using TokenBuffer title = LanguageTokens.Scan(article.Title, language);
        CountryCode? outlet = OutletCountry.Of(article, WorldGazetteer.Default, WordLexicon.Default) ?? language.Home;
        Mention[] all = [.. mentions];
        IReadOnlyList<PlaceEntity> places = PlaceResolver.Resolve(article.Body, tokens, title, all, outlet, language.Gazetteer, language.Lexicon);
        return new ArticleEntities(PersonResolver.Resolve(article.Body, tokens, all), places);
    }
}
