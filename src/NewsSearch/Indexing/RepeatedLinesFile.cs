using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Home;
using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>
/// <c>repeated-lines.jsonl</c> of an index home: the lines that its outlets repeat, one a line below a header, for people to read and to
/// mark as kept.
/// </summary>
public static partial class RepeatedLinesFile
{
    private const string Note = "lines";

    /// <summary>Names and lines in any script stand as themselves.</summary>
    private static readonly CatalogueJson Json = new(new JsonSerializerOptions(CatalogueJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>What the home knows, broken lines left out; null when it has not learned.</summary>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public static RepeatedLines? Load(IndexHome home)
    {
        // To open a pipe would wait for somebody to write into it.
        if (SpecialFiles.IsSpecial(home.RepeatedLinesPath))
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read {home.RepeatedLinesPath}: not a regular file");
        }

        try
        {
            using IEnumerator<string> lines = File.ReadLines(home.RepeatedLinesPath).GetEnumerator();
            int articles = lines.MoveNext() ? Read(lines.Current, Json.RepeatedLinesHeader)?.Articles ?? 0 : 0;
            var known = new List<RepeatedLine>();
            while (lines.MoveNext())
            {
                if (Read(lines.Current, Json.RepeatedLine) is { Text: not null } line)
                {
                    known.Add(line with { Source = line.Source ?? "" });
                }
            }

            return new RepeatedLines(known, articles);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read {home.RepeatedLinesPath}: {error.Message}", error);
        }
    }

    /// <summary>The numbers, from 1, of lines that say nothing, since somebody or something has broken them.</summary>
    /// <inheritdoc cref="Load"/>
    public static IReadOnlyList<int> BrokenLines(IndexHome home) => Load(home) is null ? [] :
    [
        .. File.ReadLines(home.RepeatedLinesPath).Index()
            .Where(line => line.Index == 0 ? Read(line.Item, Json.RepeatedLinesHeader) is null : line.Item.Length > 0 && Read(line.Item, Json.RepeatedLine) is not { Text: not null })
            .Select(line => line.Index + 1),
    ];

    /// <summary>Writes what is known once a commit is made that is cut by it.</summary>
    /// <param name="suffix">Of the name of its file until then: see <see cref="IArticleWriter.NextCommit"/>.</param>
    /// <returns>What the commit has to note of it, for <see cref="Settle"/>.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    internal static KeyValuePair<string, string> Prepare(IndexHome home, RepeatedLines lines, string suffix)
    {
        string name = $"repeated-lines_{suffix}.jsonl";
        DraftFile.Write(home.Files, Path.Combine(home.Directory, name), writer =>
        {
            writer.WriteLine(JsonSerializer.Serialize(new RepeatedLinesHeader(lines.Articles), Json.RepeatedLinesHeader));
            foreach (RepeatedLine line in lines.Lines)
            {
                writer.WriteLine(JsonSerializer.Serialize(line, Json.RepeatedLine));
            }
        });
        return new(Note, name);
    }

    /// <summary>Writes what an index that others write to as well knows, unless the home knows something itself.</summary>
    /// <param name="lines">The text of such a file; null when the index has not learned yet, so that the next run with enough articles does.</param>
    /// <exception cref="IndexException">The folder cannot be written to.</exception>
    internal static void Provide(IndexHome home, Func<string?> lines)
    {
        if (File.Exists(home.RepeatedLinesPath))
        {
            return;
        }

        string text = lines() ?? JsonSerializer.Serialize(new RepeatedLinesHeader(0), Json.RepeatedLinesHeader) + "\n";
        try
        {
            DraftFile.Write(home.Files, home.RepeatedLinesPath, writer => writer.Write(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write {home.RepeatedLinesPath}: {error.Message}", error);
        }
    }

    /// <summary>The text that <see cref="Prepare"/> wrote for the commit with these notes; null for none.</summary>
    /// <exception cref="IndexException">It cannot be read.</exception>
    internal static string? Prepared(IndexHome home, IReadOnlyDictionary<string, string>? notes)
    {
        if (notes?.GetValueOrDefault(Note) is not { } name)
        {
            return null;
        }

        string path = Path.Combine(home.Directory, name);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read {path}: {error.Message}", error);
        }
    }

    /// <summary>Puts in place what the commit with these notes is cut by, unless that was done, and removes what belongs to no commit.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    internal static void Settle(IndexHome home, IReadOnlyDictionary<string, string> notes)
    {
        string? noted = notes.GetValueOrDefault(Note);
        foreach (string path in Directory.EnumerateFiles(home.Directory, "repeated-lines_*.jsonl").Where(path => PreparedName().IsMatch(Path.GetFileName(path))).ToList())
        {
            if (Path.GetFileName(path) == noted)
            {
                home.Files.Move(path, home.RepeatedLinesPath);
                home.Files.SyncFolder(home.Directory);
            }
            else
            {
                home.Files.Delete(path);
            }
        }
    }

    /// <summary>A line that somebody has broken says nothing.</summary>
    private static T? Read<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\Arepeated-lines_[0-9a-z]{1,13}\.jsonl\z")]
    private static partial Regex PreparedName();
}
