using NewsSearch.Indexing;

namespace NewsSearch.OnDisk.Repair;

/// <summary>Articles of one source that a repair could not keep.</summary>
/// <param name="Path">The absolute path of the file that they were read from; null for standard input, and when it is not known.</param>
/// <param name="IsInput">They came by standard input, which nobody can read again.</param>
/// <param name="Count">How many; of those that only the catalogue tells of, how many there may have been.</param>
/// <param name="Named">Those of which it is known what they are called, where no file has them.</param>
public sealed record LostArticles(string? Path, bool IsInput, int Count, IReadOnlyList<LostArticle> Named);
