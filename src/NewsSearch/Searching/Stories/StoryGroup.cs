namespace NewsSearch.Searching.Stories;

/// <summary>Articles that are one story.</summary>
/// <param name="Story">The id of the article that stands for it, among <paramref name="Ids"/> or not.</param>
/// <param name="Ids">Two articles or more, the best first, see <see cref="FingerprintedArticle.BestFirst"/>.</param>
public sealed record StoryGroup(string Story, IReadOnlyList<string> Ids);
