using NewsSearch.Indexing;

namespace NewsSearch.Archive;

/// <summary>What <see cref="NewsArchive.Restore"/> did.</summary>
/// <param name="ReadAgain">Those that the next run reads again by itself.</param>
/// <param name="ToGive">Those whose file is not among what is remembered, or that came by standard input: they come back when that is given again.</param>
/// <param name="Unknown">The ids of which no article was deleted forever.</param>
public sealed record RestoredArticles(IReadOnlyList<DeletedArticle> ReadAgain, IReadOnlyList<DeletedArticle> ToGive, IReadOnlyList<string> Unknown);
