using NewsSearch.Queries;

namespace NewsSearch.Searching.Names;

/// <summary>Names that are counted, and the fields of queries that look for them.</summary>
public static class NameFields
{
    /// <summary>Names that articles write in several ways, which can be compared and joined; countries have codes.</summary>
    public static IReadOnlyList<NameField> Written { get; } = [NameField.People, NameField.Places, NameField.Organisations];

    /// <summary>The field of queries that looks for these names.</summary>
    public static SearchField Searched(this NameField field) => field switch
    {
        NameField.People => SearchField.Person,
        NameField.Places => SearchField.Place,
        NameField.Organisations => SearchField.Organisation,
        NameField.Countries => SearchField.Country,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Null for countries, and for fields without whole names.</summary>
    public static NameField? Of(SearchField field) => Written.Where(name => name.Searched() == field).Cast<NameField?>().FirstOrDefault();
}
