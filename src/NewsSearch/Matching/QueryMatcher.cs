using NewsSearch.Queries;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Matching;

/// <summary>
/// Tells of single articles whether a query matches them, without an index: the same articles that an index would find. For engines
/// that can only narrow, and for telling of a new article whom it concerns.
/// </summary>
/// <remarks>
/// An article as it goes into the index has all that is searched; one that was read from it lacks
/// <see cref="IndexedArticle.CountriesOfPeoples"/>, which is not stored.
/// Short forms of people's names are names of their own: for whom they stand only an index tells, by all its names.
/// Not thread-safe; made once for many articles, since it remembers the words it has met.
/// </remarks>
public sealed class QueryMatcher
{
    private readonly Predicate<MatchedArticle> _matches;
    private readonly MatchFinder _finder;
    private readonly IReadOnlySet<SearchField> _fields;

    /// <param name="people">Other spellings of people's names by the name to show, as in the settings; null for none.</param>
    /// <param name="places">The same for places.</param>
    /// <param name="organisations">The same for organisations.</param>
    /// <param name="languages">The codes of the languages in whose forms words are looked for; null for English.</param>
    public QueryMatcher(
        NewsQuery query,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? people = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? places = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? organisations = null,
        IReadOnlyList<string>? languages = null)
    {
        var conditions = new ArticleConditions(new NameVariants(people), new NameVariants(places), new NameVariants(organisations), languages is null ? FormLanguages.English : new FormLanguages(languages));
        _matches = query.Accept(conditions);
        _finder = new MatchFinder(conditions.Leaves);
        _fields = conditions.Leaves.Select(leaf => leaf.Field).ToHashSet();
    }

    /// <summary>Whether <paramref name="query"/> matches <paramref name="article"/>, where no spellings are joined.</summary>
    public static bool Matches(NewsQuery query, IndexedArticle article) => new QueryMatcher(query).Matches(article);

    /// <summary>Whether the query matches <paramref name="article"/>.</summary>
    public bool Matches(IndexedArticle article) => _matches(new MatchedArticle(article, _finder, _fields));
}
