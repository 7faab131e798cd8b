namespace NewsSearch.Archive;

/// <summary>What <see cref="ArticleCopy"/> did.</summary>
/// <param name="Copied">Articles that are new in the other index, or came in another version.</param>
/// <param name="Unchanged">Articles that it had, or from which they were deleted forever.</param>
/// <param name="Lost">Articles that could not be read, or that the other index does not take.</param>
/// <param name="Total">Articles in it now.</param>
public sealed record CopySummary(int Copied, int Unchanged, int Lost, int Total);
