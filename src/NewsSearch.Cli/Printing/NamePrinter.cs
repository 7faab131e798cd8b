using System.Globalization;
using NewsSearch.Cli.Wording;
using NewsSearch.Output;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>people</c>, <c>places</c>, <c>orgs</c> and <c>countries</c> print, described in docs/output-format.md.</summary>
/// <param name="csvIsSafe">Whether no cell of CSV may be taken for a formula.</param>
/// <param name="head">Whether the columns of text have a head.</param>
internal sealed class NamePrinter(Shell shell, NameField field, string format, bool csvIsSafe, bool head)
{
    private readonly bool _hasCodes = field is not (NameField.People or NameField.Organisations);
    private readonly JsonLines _lines = new(shell);
    private readonly CsvLines _rows = new(shell, csvIsSafe);

    /// <summary>Counted names, at most so many.</summary>
    /// <returns>The exit code.</returns>
    public int Print(IReadOnlyList<NameCount> names, int most)
    {
        if (format == "geojson")
        {
            return PrintMap(names, most);
        }

        Header(NameCsv.Header(field));
        Table table = NewTable();
        foreach (NameCount name in names.Take(most))
        {
            switch (format)
            {
                case "json":
                    _lines.Write(json => NameJson.Write(json, name, field));
                    break;
                case "csv":
                    _rows.Write(NameCsv.Row(name, field));
                    break;
                default:
                    table.Add(Row(name));
                    break;
            }
        }

        table.Print(shell.Text, shell.Columns);
        return End(names.Count, most);
    }

    /// <summary>Other spellings, at most so many, and how to join them.</summary>
    /// <param name="asked">The name that they are like; null when no article has it, so that nothing can be joined to it.</param>
    /// <returns>The exit code.</returns>
    public int Print(IReadOnlyList<SimilarName> names, string? asked, int most)
    {
        if (format == "geojson")
        {
            return PrintMap([.. names.Select(name => name.Found)], most);
        }

        Header(NameCsv.HeaderOfSimilar(field));
        Table table = NewTable();
        foreach (SimilarName name in names.Take(most))
        {
            switch (format)
            {
                case "json":
                    _lines.Write(json => NameJson.Write(json, name, field));
                    break;
                case "csv":
                    _rows.Write(NameCsv.Row(name, field));
                    break;
                default:
                    table.Add(Row(name.Found));
                    break;
            }
        }

        table.Print(shell.Text, shell.Columns);
        int code = End(names.Count, most);
        if (format == "text" && asked is not null && names.FirstOrDefault(name => !name.IsJoined) is { } first)
        {
            string command = field switch { NameField.People => "people", NameField.Places => "places", _ => "orgs" };
            shell.Tell($"to join those that are one: newssearch {command} --similar {ShellWord.Of(asked)} --join {ShellWord.Of(first.Found.Name)}");
        }

        return code;
    }

    private int PrintMap(IReadOnlyList<NameCount> names, int most)
    {
        int left = 0;
        _lines.Write(json => left = PlacesGeoJson.Write(json, names.Take(most)));
        int code = End(names.Count, most);
        if (left > 0)
        {
            shell.Tell($"{shell.ToldNumber(left)} of {shell.ToldNumber(Math.Min(names.Count, most))} places have no coordinates and are left out");
        }

        return code;
    }

    private void Header(string names)
    {
        if (format == "csv")
        {
            shell.Text.WriteLine(names);
        }
    }

    private Table NewTable() => new(0) { Whole = [1, 3], Head = head ? ["articles", "latest", "name", .. _hasCodes ? ["code"] : Array.Empty<string>()] : null };

    /// <summary>The code stands in a column of its own, so that cutting a long name leaves it.</summary>
    private string[] Row(NameCount name) =>
        [shell.Number(name.Count), Day(name) ?? "-", name.Name, .. _hasCodes ? [name.Country is { } code ? $"({code})" : ""] : Array.Empty<string>()];

    private int End(int found, int most)
    {
        shell.Flush();
        if (found > most && format == "text")
        {
            shell.Tell($"{shell.ToldNumber(found)} names; {shell.ToldNumber(most)} shown");
        }
        else if (found == 0)
        {
            shell.Tell("no name found");
        }

        return found > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }

    private static string? Day(NameCount name) => name.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
