using NewsSearch.Entities;

namespace NewsSearch.Tests.Searching.Ranks;

/// <summary>Recognises a few names wherever they stand, so that scores do not follow every change of the trained model.</summary>
internal sealed class ListedNames : IEntityRecognizer
{
    private static readonly string[] People = ["Barack Obama", "John Kerry", "Maureen Tolliver", "Obama", "Putin", "Sergey V. Lavrov", "Vladimir V. Putin"];

    private static readonly (string Name, string Country)[] Places =
        [("Brussels", "BE"), ("Crimea", "UA"), ("Kiev", "UA"), ("Moscow", "RU"), ("Saudi Arabia", "SA"), ("Ukraine", "UA"), ("Zambia", "ZM")];

    public string Version => "listed";

    public ArticleEntities Recognize(string title, string body)
    {
        bool Stands(string name) => body.Contains(name, StringComparison.Ordinal);
        return new ArticleEntities(
            [.. People.Where(Stands).Select(name => new PersonEntity(name, []))],
            [.. Places.Where(place => Stands(place.Name)).Select(place => new PlaceEntity(place.Name, []) { Country = place.Country })])
        {
            CountriesOfPeoples = Stands("Ukrainian") ? ["UA"] : [],
        };
    }
}
