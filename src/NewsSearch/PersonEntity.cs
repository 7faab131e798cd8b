namespace NewsSearch;

/// <summary>A person named in an article.</summary>
/// <param name="Name">The fullest form that the article uses, without titles.</param>
/// <param name="Mentions">Where the body names the person, in order, disjoint; titles are outside.</param>
public sealed record PersonEntity(string Name, IReadOnlyList<TextSpan> Mentions);
