namespace NewsSearch.Queries;

/// <summary>What part of an article a query word looks into.</summary>
public enum SearchField
{
    /// <summary>Title and body: a word without a field.</summary>
    Text,
    Title,
    Body,
    Person,
    Place,

    /// <summary>ISO 3166-1 alpha-2 code of a country that the article names places of.</summary>
    Country,
    Source,
    Author,
    Language,
    Url,

    /// <summary>The article's id.</summary>
    Id,
}
