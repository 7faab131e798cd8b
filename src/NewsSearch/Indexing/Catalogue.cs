using System.Collections.Concurrent;
using System.Text.Json;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// The files that the index has read, with size and time, so that unchanged ones need not be read again. It belongs to one
/// commit, which its first line names: after a crash between commit and catalogue, it is dropped and the files are read anew,
/// which costs time and changes nothing, since what the index holds of a file is asked of the index itself.
/// </summary>
internal sealed class Catalogue
{
    /// <summary>Raised when reading or cleaning gives other results, or a line another form, so that files are read again although they did not change.</summary>
    private const int PipelineVersion = 5;

    private readonly IndexHome _home;
    private readonly ConcurrentDictionary<string, CataloguedFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CataloguedSource> _sources = new(StringComparer.Ordinal);

    private Catalogue(IndexHome home) => _home = home;

    public IEnumerable<CataloguedFile> Files => _files.Values;

    /// <summary>When each of the files and folders that were given was last looked at.</summary>
    public IEnumerable<CataloguedSource> Sources => _sources.Values;

    /// <summary>Reads the home's catalogue; an empty one when there is none, it is of another commit, or cannot be read.</summary>
    /// <param name="commit">The name of the index's last commit.</param>
    public static Catalogue Load(IndexHome home, string? commit) =>
        commit is null ? new Catalogue(home) : Load(home, header => header.Commit == commit && header.Pipeline == PipelineVersion);

    /// <summary>Reads what the catalogue says for people to see, of whatever commit it is.</summary>
    public static Catalogue LoadAny(IndexHome home) => Load(home, _ => true);

    private static Catalogue Load(IndexHome home, Func<CatalogueHeader, bool> counts)
    {
        var catalogue = new Catalogue(home);
        if (!File.Exists(home.CataloguePath))
        {
            return catalogue;
        }

        try
        {
            using var lines = File.ReadLines(home.CataloguePath).GetEnumerator();
            if (!lines.MoveNext() || JsonSerializer.Deserialize(lines.Current, CatalogueJson.Default.CatalogueHeader) is not { } header || !counts(header))
            {
                return catalogue;
            }

            foreach (CataloguedSource source in header.Sources ?? [])
            {
                catalogue.Put(source);
            }

            while (lines.MoveNext())
            {
                if (JsonSerializer.Deserialize(lines.Current, CatalogueJson.Default.CataloguedFile) is { } file)
                {
                    catalogue._files[file.Path] = file;
                }
            }
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            catalogue._files.Clear();
        }

        return catalogue;
    }

    public CataloguedFile? Find(string storedPath) => _files.GetValueOrDefault(storedPath);

    public void Put(CataloguedFile file) => _files[file.Path] = file;

    public void Put(CataloguedSource source) => _sources[source.Path] = source;

    public void RemoveSource(string storedPath) => _sources.TryRemove(storedPath, out _);

    public void Remove(string storedPath) => _files.TryRemove(storedPath, out _);

    /// <summary>Writes the catalogue for <paramref name="commit"/>.</summary>
    public void Save(string commit)
    {
        WholeFile.Write(_home.CataloguePath, writer =>
        {
            var header = new CatalogueHeader(commit, PipelineVersion, _sources.IsEmpty ? null : [.. _sources.Values.OrderBy(source => source.Path, StringComparer.Ordinal)]);
            writer.WriteLine(JsonSerializer.Serialize(header, CatalogueJson.Default.CatalogueHeader));
            foreach (CataloguedFile file in _files.Values)
            {
                writer.WriteLine(JsonSerializer.Serialize(file, CatalogueJson.Default.CataloguedFile));
            }
        });
    }
}
