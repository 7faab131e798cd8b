using System.Globalization;
using System.Text.Json;
using NewsSearch.Archive;
using NewsSearch.Cli.Wording;
using NewsSearch.Home.Settings;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>sources</c> prints.</summary>
internal static class SourcesPrinter
{
    /// <param name="csvIsSafe">Whether no cell of CSV may be taken for a formula.</param>
    /// <param name="head">Whether the columns of text have a head.</param>
    public static void Print(Shell shell, IReadOnlyList<SourceState> states, string format, bool csvIsSafe, bool head)
    {
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach (SourceState state in states)
                {
                    lines.WriteObject(json => Write(json, shell, state));
                }

                break;
            case "csv":
                PrintCsv(shell, states, csvIsSafe);
                break;
            default:
                PrintTable(shell, states, head);
                break;
        }
    }

    private static void PrintTable(Shell shell, IReadOnlyList<SourceState> states, bool head)
    {
        var table = new Table(1, 2) { Whole = [3], Head = head ? ["source", "files", "articles", "last read", "skipped", "options"] : null };
        foreach (SourceState state in states)
        {
            table.Add(
                shell.DisplayPath(state.Path),
                shell.Number(state.Files),
                shell.Number(state.Articles),
                state.LastRun?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never",
                state.Exists ? Skips(state, ", ") : "no such file or folder",
                string.Join(' ', SettingTable.SourceOptions.Where(option => state.Source.Has(option)).Select(option => SourceOptionWording.Given(option, state.Source.Text(option)!))));
        }

        table.Print(shell.Text, shell.Columns);
    }

    private static void PrintCsv(Shell shell, IReadOnlyList<SourceState> states, bool isSafe)
    {
        var lines = new CsvLines(shell, isSafe);
        IEnumerable<string> options = SettingTable.SourceOptions.Select(option => option.Name);
        lines.Write(Csv.Row(["path", "exists", "files", "articles", "last", "problem", "skipped", .. options]));
        foreach (SourceState state in states)
        {
            lines.Write(Csv.Row(
            [
                shell.DisplayPath(state.Path),
                state.Exists ? "true" : "false",
                Number(state.Files),
                Number(state.Articles),
                Last(state),
                Problem(state),
                Skips(state, "; "),
                .. SettingTable.SourceOptions.Select(state.Source.Text),
            ]));
        }
    }

    private static void Write(Utf8JsonWriter json, Shell shell, SourceState state)
    {
        json.WriteString("path", shell.DisplayPath(state.Path));
        json.WriteBoolean("exists", state.Exists);
        json.WriteNumber("files", state.Files);
        json.WriteNumber("articles", state.Articles);
        json.WriteText("last", Last(state));
        json.WriteText("problem", Problem(state));
        json.WriteStartObject("skipped");
        foreach ((string what, long count) in Counts(state))
        {
            json.WriteNumber(what, count);
        }

        json.WriteEndObject();
        foreach (Setting option in SettingTable.SourceOptions)
        {
            if (option.Shape is TextListShape)
            {
                json.WriteTexts(option.Name, state.Source.Texts(option));
            }
            else if (option.Shape is SwitchShape)
            {
                json.WriteBoolean(option.Name, state.Source.Has(option));
            }
            else
            {
                json.WriteText(option.Name, state.Source.Text(option));
            }
        }
    }

    private static string? Last(SourceState state) => state.LastRun?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string? Problem(SourceState state) => state.Problem is { } problem ? SkipPhrases.Of(problem.Cause) : null;

    private static string Skips(SourceState state, string separator) =>
        string.Join(separator, Counts(state).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")));

    /// <summary>Alike in words is alike; the most first.</summary>
    private static IEnumerable<KeyValuePair<string, long>> Counts(SourceState state) => state.SkippedByCause
        .GroupBy(count => SkipPhrases.Of(count.Key), (what, alike) => KeyValuePair.Create(what, alike.Sum(count => count.Value)))
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
