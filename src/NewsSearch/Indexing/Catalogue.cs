using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSearch.Home;
using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>
/// The files that the index has read, with size and time, so that unchanged ones need not be read again. It belongs to one
/// commit, which its first line names: after a crash between commit and catalogue, it is dropped and the files are read anew,
/// which costs time and changes nothing, since what the index holds of a file is asked of the index itself.
/// </summary>
internal sealed class Catalogue
{
    /// <summary>Raised when reading or cleaning gives other results, or a line another form, so that files are read again although they did not change.</summary>
    private const int PipelineVersion = 3;

    private readonly IndexHome _home;
    private readonly ConcurrentDictionary<string, CataloguedFile> _files = new(StringComparer.Ordinal);

    private Catalogue(IndexHome home) => _home = home;

    public IEnumerable<CataloguedFile> Files => _files.Values;

    /// <summary>Reads the home's catalogue; an empty one when there is none, it is of another commit, or cannot be read.</summary>
    /// <param name="commit">The name of the index's last commit.</param>
    public static Catalogue Load(IndexHome home, string? commit)
    {
        var catalogue = new Catalogue(home);
        if (commit is null || !File.Exists(home.CataloguePath))
        {
            return catalogue;
        }

        try
        {
            using var lines = File.ReadLines(home.CataloguePath).GetEnumerator();
            if (!lines.MoveNext() || lines.Current != Header(commit))
            {
                return catalogue;
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

    public void Remove(string storedPath) => _files.TryRemove(storedPath, out _);

    /// <summary>Writes the catalogue for <paramref name="commit"/>.</summary>
    public void Save(string commit)
    {
        WholeFile.Write(_home.CataloguePath, writer =>
        {
            writer.WriteLine(Header(commit));
            foreach (CataloguedFile file in _files.Values)
            {
                writer.WriteLine(JsonSerializer.Serialize(file, CatalogueJson.Default.CataloguedFile));
            }
        });
    }

    private static string Header(string commit) => $"{{\"commit\":\"{commit}\",\"pipeline\":{PipelineVersion}}}";
}

/// <summary>A file as it was when it was read.</summary>
/// <param name="Path">See <see cref="IndexHome.ToStoredPath"/>.</param>
/// <param name="Modified">UTC, in ticks.</param>
/// <param name="Options">What it was read with: source name, map, date format, recogniser.</param>
/// <param name="Articles">How many articles were taken from it.</param>
/// <param name="Skipped">What was passed over in it, or null for nothing.</param>
internal sealed record CataloguedFile(string Path, long Length, long Modified, string? Options, int Articles, IReadOnlyList<CataloguedSkip>? Skipped)
{
    /// <summary>
    /// It gave an article that another file gave as well, and the index has that one. When the other loses it, this file is read
    /// again.
    /// </summary>
    public bool IsSecond { get; init; }

    /// <summary>A file with more errors than this is read again each time instead.</summary>
    public const int MostSkips = 100;

    public bool IsUnchanged(SourceFile file, string? options) =>
        Length == file.Length && Modified == file.LastWriteUtc.Ticks && Options == options;
}

/// <summary>One thing passed over in a file: a <see cref="SkippedInput"/> that stands as long as the file does.</summary>
internal sealed record CataloguedSkip(
    int Record,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] SkipReason Reason,
    string? Subject,
    long? Limit,
    string? Detail,
    IReadOnlyList<string>? Keys)
{
    public static CataloguedSkip Of(SkippedInput skipped) => new(
        skipped.Origin.Record, skipped.Cause.Reason, skipped.Cause.Subject, skipped.Cause.Limit, skipped.Detail, skipped.Keys);

    /// <summary>What was passed over, in the file that stands at <paramref name="path"/> now.</summary>
    public SkippedInput In(string path) => new(new ArticleOrigin(path, Record), new SkipCause(Reason, Subject, Limit), Detail)
    {
        Keys = Keys is null ? null : new ValueList<string>(Keys),
    };
}

/// <summary>One object a line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CataloguedFile))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
