using NewsSearch.Queries;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cluster.Asking;

/// <summary>The fields of the cluster's index that the fields of queries look into.</summary>
internal static class IndexedFields
{
    /// <summary>Title and body as one, without positions.</summary>
    public static readonly IndexedField Text = new(ClusterSchema.Text);

    private static readonly IndexedField Title = new(ClusterSchema.Title);

    private static readonly IndexedField Body = new(
        ClusterSchema.Body,
        Unit(PreparedWords.SentenceStart, PreparedWords.SentenceEnd),
        Unit(PreparedWords.ParagraphStart, PreparedWords.ParagraphEnd));

    /// <summary>Those of words with their positions.</summary>
    public static IndexedField[] Of(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Text => [Title, Body],
        SearchFieldKind.Title => [Title],
        SearchFieldKind.Body => [Body],
        SearchFieldKind.Person => [new(ClusterSchema.People)],
        SearchFieldKind.Place => [new(ClusterSchema.Places)],
        SearchFieldKind.Organisation => [new(ClusterSchema.Organisations)],
        SearchFieldKind.Source => [new(ClusterSchema.Source)],
        SearchFieldKind.Author => [new(ClusterSchema.Authors)],
        SearchFieldKind.Url or SearchFieldKind.Site => [new(ClusterSchema.Url)],
        SearchFieldKind.Kept => [new(ClusterSchema.KeptField(field.Key!))],
        _ => [new(ValuesOf(field))],
    };

    /// <summary>The names of those of words.</summary>
    public static IReadOnlyList<string> TermsOf(SearchField field) => [.. Of(field).Select(one => one.Name)];

    /// <summary>That of a field of whole values.</summary>
    public static string ValuesOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Country => ClusterSchema.Country,
        SearchFieldKind.Language => ClusterSchema.LanguageTerms,
        SearchFieldKind.Id => ClusterSchema.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>That by whose words articles are ranked.</summary>
    public static string RankedBy(SearchField field) => field == SearchField.Text ? ClusterSchema.Text : Of(field)[0].Name;

    /// <summary>Those of whole names; none for other fields.</summary>
    public static string[] WholeNamesOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Person => [ClusterSchema.PeopleForms],
        SearchFieldKind.Place => [ClusterSchema.PlacesForms, ClusterSchema.PlacesOtherForms],
        SearchFieldKind.Organisation => [ClusterSchema.OrganisationsForms],
        SearchFieldKind.Country => [ClusterSchema.Country],
        SearchFieldKind.Source or SearchFieldKind.Author => [WholeValuesOf(field)],
        _ => [],
    };

    /// <summary>That of outlets or authors as they are written.</summary>
    public static string WholeValuesOf(SearchField field) => field.Kind == SearchFieldKind.Source ? ClusterSchema.SourceValue : ClusterSchema.AuthorsValues;

    /// <summary>That of names to be counted.</summary>
    public static string CountedNamesOf(NameField field) => field switch
    {
        NameField.People => ClusterSchema.PeopleCounted,
        NameField.Places => ClusterSchema.PlacesCounted,
        NameField.Organisations => ClusterSchema.OrganisationsCounted,
        _ => ClusterSchema.Country,
    };

    private static Interval.All Unit(char start, char end) => new(new([new Interval.Term(start.ToString()), new Interval.Term(end.ToString())]), Ordered: true, MostGaps: null);
}
