using System.Globalization;
using NewsSearch.Sources;

namespace NewsSearch.Cli.Wording;

/// <summary>What was read though it breaks its format's rules, as a line on standard error.</summary>
internal static class RepairWording
{
    /// <summary><c>feed.rss: invalid XML was mended (3 places, the first on line 7)</c>.</summary>
    public static string Line(SourceRepair repair) => string.Create(
        CultureInfo.InvariantCulture,
        $"{repair.Path ?? "(stdin)"}: invalid {repair.Format} was mended ({(repair.Count == 1 ? "" : $"{repair.Count} places, the first ")}on line {repair.FirstLine})");
}
