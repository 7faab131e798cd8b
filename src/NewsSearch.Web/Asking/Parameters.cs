namespace NewsSearch.Web.Asking;

/// <summary>The parameters that addresses have in common, named and meant as the command line's options.</summary>
internal static class Parameters
{
    public const int MostHits = 100;

    /// <summary>What <see cref="Meaning"/> is when nobody says.</summary>
    public const string No = "false";

    public static Parameter Query { get; } = new("q", "The query, in the language of docs/query-language.md", """{"type":"string","maxLength":4096}""");

    public static Parameter Any { get; } = Parameter.Switch("any", "Find articles with any of the words instead of all");

    public static Parameter Since { get; } = new("since", "Only articles published at or after this date, e.g. 2014-03 or 7d");

    public static Parameter Until { get; } = new("until", "Only articles published up to and on this date");

    public static Parameter Person { get; } = new("person", "Only articles that name this person", IsMany: true);

    public static Parameter Place { get; } = new("place", "Only articles that name this place", IsMany: true);

    public static Parameter Organisation { get; } = new("org", "Only articles that name this organization", IsMany: true);

    public static Parameter Country { get; } = new("country", "Only articles that name a place in this country or its people, by code or English name", IsMany: true);

    public static Parameter Language { get; } = new("lang", "Only articles in this language, by code; repeated: in any of them", IsMany: true);

    public static Parameter Source { get; } = new("source", "Only articles of exactly this outlet, by its whole name; repeated: of any of them", IsMany: true);

    public static Parameter Author { get; } = new("author", "Only articles by exactly this author, by the whole name", IsMany: true);

    public static Parameter AsWritten { get; } = Parameter.Switch("asWritten", "Take people's names as the articles write them");

    public static Parameter Sort { get; } = Parameter.Choice("sort", "Which hits come first", "relevance", "newest", "oldest");

    public static Parameter Meaning { get; } = Parameter.Choice(
        "meaning", "Find also what says the same in other words, and rank by words and meaning, whatever sort says; only: by meaning alone", No, "true", "only");

    public static Parameter Unfolded { get; } = Parameter.Switch("unfolded", "Every article, not one of each story");

    public static Parameter Limit { get; } = Parameter.Number("limit", "Hits in one answer at most", 0, MostHits, 10);

    public static Parameter Cursor { get; } = new("cursor", "What the answer before this one gave as next, to go on behind it");

    public static Parameter Snippets { get; } = Parameter.Number("snippets", "Passages a hit at most", 0, 10, 2);

    public static Parameter Context { get; } = Parameter.Number("context", "Characters of a passage at most", 20, 4000, 240);

    public static Parameter Page { get; } = Parameter.Number("page", "Which page of the hits", 1, 100_000, 1);

    /// <summary>What a question has.</summary>
    public static IReadOnlyList<Parameter> OfQuestion { get; } = [Query, Any, Since, Until, Person, Place, Organisation, Country, Language, Source, Author, AsWritten];
}
