namespace NewsSearch.Sources.Files;

/// <summary>Tells a folder in which an index is kept, and the index's own files in it, so that no index is read into another.</summary>
internal static class IndexFolder
{
    /// <summary>The name of the file that makes a folder an index home.</summary>
    public const string SettingsFileName = "newssearch.json";

    private const string LockFileName = "write.lock";

    /// <param name="names">The names of all that is in the folder.</param>
    public static bool IsHome(IReadOnlyCollection<string> names) =>
        names.Contains(SettingsFileName) || (names.Contains(LockFileName) && names.Any(IsSegment));

    /// <summary>The names are those of an index home in which there is nothing else to see.</summary>
    public static bool IsHomeAlone(IReadOnlyCollection<string> names) => IsHome(names) && names.All(name => IsOwn(name) || HiddenNames.Is(name));

    /// <summary>The file is the index's, if its folder is a home.</summary>
    public static bool IsOwn(string name) =>
        name is SettingsFileName or LockFileName or "write.owner" or "catalogue.jsonl" or "catalogue.jsonl.new" or "repeated-lines.jsonl" or "repeated-lines.jsonl.new" or "newssearch.json.new" or "format" or "seen"
        || IsSegment(name);

    /// <summary>Lucene's files: <c>segments_7</c>, <c>_3.fdt</c>, <c>_3_Lucene45_0.dvd</c>.</summary>
    private static bool IsSegment(string name) =>
        name is "segments.gen" || name.StartsWith("segments_", StringComparison.Ordinal)
        || (name is ['_', _, ..] && name.Length <= 40 && name[1..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && char.IsAsciiLetterOrDigit(name[1]) && name.Contains('.'));
}
