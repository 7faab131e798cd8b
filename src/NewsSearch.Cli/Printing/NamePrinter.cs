using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>people</c>, <c>places</c> and <c>countries</c> print, described in docs/output-format.md.</summary>
internal sealed class NamePrinter(Shell shell, NameField field, string format)
{
    private readonly JsonLines _lines = new(shell);

    /// <summary>Counted names, at most so many.</summary>
    /// <returns>The exit code.</returns>
    public int Print(IReadOnlyList<NameCount> names, int most)
    {
        Header("");
        var table = new Table(0) { Whole = [1, 3] };
        foreach (NameCount name in names.Take(most))
        {
            switch (format)
            {
                case "json":
                    _lines.WriteObject(json => WriteMembers(json, name));
                    break;
                case "csv":
                    Csv.WriteRow(shell, Cells(name));
                    break;
                default:
                    table.Add(Row(name));
                    break;
            }
        }

        table.Print(shell.Text, shell.Columns);
        return End(names.Count, most);
    }

    /// <summary>Other spellings, at most so many, and how the settings join them.</summary>
    /// <param name="asked">The name that they are like.</param>
    /// <returns>The exit code.</returns>
    public int Print(IReadOnlyList<SimilarName> names, string asked, int most)
    {
        Header(",like,distance");
        var table = new Table(0) { Whole = [1, 3] };
        foreach (SimilarName name in names.Take(most))
        {
            string likeness = name.Likeness.ToString().ToLowerInvariant();
            switch (format)
            {
                case "json":
                    _lines.WriteObject(json =>
                    {
                        WriteMembers(json, name.Found);
                        json.WriteString("like", likeness);
                        json.WriteNumber("distance", name.Distance);
                    });
                    break;
                case "csv":
                    Csv.WriteRow(shell, [.. Cells(name.Found), likeness, Number(name.Distance)]);
                    break;
                default:
                    table.Add(Row(name.Found));
                    break;
            }
        }

        table.Print(shell.Text, shell.Columns);
        int code = End(names.Count, most);
        if (format == "text" && names.Count > 0)
        {
            string key = field == NameField.People ? "people" : "places";
            shell.Tell($"to join those that are one, write in newssearch.json: \"{key}\": {{ \"{asked}\": [\"{names[0].Found.Name}\", …] }}");
        }

        return code;
    }

    private void Header(string more)
    {
        if (format == "csv")
        {
            string place = field switch { NameField.Places => ",country", NameField.Countries => ",code", _ => "" };
            shell.Text.WriteLine($"name,count,latest{place}{more}");
        }
    }

    private void WriteMembers(Utf8JsonWriter json, NameCount name)
    {
        json.WriteString("name", name.Name);
        json.WriteNumber("count", name.Count);
        JsonLines.WriteText(json, "latest", Day(name));
        if (field != NameField.People)
        {
            JsonLines.WriteText(json, field == NameField.Places ? "country" : "code", name.Country);
        }
    }

    private string[] Cells(NameCount name) =>
        [name.Name, Number(name.Count), Day(name) ?? "", .. field == NameField.People ? Array.Empty<string>() : [name.Country ?? ""]];

    /// <summary>The code stands in a column of its own, so that cutting a long name leaves it.</summary>
    private string[] Row(NameCount name) =>
        [Number(name.Count), Day(name) ?? "-", Style.Safe(name.Name), .. field == NameField.People ? Array.Empty<string>() : [name.Country is { } code ? $"({code})" : ""]];

    private int End(int found, int most)
    {
        shell.Flush();
        if (found > most && format == "text")
        {
            shell.Tell($"{Number(found)} names; {Number(most)} shown");
        }
        else if (found == 0)
        {
            shell.Tell("no name found");
        }

        return found > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }

    private static string? Day(NameCount name) => name.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
