using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// The files that the index has read, with size and time, so that unchanged ones need not be read again, and what was deleted from them
/// stays away. It belongs to one commit, whose notes name its file and checksum: it is written before the commit, and the one that it
/// replaces is removed after it, so that each commit has its own whenever the power fails.
/// </summary>
internal sealed partial class Catalogue
{
    private const string NameNote = "catalogue";
    private const string ChecksumNote = "catalogue.xxh3";

    /// <summary>The notes of a commit whose own were lost: of any catalogue it is lost from them.</summary>
    public static IReadOnlyDictionary<string, string> LostNotes { get; } = new Dictionary<string, string> { [NameNote] = "" };

    /// <summary>Raised when reading or cleaning gives other results, or a line another form, so that files are read again although they did not change.</summary>
    private const int PipelineVersion = 6;

    private readonly IndexHome _home;
    private readonly ConcurrentDictionary<string, CataloguedFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CataloguedSource> _sources = new(StringComparer.Ordinal);
    private bool _isWhole;

    private Catalogue(IndexHome home) => _home = home;

    public IEnumerable<CataloguedFile> Files => _files.Values;

    /// <summary>When each of the files and folders that were given was last looked at.</summary>
    public IEnumerable<CataloguedSource> Sources => _sources.Values;

    /// <summary>What the commit should have is missing or damaged: all files are read again.</summary>
    public bool IsLostFrom(IReadOnlyDictionary<string, string> notes) => notes.ContainsKey(NameNote) && !_isWhole;

    /// <summary>The same of a catalogue that nobody has loaded.</summary>
    public static bool IsLost(IndexHome home, IReadOnlyDictionary<string, string> notes) => Load(home, notes).IsLostFrom(notes);

    /// <summary>Reads the catalogue of a commit; an empty one when it has none, it was made by another version, or is lost.</summary>
    /// <param name="notes">Those of the commit.</param>
    public static Catalogue Load(IndexHome home, IReadOnlyDictionary<string, string> notes)
    {
        var catalogue = new Catalogue(home);
        catalogue.Read(notes, header => header.Pipeline == PipelineVersion);
        return catalogue;
    }

    /// <summary>Reads what the catalogue of the last commit says for people to see, whatever version made it.</summary>
    /// <param name="notes">Gives those of the last commit; null for none, when any catalogue will do.</param>
    /// <param name="isLost">See <see cref="IsLostFrom"/>.</param>
    public static Catalogue LoadShown(IndexHome home, Func<IReadOnlyDictionary<string, string>?> notes, out bool isLost)
    {
        string? missed = null;
        while (notes() is { } last)
        {
            var catalogue = new Catalogue(home);
            catalogue.Read(last, _ => true);
            isLost = catalogue.IsLostFrom(last);
            if (!isLost || last[NameNote] == missed)
            {
                return catalogue;
            }

            // Another process may have committed meanwhile, and removed what it has replaced.
            missed = last[NameNote];
        }

        isLost = false;
        return LoadAny(home);
    }

    /// <summary>Reads what the newest catalogue says for people to see, of whatever commit it is.</summary>
    public static Catalogue LoadAny(IndexHome home)
    {
        var catalogue = new Catalogue(home);
        while (PathIn(home) is { } path && !catalogue.Read(path, _ => true, _ => true))
        {
            // Another process has replaced it meanwhile.
            if (PathIn(home) == path)
            {
                break;
            }
        }

        return catalogue;
    }

    /// <summary>The file of the newest catalogue; null for none.</summary>
    public static string? PathIn(IndexHome home) =>
        PathsIn(home).MaxBy(path => (path.Length, path), Comparer<(int Length, string Path)>.Create(Later));

    private static IEnumerable<string> PathsIn(IndexHome home) => Directory.Exists(home.Directory)
        ? Directory.EnumerateFiles(home.Directory, "catalogue*.jsonl").Where(path => Name().IsMatch(Path.GetFileName(path)))
        : [];

    /// <summary>Numbers to base 36 are later the longer they are, and else as their digits sort.</summary>
    private static int Later((int Length, string Path) one, (int Length, string Path) other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one.Path, other.Path);

    private static string Checksum(Stream content)
    {
        var hash = new XxHash3();
        hash.Append(content);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private void Read(IReadOnlyDictionary<string, string> notes, Func<CatalogueHeader, bool> counts)
    {
        if (notes.TryGetValue(NameNote, out string? name) && Name().IsMatch(name) && notes.TryGetValue(ChecksumNote, out string? checksum))
        {
            Read(Path.Combine(_home.Directory, name), content => Checksum(content) == checksum, counts);
        }
    }

    /// <returns>False when the file is gone, or not as it was written.</returns>
    private bool Read(string path, Func<Stream, bool> isWhole, Func<CatalogueHeader, bool> counts)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            if (!isWhole(file))
            {
                return false;
            }

            file.Position = 0;
            using var lines = new StreamReader(file);
            if (lines.ReadLine() is { } first && JsonSerializer.Deserialize(first, CatalogueJson.Default.CatalogueHeader) is { } header && counts(header))
            {
                ReadEntries(header, lines);
            }

            _isWhole = true;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            _files.Clear();
            _sources.Clear();
        }

        return _isWhole;
    }

    private void ReadEntries(CatalogueHeader header, TextReader lines)
    {
        foreach (CataloguedSource source in header.Sources ?? [])
        {
            Put(source);
        }

        while (lines.ReadLine() is { } line)
        {
            if (JsonSerializer.Deserialize(line, CatalogueJson.Default.CataloguedFile) is { } file)
            {
                _files[file.Path] = file;
            }
        }
    }

    public CataloguedFile? Find(string storedPath) => _files.GetValueOrDefault(storedPath);

    public void Put(CataloguedFile file) => _files[file.Path] = file;

    public void Put(CataloguedSource source) => _sources[source.Path] = source;

    public void RemoveSource(string storedPath) => _sources.TryRemove(storedPath, out _);

    public void Remove(string storedPath) => _files.TryRemove(storedPath, out _);

    /// <summary>Writes the catalogue of a commit that is to come.</summary>
    /// <param name="suffix">Of the name of its file: see <see cref="IArticleWriter.NextCommit"/>.</param>
    /// <returns>What the commit has to note of it.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Dictionary<string, string> Save(string suffix)
    {
        string path = Path.Combine(_home.Directory, $"catalogue_{suffix}.jsonl");
        DraftFile.Write(_home.Files, path, writer =>
        {
            var header = new CatalogueHeader(PipelineVersion, _sources.IsEmpty ? null : [.. _sources.Values.OrderBy(source => source.Path, StringComparer.Ordinal)]);
            writer.WriteLine(JsonSerializer.Serialize(header, CatalogueJson.Default.CatalogueHeader));
            foreach (CataloguedFile file in _files.Values)
            {
                writer.WriteLine(JsonSerializer.Serialize(file, CatalogueJson.Default.CataloguedFile));
            }
        });
        using FileStream written = File.OpenRead(path);
        return new Dictionary<string, string> { [NameNote] = Path.GetFileName(path), [ChecksumNote] = Checksum(written) };
    }

    /// <summary>Removes the catalogues of other commits, once the one with these notes is made or given up.</summary>
    public static void RemoveOthers(IndexHome home, IReadOnlyDictionary<string, string> notes)
    {
        notes.TryGetValue(NameNote, out string? name);
        foreach (string path in PathsIn(home).Where(path => Path.GetFileName(path) != name).ToList())
        {
            home.Files.Delete(path);
        }
    }

    /// <summary>Before they belonged to commits, there was one of them.</summary>
    [GeneratedRegex(@"\Acatalogue(_[0-9a-z]{1,13})?\.jsonl\z")]
    private static partial Regex Name();
}
