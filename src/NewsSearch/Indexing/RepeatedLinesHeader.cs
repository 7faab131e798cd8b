namespace NewsSearch.Indexing;

/// <summary>The first line of <see cref="RepeatedLinesFile"/>.</summary>
/// <param name="Articles">How many articles the lines were learned from.</param>
internal sealed record RepeatedLinesHeader(int Articles);
