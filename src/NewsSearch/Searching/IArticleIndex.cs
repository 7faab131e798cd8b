using NewsSearch.Queries;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Searching;

/// <summary>An index as it was at one commit. A writer at work does not disturb it.</summary>
/// <remarks>
/// Implementations are safe to use from many threads at once, and a search under way ends as if the index were open even when another
/// thread disposes of it meanwhile. Everything that can take long stops soon after its token is cancelled, with an
/// <see cref="OperationCanceledException"/>. After <see cref="IDisposable.Dispose"/> every member throws an
/// <see cref="ObjectDisposedException"/>; an index that cannot be read throws an <see cref="IndexException"/>.
/// </remarks>
public interface IArticleIndex : IDisposable
{
    /// <summary>Names the commit: the same text as long as the articles are the same, another one after any change of them.</summary>
    string Commit { get; }

    /// <summary>Articles in the index.</summary>
    int ArticleCount { get; }

    /// <summary>The names of the keys that are kept of articles, in lower case and in order: fields that queries may name.</summary>
    IReadOnlyList<string> KeptNames { get; }

    /// <summary>The hits that the request asks for, with their passages, all in memory.</summary>
    SearchPage Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>The same, for requests without end: hits are read one by one as they are enumerated.</summary>
    SearchStream Stream(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>How many articles match.</summary>
    int Count(NewsQuery query, CancellationToken cancellation = default);

    /// <summary>The ids of all articles that match, in no order.</summary>
    IReadOnlyList<string> FindIds(NewsQuery query, CancellationToken cancellation = default);

    /// <summary>The article with this id in either case, or null.</summary>
    IndexedArticle? Find(string id);

    /// <summary>In how many of the matching articles each person, place, organisation or country stands; in no order.</summary>
    /// <param name="except">Names to leave out, in any spelling.</param>
    /// <param name="asWritten">
    /// Whether to count short forms of people's names apart, instead of folding them into the full name that they stand for in the whole
    /// index. Spellings that the settings join are one name always.
    /// </param>
    IReadOnlyList<NameCount> CountNames(
        NewsQuery query, NameField field, IReadOnlyList<string> except, bool asWritten = false, CancellationToken cancellation = default);

    /// <summary>Which names of the matching articles stand together, and how often.</summary>
    NameNetwork CountTogether(NetworkRequest request, CancellationToken cancellation = default);

    /// <summary>What a name would count as if the settings joined these.</summary>
    /// <param name="joined">Other names by the name to show, as in the settings.</param>
    /// <returns>The same text for names that would be one.</returns>
    string Identity(NameField field, string name, IReadOnlyDictionary<string, IReadOnlyList<string>> joined, CancellationToken cancellation = default);

    /// <summary>In which languages the matching articles are, the most common first; those whose language is not known are in none.</summary>
    IReadOnlyList<LanguageCount> CountLanguages(NewsQuery query, CancellationToken cancellation = default);

    /// <summary>In how many of the matching articles each outlet or author stands; in no order.</summary>
    /// <param name="field"><see cref="SearchField.Source"/> or <see cref="SearchField.Author"/>.</param>
    IReadOnlyList<NameCount> CountOrigins(NewsQuery query, SearchField field, CancellationToken cancellation = default);

    /// <summary>In how many of the matching articles each value of a dimension stands, or each pair of values of two.</summary>
    CountTable CountBy(CountRequest request, CancellationToken cancellation = default);

    /// <summary>What stands in the matching articles and when they were published, of everything the most common alone: what a page shows beside hits, for less than the counts one by one.</summary>
    Survey Survey(SurveyRequest request, CancellationToken cancellation = default);

    /// <summary>When the matching articles were published.</summary>
    Timeline CountDates(NewsQuery query, TimeUnit unit, CancellationToken cancellation = default);

    /// <summary>The matching articles, each in the version that the index holds; in no order.</summary>
    IEnumerable<ArticleVersion> Versions(NewsQuery query, CancellationToken cancellation = default);

    /// <summary>The fingerprints of articles, in no order; those of articles that have none are left out, which are short or were indexed before there were any.</summary>
    IReadOnlyList<FingerprintedArticle> FingerprintsOf(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>The articles that have any of these bands (<see cref="Fingerprint.Terms"/>), each once, in no order.</summary>
    IReadOnlyList<FingerprintedArticle> FindByBands(IReadOnlyCollection<string> bands, CancellationToken cancellation = default);

    /// <summary>All articles that have a band in common with another one, each once and in no order; there may be others among them.</summary>
    IReadOnlyList<FingerprintedArticle> FindSharingBands(CancellationToken cancellation = default);

    /// <summary>Counts over the whole index.</summary>
    IndexStatistics Statistics(CancellationToken cancellation = default);

    /// <summary>About how many articles have a word in a field: exact but for articles that were replaced or deleted and not yet merged away.</summary>
    /// <param name="word">As it is indexed; of a field of values such as <see cref="SearchField.Language"/>, the value.</param>
    int WordFrequency(SearchField field, string word) => WordFrequencies(field, [word])[0];

    /// <summary>The same of many words, in their order.</summary>
    IReadOnlyList<int> WordFrequencies(SearchField field, IReadOnlyList<string> words, CancellationToken cancellation = default);

    /// <summary>The languages, most common first, in whose forms the words of a query are looked for: those of a hundredth of the articles or more, as far as the query asks for
    /// articles in them (<c>lang:</c>) and the settings allow.</summary>
    /// <exception cref="IndexException">The settings or the index cannot be read.</exception>
    IReadOnlyList<string> FormLanguages(NewsQuery query);

    /// <summary>About how many articles name exactly this person, place or country, in this spelling.</summary>
    int NameFrequency(NameField field, string name);

    /// <summary>The people, places or organisations whose names begin so, as they are written, those of most articles first, and where none does the one of most articles in which a later word does; nothing where that cannot be told while somebody types, as on a cluster.</summary>
    /// <param name="beginning">In any case, with or without accents; empty for all names.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<string> NamesBeginning(NameField field, string beginning, int most, CancellationToken cancellation = default);

    /// <summary>The words of a field that are at most so many edits (1 or 2) from <paramref name="word"/>, and about how many articles have each.</summary>
    IReadOnlyList<WordFrequency> Neighbours(SearchField field, string word, int edits, CancellationToken cancellation = default);
}
