using NewsSearch.Searching.Concordance;

namespace NewsSearch.Searching.Threads;

/// <summary>An article that is put into a thread.</summary>
/// <param name="Terms">The numbers of its words, in the order of the words, each with how often it stands in title and lead.</param>
internal sealed record ThreadedArticle(ArticleHead Head, int Day, (int Term, int Count)[] Terms, IReadOnlyList<string> People, IReadOnlyList<string> Places);
