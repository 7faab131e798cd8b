namespace NewsSearch.Searching.Names;

/// <summary>A name of a network.</summary>
/// <param name="Name">The name with the articles that have it, alone or not.</param>
public sealed record NetworkNode(NameField Kind, NameCount Name);
