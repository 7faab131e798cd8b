namespace NewsSearch.Indexing;

/// <summary>In what an index and the catalogue of the files that it was read from differ. None of it is damage: a deletion alone makes them differ.</summary>
/// <param name="Uncatalogued">Articles of files that the catalogue does not know; these files are read again.</param>
/// <param name="UncataloguedFiles">How many files these are from.</param>
/// <param name="Fewer">Articles that files gave and the index does not have from them: they were deleted, or stand in another file too.</param>
/// <param name="FewerFiles">How many files these are from.</param>
public readonly record struct CatalogueGaps(long Uncatalogued, int UncataloguedFiles, long Fewer, int FewerFiles)
{
    /// <param name="articles">How many articles the index has by the stored path of their file, or of the member of an archive.</param>
    internal static CatalogueGaps Between(Catalogue catalogue, IReadOnlyDictionary<string, int> articles)
    {
        var byFile = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach ((string path, int count) in articles)
        {
            string file = StoredPath.Containers(path).FirstOrDefault(container => catalogue.Find(container) is not null) ?? path;
            byFile[file] = byFile.GetValueOrDefault(file) + count;
        }

        List<long> unknown = [.. byFile.Where(file => catalogue.Find(file.Key) is null).Select(file => file.Value)];
        List<long> fewer = [.. catalogue.Files.Select(file => file.Articles - byFile.GetValueOrDefault(file.Path)).Where(missing => missing > 0)];
        return new CatalogueGaps(unknown.Sum(), unknown.Count, fewer.Sum(), fewer.Count);
    }
}
