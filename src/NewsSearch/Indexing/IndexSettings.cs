using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSearch.Sources;

namespace NewsSearch.Indexing;

/// <summary>What <c>newssearch.json</c> says.</summary>
public sealed record IndexSettings
{
    /// <summary>The files and folders that a bare <c>index</c> refreshes.</summary>
    public IReadOnlyList<RememberedSource> Sources { get; init; } = [];

    /// <summary>What a source may demand before it is refused; null for the defaults.</summary>
    public SourceLimits? Limits { get; init; }

    /// <summary>Reads the home's settings; none when the file is missing.</summary>
    /// <exception cref="IndexException">The file is not valid.</exception>
    public static IndexSettings Load(IndexHome home)
    {
        try
        {
            using FileStream file = File.OpenRead(home.SettingsPath);
            IndexSettings settings = JsonSerializer.Deserialize(file, IndexJson.Default.IndexSettings) ?? new IndexSettings();
            return settings.Limits?.FirstInvalid() is { } name
                ? throw new IndexException(IndexFault.BadSettings, $"the settings {home.SettingsPath} are not valid: limits.{name} is below 1")
                : settings;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return new IndexSettings();
        }
        catch (JsonException error)
        {
            string line = error.LineNumber is { } zeroBased ? $", line {zeroBased + 1}" : "";
            throw new IndexException(IndexFault.BadSettings, $"the settings {home.SettingsPath}{line} are not valid: {Reason(error)}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the settings {home.SettingsPath}: {error.Message}", error);
        }
    }

    /// <summary>Writes the settings whole: a reader sees the old or the new file, never half of one.</summary>
    public void Save(IndexHome home)
    {
        Directory.CreateDirectory(home.Directory);
        string text = JsonSerializer.Serialize(this, IndexJson.Default.IndexSettings) + "\n";
        string draft = home.SettingsPath + ".new";
        File.WriteAllText(draft, text);
        File.Move(draft, home.SettingsPath, overwrite: true);
    }

    private static string Reason(JsonException error)
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

/// <summary>Reads and writes the home's JSON files without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(IndexSettings))]
internal sealed partial class IndexJson : JsonSerializerContext;
