namespace NewsSearch.Indexing;

/// <summary>The first line of a catalogue.</summary>
/// <param name="Pipeline">See <see cref="Catalogue"/>.</param>
/// <param name="Sources">What was given to read, by path.</param>
internal sealed record CatalogueHeader(int Pipeline, IReadOnlyList<CataloguedSource>? Sources)
{
    /// <inheritdoc cref="CatalogueHeader" path="/param[@name='Sources']"/>
    public IReadOnlyList<CataloguedSource>? Sources { get; init; } = CatalogueJson.WithoutNulls(Sources);
}
