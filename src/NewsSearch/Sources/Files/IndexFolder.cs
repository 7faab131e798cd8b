using System.Text.RegularExpressions;

namespace NewsSearch.Sources.Files;

/// <summary>Tells a folder in which an index is kept, and the index's own files in it, so that no index is read into another.</summary>
internal static partial class IndexFolder
{
    /// <summary>The name of the file that makes a folder an index home.</summary>
    public const string SettingsFileName = "newssearch.json";

    /// <summary>The name of the file of tags and notes.</summary>
    public const string MarksFileName = "marks.jsonl";

    private const string LockFileName = "write.lock";

    /// <param name="names">The names of all that is in the folder.</param>
    public static bool IsHome(IReadOnlyCollection<string> names) =>
        names.Contains(SettingsFileName) || (names.Contains(LockFileName) && names.Any(IsSegment));

    /// <summary>The names are those of an index home in which there is nothing else to see.</summary>
    public static bool IsHomeAlone(IReadOnlyCollection<string> names) => IsHome(names) && names.All(name => IsOwn(name) || HiddenNames.Is(name));

    /// <summary>The file is the index's, if its folder is a home.</summary>
    public static bool IsOwn(string name) =>
        name is SettingsFileName or MarksFileName or LockFileName or "write.owner" or "settings.lock" or "repeated-lines.jsonl" or "deleted.jsonl" or "format" or "seen" or "meaning.lock"
        || OfCommit().IsMatch(name) || OfMeaning().IsMatch(name) || IsUntold(name) || IsSegment(name) || (WholeNameOf(name) is { } whole && IsOwn(whole));

    /// <summary>The name of the file that a draft is to become; null for what is no draft.</summary>
    public static string? WholeNameOf(string name) => Draft().Match(name) is { Success: true } draft ? draft.Groups["name"].Value : null;

    /// <summary>The file has ids of articles that alerts have yet to tell.</summary>
    public static bool IsUntold(string name) => OfAlerts().IsMatch(name);

    /// <summary>Lucene's files: <c>segments_7</c>, <c>_3.fdt</c>, <c>_3_Lucene45_0.dvd</c>.</summary>
    private static bool IsSegment(string name) =>
        name is "segments.gen" || name.StartsWith("segments_", StringComparison.Ordinal)
        || (name is ['_', _, ..] && name.Length <= 40 && name[1..].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && char.IsAsciiLetterOrDigit(name[1]) && name.Contains('.'));

    /// <summary>What is on its way to take the place of a file, <c>newssearch.json.b3kd9f0a.x1z.new</c>; earlier versions wrote <c>newssearch.json.new</c>.</summary>
    [GeneratedRegex(@"\A(?<name>.+?)(\.[a-z0-9]{8}\.[a-z0-9]{3})?\.new\z")]
    private static partial Regex Draft();

    /// <summary>
    /// <c>catalogue_7.jsonl</c> and <c>repeated-lines_7.jsonl</c> belong to the commit <c>segments_7</c>; before they did, one was <c>catalogue.jsonl</c>.
    /// </summary>
    [GeneratedRegex(@"\A(catalogue|(catalogue|repeated-lines)_[0-9a-z]{1,13})\.jsonl\z")]
    private static partial Regex OfCommit();

    /// <summary><c>meaning_7.vectors</c>.</summary>
    [GeneratedRegex(@"\Ameaning_[1-9][0-9]{0,8}\.vectors\z")]
    internal static partial Regex OfMeaning();

    /// <summary><c>untold_b3kd9f0a.ids</c>.</summary>
    [GeneratedRegex(@"\Auntold_[a-z0-9]{8}\.ids\z")]
    private static partial Regex OfAlerts();
}
