using NewsSearch.Matching;

namespace NewsSearch.Searching.Names;

/// <summary>The names of one kind that a network has.</summary>
/// <param name="Names">By <see cref="CountedName.Key"/>, in the network's order.</param>
internal sealed record NetworkNames(NameField Kind, NameVariants Variants, IReadOnlyList<(string Key, NameCount Name)> Names);
