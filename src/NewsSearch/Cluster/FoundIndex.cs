namespace NewsSearch.Cluster;

/// <summary>What stands behind an alias.</summary>
/// <param name="Names">The names of the indexes; one, unless somebody has put several behind it.</param>
/// <param name="Identity">The same text as long as it is the same index, another one when it was made anew.</param>
internal sealed record FoundIndex(IReadOnlyList<string> Names, string Identity);
