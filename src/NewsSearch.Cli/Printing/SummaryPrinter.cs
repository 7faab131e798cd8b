using System.Globalization;
using NewsSearch.Cli.Settings;
using NewsSearch.Indexing;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>index</c> ends with: on standard error a table on a terminal and one line elsewhere, or an object of JSON.</summary>
internal sealed class SummaryPrinter(Shell shell, Engine engine, IndexingSummary summary)
{
    private readonly double _seconds = Math.Max(0.001, summary.Elapsed.TotalSeconds);

    private readonly long _peakMemory = shell.PeakMemory;

    // Alike in words is alike.
    private readonly SortedDictionary<string, long> _skipped = new(
        summary.SkippedByCause.GroupBy(count => SkipPhrases.Of(count.Key)).ToDictionary(alike => alike.Key, alike => alike.Sum(count => count.Value)),
        StringComparer.Ordinal);

    private readonly long _indexBytes = engine.CountBytes();

    private double ArticlesPerSecond => (summary.Added + summary.Changed) / _seconds;

    private double BytesPerSecond => summary.Bytes / _seconds;

    public void PrintLine()
    {
        var parts = new List<string>
        {
            Count(summary.Added, "added"),
            Count(summary.Changed, "changed"),
            Count(summary.Unchanged, "unchanged"),
        };
        AddUnlessZero(parts, summary.Duplicates, "duplicate");
        AddUnlessZero(parts, summary.Removed, "removed");
        AddUnlessZero(parts, summary.Carried, "carried over");
        AddUnlessZero(parts, summary.Lost.Count, "lost");
        AddUnlessZero(parts, summary.Refused, "refused by the cluster");
        AddUnlessZero(parts, summary.KeptOut, "deleted forever");
        if (summary.UnreadDates > 0)
        {
            parts.Add($"{Count(summary.UnreadDates, "dates unread")} ('{summary.UnreadDate}')");
        }

        parts.Add(Count(summary.Skipped, "skipped") + InParentheses(_skipped));
        AddUnlessZero(parts, summary.SkippedBefore, "skipped as before");
        if (summary.PassedOverByKind.Count > 0)
        {
            parts.Add(Count(summary.PassedOverByKind.Values.Sum(), "passed over") + InParentheses(summary.PassedOverByKind));
        }

        string speed = summary.Bytes == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" ({ArticlesPerSecond:0} articles/s, {BytesPerSecond / 1e6:0.0} MB/s)");
        string unread = summary.FilesUnchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({summary.FilesUnchanged} as before)");
        shell.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", parts)}; {summary.Total} in the index; {Files(summary.Files)}{unread}, {Size.Of(summary.Bytes)} read in {_seconds:0.0} s{speed}; peak memory {Size.Of(_peakMemory)}, index {Size.Of(_indexBytes)}"));
    }

    public void PrintTable()
    {
        var table = new Table(1);
        Row(table, "read", summary.Files - summary.FilesUnchanged, $"of {(summary.Files == 1 ? "1 file" : $"{shell.ToldNumber(summary.Files)} files")}, {Size.Of(summary.Bytes)}");
        Row(table, "added", summary.Added, "");
        Row(table, "changed", summary.Changed, "");
        Row(table, "unchanged", summary.Unchanged, "");
        RowUnlessZero(table, "duplicate", summary.Duplicates);
        RowUnlessZero(table, "removed", summary.Removed);
        RowUnlessZero(table, "carried over", summary.Carried);
        RowUnlessZero(table, "lost", summary.Lost.Count);
        RowUnlessZero(table, "refused by the cluster", summary.Refused);
        RowUnlessZero(table, "deleted forever", summary.KeptOut);
        if (summary.UnreadDates > 0)
        {
            Row(table, "unread dates", summary.UnreadDates, $"e.g. {summary.UnreadDate}");
        }

        Row(table, "skipped", summary.Skipped, "");
        Rows(table, _skipped);
        RowUnlessZero(table, "skipped as before", summary.SkippedBefore);
        RowUnlessZero(table, "passed over", summary.PassedOverByKind.Values.Sum());
        Rows(table, summary.PassedOverByKind);
        Row(table, "in the index", summary.Total, $"articles, {Size.Of(_indexBytes)}");
        table.Add("time", string.Create(CultureInfo.InvariantCulture, $"{_seconds:0.0}"), "s");
        table.Add("articles/s", string.Create(CultureInfo.InvariantCulture, $"{ArticlesPerSecond:0}"), "");
        table.Add("MB/s", string.Create(CultureInfo.InvariantCulture, $"{BytesPerSecond / 1e6:0.0}"), "");
        table.Add("peak memory", string.Create(CultureInfo.InvariantCulture, $"{_peakMemory / 1e6:0.0}"), "MB");
        table.Print(shell.Error, shell.ErrorColumns);
    }

    public void PrintJson() => new JsonLines(shell).WriteObject(json =>
    {
        json.WriteString("index", engine.Place);
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("filesUnchanged", summary.FilesUnchanged);
        json.WriteNumber("added", summary.Added);
        json.WriteNumber("changed", summary.Changed);
        json.WriteNumber("unchanged", summary.Unchanged);
        json.WriteNumber("duplicates", summary.Duplicates);
        json.WriteNumber("removed", summary.Removed);
        json.WriteNumber("carried", summary.Carried);
        json.WriteNumber("lost", summary.Lost.Count);
        json.WriteNumber("keptOut", summary.KeptOut);
        WriteCounts("skipped", _skipped);
        json.WriteNumber("skippedBefore", summary.SkippedBefore);
        WriteCounts("passedOver", summary.PassedOverByKind);
        json.WriteNumber("unreadDates", summary.UnreadDates);
        json.WriteString("unreadDate", summary.UnreadDate);
        json.WriteNumber("articles", summary.Total);
        json.WriteNumber("bytesRead", summary.Bytes);
        json.WriteNumber("seconds", Math.Round(_seconds, 3));
        json.WriteNumber("peakMemory", _peakMemory);
        json.WriteNumber("indexBytes", _indexBytes);

        void WriteCounts(string name, IReadOnlyDictionary<string, long> counts)
        {
            json.WriteStartObject(name);
            foreach ((string what, long count) in counts)
            {
                json.WriteNumber(what, count);
            }

            json.WriteEndObject();
        }
    });

    private void Row(Table table, string name, long count, string more) => table.Add(name, shell.ToldNumber(count), more);

    private void RowUnlessZero(Table table, string name, long count)
    {
        if (count > 0)
        {
            Row(table, name, count, "");
        }
    }

    private void Rows(Table table, IReadOnlyDictionary<string, long> counts)
    {
        foreach ((string what, long count) in counts.OrderByDescending(count => count.Value))
        {
            Row(table, $"  {what}", count, "");
        }
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
