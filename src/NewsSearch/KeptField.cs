using System.Collections.Frozen;

namespace NewsSearch;

/// <summary>
/// A key of a record that is no field of an article and is kept with it all the same: what a data set says beside the text, such as
/// <c>topic</c> or <c>section</c>.
/// </summary>
/// <param name="Name">The key as its reader was told to keep it; members of objects are named with dots.</param>
/// <param name="Values">One or more, in the record's order, each once.</param>
public sealed record KeptField(string Name, ValueList<string> Values)
{
    /// <summary>Of a longer list the first are kept; no article has as many tags.</summary>
    public const int MostValues = 10_000;

    /// <summary>The names of fields in queries and of keys in output, between which a kept one must be told.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            "text", "title", "body", "person", "people", "place", "places", "country", "countries", "org", "orgs", "organization",
            "organizations", "organisation", "organisations", "source", "author", "authors",
            "lang", "language", "url", "site", "id", "date", "published", "query",
            "v", "rank", "score", "key", "path", "record", "words", "snippet", "snippets", "story", "meaning", "archive", "indexed",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a key of this name can be kept: neither a field of queries nor a key of the output is called so.</summary>
    public static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && !Reserved.Contains(name);

    /// <summary>The form in which names are compared: queries write them in any case.</summary>
    public static string Folded(string name) => name.ToLowerInvariant();

    /// <summary>The values that an article has under a name in any case.</summary>
    public static IReadOnlyList<string> ValuesOf(IReadOnlyList<KeptField> fields, string name) =>
        [.. fields.Where(field => Folded(field.Name) == Folded(name)).SelectMany(field => field.Values)];
}
