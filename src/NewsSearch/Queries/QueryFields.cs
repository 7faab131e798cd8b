using System.Collections.Frozen;
using NewsSearch.Languages;

namespace NewsSearch.Queries;

/// <summary>The field names of the query language.</summary>
internal static class QueryFields
{
    /// <summary>The name that stands for a date, which is no field of words.</summary>
    public const string Date = "date";

    /// <summary>The name behind which a saved query's name stands.</summary>
    public const string Saved = "query";

    /// <summary>The name behind which a tag stands, unless the index keeps a key of that name.</summary>
    public const string Tag = "tag";

    private static readonly FrozenDictionary<string, SearchField?> ByName = new Dictionary<string, SearchField?>(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = SearchField.Text,
        ["title"] = SearchField.Title,
        ["body"] = SearchField.Body,
        ["person"] = SearchField.Person,
        ["people"] = SearchField.Person,
        ["place"] = SearchField.Place,
        ["places"] = SearchField.Place,
        ["org"] = SearchField.Organisation,
        ["orgs"] = SearchField.Organisation,
        ["organization"] = SearchField.Organisation,
        ["organizations"] = SearchField.Organisation,
        ["organisation"] = SearchField.Organisation,
        ["organisations"] = SearchField.Organisation,
        ["country"] = SearchField.Country,
        ["countries"] = SearchField.Country,
        ["source"] = SearchField.Source,
        ["author"] = SearchField.Author,
        ["authors"] = SearchField.Author,
        ["lang"] = SearchField.Language,
        ["language"] = SearchField.Language,
        ["url"] = SearchField.Url,
        ["site"] = SearchField.Site,
        ["id"] = SearchField.Id,
        [Date] = null,
        ["published"] = null,
        [Saved] = null,
        [Tag] = null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names to offer, one a field.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["title", "body", "person", "place", "org", "country", "source", "author", "lang", "url", "site", "id", Tag, Date, Saved];

    public static bool IsKnown(ReadOnlySpan<char> name) => ByName.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    public static bool IsDate(string name) => (ByName.TryGetValue(name, out SearchField? field) && field is null && !IsSaved(name) && !IsTag(name)) || DateSignOf(name).Length > 0;

    /// <summary>What another tool's name for dates puts before them, such as <c>&gt;=</c> for <c>after</c>; empty for the language's own names.</summary>
    public static string DateSignOf(string name) =>
        QueryHabits.FieldCalled(name) is { IsRead: true } habit && habit.Ours.StartsWith($"{Date}:", StringComparison.Ordinal) ? habit.Ours[(Date.Length + 1)..] : "";

    public static bool IsTag(ReadOnlySpan<char> name) => name.Equals(Tag, StringComparison.OrdinalIgnoreCase);

    public static bool IsSaved(string name) => name.Equals(Saved, StringComparison.OrdinalIgnoreCase);

    public static SearchField Of(string name) => ByName[name] ?? throw new ArgumentException("a date is no field of words", nameof(name));

    /// <summary>Whether the field holds whole values such as a country's code, not the words of a text.</summary>
    public static bool HoldsValues(SearchField field) => field.Kind is SearchFieldKind.Id or SearchFieldKind.Country or SearchFieldKind.Language;

    /// <summary>Whether the field is running text, whose words are inflected; names are not: person:banks is not a Bank.</summary>
    public static bool IsProse(SearchField field) => field.Kind is SearchFieldKind.Text or SearchFieldKind.Title or SearchFieldKind.Body;

    /// <summary>The fields that <see cref="NewsQuery.Named"/> can ask for whole names.</summary>
    public static IReadOnlyList<SearchField> OfWholeNames { get; } = [SearchField.Person, SearchField.Place, SearchField.Organisation, SearchField.Country, SearchField.Source, SearchField.Author];

    /// <summary>The name to write: one of <see cref="Names"/>, <c>text</c> for title and body, or that of a kept key.</summary>
    public static string NameOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Language => "lang",
        SearchFieldKind.Organisation => "org",
        SearchFieldKind.Kept => field.Key!,
        _ => field.Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The form in which a field of values holds <paramref name="value"/>.</summary>
    public static string ValueOf(SearchField field, string value) => field.Kind switch
    {
        SearchFieldKind.Country => value.ToUpperInvariant(),
        SearchFieldKind.Language => (LanguageTag.Of(value) ?? value).ToLowerInvariant(),
        _ => value.ToLowerInvariant(),
    };

    /// <summary>The known name nearest to <paramref name="name"/>, or null when none is near.</summary>
    /// <param name="kept">Names that are known beside the language's.</param>
    public static string? Nearest(string name, IEnumerable<string> kept) => Spelling.Nearest(name, ByName.Keys.Concat(kept));
}
