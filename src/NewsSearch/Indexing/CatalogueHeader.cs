namespace NewsSearch.Indexing;

/// <summary>The first line of a catalogue.</summary>
/// <param name="Commit">The name of the commit that it belongs to.</param>
/// <param name="Pipeline">See <see cref="Catalogue"/>.</param>
/// <param name="Sources">What was given to read, by path.</param>
internal sealed record CatalogueHeader(string Commit, int Pipeline, IReadOnlyList<CataloguedSource>? Sources);
