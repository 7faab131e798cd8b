namespace NewsSearch.Queries;

/// <summary>The kinds of <see cref="SearchField"/>.</summary>
public enum SearchFieldKind
{
    /// <summary>Title and body: a word without a field.</summary>
    Text,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The text of the story.</summary>
    Body,

    /// <summary>Names of people, by their words.</summary>
    Person,

    /// <summary>Names of places, by their words.</summary>
    Place,

    /// <summary>Names of organisations, by their words.</summary>
    Organisation,

    /// <summary>ISO 3166-1 alpha-2 code of a country that the article names places of.</summary>
    Country,

    /// <summary>The outlet's name.</summary>
    Source,

    /// <summary>The authors' names, by their words.</summary>
    Author,

    /// <summary>The primary subtag of the language, such as <c>en</c>.</summary>
    Language,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The host of the address, and what of the path stands right behind it: <c>cnn.com</c>, <c>cnn.com/world</c>.</summary>
    Site,

    /// <summary>The article's id.</summary>
    Id,

    /// <summary>The values of a key that is kept (see <see cref="KeptField"/>), by their words.</summary>
    Kept,
}
