using System.Globalization;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Printing;

/// <summary>The line that <c>index</c> always ends with, on standard error.</summary>
internal static class SummaryPrinter
{
    public static void Print(Shell shell, IndexingSummary summary)
    {
        var parts = new List<string>
        {
            Count(summary.Added, "added"),
            Count(summary.Changed, "changed"),
            Count(summary.Unchanged, "unchanged"),
        };
        AddUnlessZero(parts, summary.Duplicates, "duplicate");
        AddUnlessZero(parts, summary.Removed, "removed");
        parts.Add(Count(summary.Skipped, "skipped") + InParentheses(summary.SkippedByReason));
        if (summary.PassedOverByKind.Count > 0)
        {
            parts.Add(Count(summary.PassedOverByKind.Values.Sum(), "passed over") + InParentheses(summary.PassedOverByKind));
        }

        double seconds = Math.Max(0.001, summary.Elapsed.TotalSeconds);
        string speed = summary.Bytes == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" ({(summary.Added + summary.Changed) / seconds:0} articles/s, {summary.Bytes / seconds / 1e6:0.0} MB/s)");
        string unread = summary.FilesUnchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({summary.FilesUnchanged} as before)");
        shell.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", parts)}; {summary.Total} in the index; {Files(summary.Files)}{unread}, {Size.Of(summary.Bytes)} read in {seconds:0.0} s{speed}"));
    }

    private static string Files(int files) => files == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{files} files");

    private static string InParentheses(IReadOnlyDictionary<string, long> counts) => counts.Count == 0
        ? ""
        : $" ({string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => Count(count.Value, count.Key)))})";

    private static void AddUnlessZero(List<string> parts, long count, string what)
    {
        if (count > 0)
        {
            parts.Add(Count(count, what));
        }
    }

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
