using NewsSearch.Languages;
using NewsSearch.Queries;

namespace NewsSearch.Matching;

/// <summary>An article that a query is tried on. Its texts are read when they are first asked for.</summary>
/// <param name="finder">Finds the leaves of the query.</param>
/// <param name="fields">The fields that the leaves look into.</param>
internal sealed class MatchedArticle(IndexedArticle indexed, MatchFinder finder, IReadOnlySet<SearchField> fields)
{
    private HashSet<int>? _leaves;

    public IndexedArticle Indexed => indexed;

    /// <summary>Whether the words of a leaf stand in the article.</summary>
    public bool Has(int leaf) => (_leaves ??= Leaves()).Contains(leaf);

    /// <summary>The values that the index holds of a field other than title and body, in its order.</summary>
    public IReadOnlyList<string> ValuesOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Person => indexed.People,
        SearchFieldKind.Place => [.. indexed.Places, .. indexed.OtherPlaceNames],
        SearchFieldKind.Organisation => [.. indexed.Organisations, .. indexed.OtherOrganisationNames],
        SearchFieldKind.Country => indexed.Countries,
        SearchFieldKind.Source => One(indexed.Article.Source),
        SearchFieldKind.Author => indexed.Article.Authors,
        SearchFieldKind.Language => indexed.Article.Language is { } language ? [.. LanguageTag.Terms(language)] : [],
        SearchFieldKind.Url or SearchFieldKind.Site => One(indexed.Article.Url),
        SearchFieldKind.Id => [indexed.Id],
        SearchFieldKind.Kept => KeptField.ValuesOf(indexed.Article.Kept, field.Key!),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string[] One(string? value) => value is null ? [] : [value];

    private HashSet<int> Leaves()
    {
        var found = new List<TextMatch>();
        foreach (SearchField field in fields)
        {
            if (!QueryFields.IsProse(field))
            {
                found.AddRange(finder.FindInValues(ValuesOf(field), field).SelectMany(static matches => matches));
            }
        }

        foreach (SearchField field in new[] { SearchField.Title, SearchField.Body })
        {
            if (fields.Contains(field) || fields.Contains(SearchField.Text))
            {
                found.AddRange(finder.Find(field == SearchField.Title ? indexed.Article.Title : indexed.Article.Body, field, silent: null, indexed.Article.Language));
            }
        }

        return [.. found.Select(static match => match.Leaf)];
    }
}
