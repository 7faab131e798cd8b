namespace NewsSearch.Sources.Fields;

/// <summary>The fields of an article that JSON keys and table columns can hold.</summary>
internal enum ArticleField
{
    Title,
    Body,
    Published,
    Authors,
    Url,
    Source,
    Id,
    Language,
}
