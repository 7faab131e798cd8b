using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSearch.Sources;

namespace NewsSearch.Home;

/// <summary>What <c>newssearch.json</c> says; docs/newssearch.schema.json describes the same to editors.</summary>
public sealed record IndexSettings
{
    /// <summary>Where the file's own JSON Schema is, for editors; not read.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The files and folders that a bare <c>index</c> refreshes.</summary>
    /// <remarks>The JSON source generator sets null where the file does not have the key.</remarks>
    public IReadOnlyList<RememberedSource> Sources { get; init => field = value ?? []; } = [];

    /// <summary>Other spellings of people's names by the name to show for all of them; null for none. Applied when searching.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? People { get; init; }

    /// <summary>The same for places.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Places { get; init; }

    /// <summary>Texts of queries by name, which <c>query:NAME</c> stands for.</summary>
    public IReadOnlyDictionary<string, string>? Saved { get; init; }

    /// <summary>What <c>query</c> does when the command line does not say.</summary>
    public QuerySettings? Query { get; init; }

    /// <summary>How output looks on a terminal when the command line does not say.</summary>
    public TerminalSettings? Terminal { get; init; }

    /// <summary>Threads that <c>index</c> works with.</summary>
    public int? Jobs { get; init; }

    /// <summary>What a source may demand before it is refused; null for the defaults.</summary>
    public SourceLimits? Limits { get; init; }

    /// <summary>Reads the home's settings; none when the file is missing.</summary>
    /// <exception cref="IndexException">The file is not valid.</exception>
    public static IndexSettings Load(IndexHome home)
    {
        try
        {
            using FileStream file = File.OpenRead(home.SettingsPath);
            IndexSettings settings = JsonSerializer.Deserialize(file, IndexJson.Default.IndexSettings)
                ?? throw Invalid(home, "", "it takes an object: {…}", null);
            return settings.Limits?.FirstInvalid() is { } name ? throw Invalid(home, "", $"limits.{name} is below 1", null) : settings;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new IndexSettings();
        }
        catch (JsonException error)
        {
            throw Invalid(home, error.LineNumber is { } zeroBased ? $", line {zeroBased + 1}" : "", Reason(error), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the settings {home.SettingsPath}: {error.Message}", error);
        }
    }

    /// <summary>Writes the settings whole: a reader sees the old or the new file, never half of one.</summary>
    /// <exception cref="IndexException">The folder cannot be written to.</exception>
    public void Save(IndexHome home)
    {
        try
        {
            Directory.CreateDirectory(home.Directory);
            string text = JsonSerializer.Serialize(this, IndexJson.ForPeople().IndexSettings) + "\n";
            WholeFile.Write(home.SettingsPath, writer => writer.Write(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write the settings {home.SettingsPath}: {error.Message}", error);
        }
    }

    private static IndexException Invalid(IndexHome home, string line, string reason, Exception? cause) =>
        new(IndexFault.BadSettings, $"the settings {home.SettingsPath}{line} are not valid: {reason}", cause);

    /// <summary>The serializer's finding in the words of the file: an unknown key with the nearest known one, or the key whose value is wrong.</summary>
    private static string Reason(JsonException error)
    {
        if (error.InnerException is JsonException or null && error.Path is null or "$")
        {
            return Message(error);
        }

        // $.sources[0].path
        JsonTypeInfo type = IndexJson.Default.IndexSettings;
        string key = "";
        foreach (string step in error.Path!.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (type.Kind == JsonTypeInfoKind.Enumerable || type.Kind == JsonTypeInfoKind.Dictionary)
            {
                type = IndexJson.Default.GetTypeInfo(type.ElementType!)!;
                continue;
            }

            key = step;
            if (type.Kind != JsonTypeInfoKind.Object)
            {
                break;
            }

            JsonPropertyInfo? property = type.Properties.FirstOrDefault(property => property.Name == key);
            if (property is null)
            {
                string? nearest = Spelling.Nearest(key, type.Properties.Select(property => property.Name));
                return $"unknown key '{key}'; {(nearest is null ? $"known are {string.Join(", ", type.Properties.Select(known => known.Name))}" : $"did you mean '{nearest}'?")}";
            }

            if (IndexJson.Default.GetTypeInfo(property.PropertyType) is not { } next)
            {
                break;
            }

            type = next;
        }

        return error.InnerException is JsonException ? Message(error) : $"'{key}' has a value that it cannot have (see docs/newssearch.schema.json)";
    }

    private static string Message(JsonException error)
    {
        int place = error.Message.IndexOf(" Path:", StringComparison.Ordinal);
        return place < 0 ? error.Message : error.Message[..place];
    }
}

/// <summary>A file or folder that <c>index</c> reads again, with the options that it was first given.</summary>
public sealed record RememberedSource
{
    /// <summary>Relative to the index home, or absolute.</summary>
    [JsonRequired]
    public string Path { get; init; } = "";

    /// <summary>The outlet's name for its articles, or null to take what they state.</summary>
    public string? Source { get; init; }

    /// <summary>JSON keys by field, as <c>--map</c> takes them, or null.</summary>
    public string? Map { get; init; }

    /// <summary>A .NET date format, as <c>--date-format</c> takes it, or null.</summary>
    public string? DateFormat { get; init; }
}

/// <summary>What <c>query</c> does unless told otherwise; null where the program's own preset stands.</summary>
public sealed record QuerySettings
{
    /// <summary>Hits to print at most.</summary>
    public int? Limit { get; init; }

    /// <summary>relevance, newest or oldest.</summary>
    public string? Sort { get; init; }

    /// <summary>Passages a hit at most.</summary>
    public int? Snippets { get; init; }

    /// <summary>UTF-16 units a passage at most.</summary>
    public int? Context { get; init; }
}

/// <summary>How output looks on a terminal unless told otherwise; null where the program's own preset stands.</summary>
public sealed record TerminalSettings
{
    /// <summary>auto, always or never.</summary>
    public string? Color { get; init; }

    /// <summary>Parameters of the terminal's SGR sequence by name: match, title, meta.</summary>
    public ColorSettings? Colors { get; init; }

    /// <summary>auto, always or never.</summary>
    public string? Hyperlinks { get; init; }

    /// <summary>A shell command; empty for none.</summary>
    public string? Pager { get; init; }
}

/// <summary>Parameters of the terminal's SGR sequence, e.g. <c>1;31</c>; null where the program's own preset stands.</summary>
public sealed record ColorSettings
{
    public string? Match { get; init; }

    public string? Title { get; init; }

    public string? Meta { get; init; }
}

/// <summary>Reads and writes the home's JSON files without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(IndexSettings))]
internal sealed partial class IndexJson : JsonSerializerContext
{
    /// <summary>For files that people edit: names in any script stand as themselves.</summary>
    public static IndexJson ForPeople() =>
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
