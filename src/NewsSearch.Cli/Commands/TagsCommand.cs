using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Archive.Marks;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>tags</c>: list, export and import the tags and notes of articles.</summary>
internal static class TagsCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "csv", "json");
        Option<bool> csvSafe = Options.CsvSafe();
        var command = new Command("tags", """
            List your tags, or export and import tags and notes.
            How many articles have each stands before it.
            Exit code: 0 there are some, 1 there are none, 2 error.

            Examples:
              newssearch tags
              newssearch tags export > marks.jsonl
            """)
        {
            format, csvSafe, Export(shell), Import(shell),
        };
        command.SetAction(parsed =>
        {
            using NewsArchive archive = Archive(shell, parsed);
            IReadOnlyDictionary<string, int> counts = archive.Markings.Counts();
            if (counts.Count == 0)
            {
                // Without an index it says so.
                archive.Acquire().Dispose();
                shell.Tell("no article has a tag");
            }

            Print(shell, counts, parsed.GetValue(format)!, parsed.GetValue(csvSafe));
            return counts.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static NewsArchive Archive(Shell shell, ParseResult parsed)
    {
        var settings = new CurrentSettings(shell, parsed);
        settings.RequireHome();
        return settings.Archive();
    }

    private static void Print(Shell shell, IEnumerable<KeyValuePair<string, int>> counts, string format, bool csvSafe)
    {
        var table = new Table(0);
        var lines = new JsonLines(shell);
        var rows = new CsvLines(shell, csvSafe);
        if (format == "csv")
        {
            rows.Write("tag,count");
        }

        foreach ((string tag, int count) in counts)
        {
            string number = count.ToString(CultureInfo.InvariantCulture);
            switch (format)
            {
                case "json":
                    lines.Write(json => MarkJson.Write(json, tag, count));
                    break;
                case "csv":
                    rows.Write(Csv.Row(tag, number));
                    break;
                default:
                    table.Add(number, tag);
                    break;
            }
        }

        table.Print(shell.Text, shell.Columns);
    }

    private static Command Export(Shell shell)
    {
        var command = new Command("export", """
            Print the tags and notes of all articles as JSON Lines.
            The command import takes them.
            Exit code: 0 there are some, 1 there are none, 2 error.

            Examples:
              newssearch tags export > marks.jsonl
              newssearch tags export | jq -r 'select(.note) | [.id, .note] | @tsv'
            """);
        command.SetAction(parsed =>
        {
            using NewsArchive archive = Archive(shell, parsed);
            var lines = new JsonLines(shell);
            IReadOnlyDictionary<string, ArticleMarks> all = archive.Markings.All();
            foreach (ArticleMarks marks in all.Values)
            {
                lines.Write(json => MarkJson.Write(json, marks));
            }

            return all.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static Command Import(Shell shell)
    {
        var file = new Argument<string>("file") { Description = "What export printed; - for standard input" };
        var command = new Command("import", """
            Add exported tags and notes.
            Tags come to those that there are, a note takes the place of another. Ids that the index does not have are kept for articles to come. A line that cannot be read is told, and nothing is imported.

            Examples:
              newssearch tags import marks.jsonl
              newssearch tags export --index old | newssearch tags import - --index new
            """)
        {
            file,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            var imported = new List<ArticleMarks>();
            using (var input = new StreamReader(path == "-" ? shell.OpenInput() : Opened(shell, path)))
            {
                for (int number = 1; input.ReadLine() is { } line; number++)
                {
                    if (line.Length > 0)
                    {
                        imported.Add(MarkJson.Read(line) ?? throw new UsageException(string.Create(
                            CultureInfo.InvariantCulture, $"{path}:{number}: a line is as newssearch tags export prints it: {{\"v\":1,\"id\":\"…\",\"tags\":[…],\"note\":null}}")));
                    }
                }
            }

            using NewsArchive archive = Archive(shell, parsed);
            int changed = archive.Markings.Import(imported);
            shell.Tell(string.Create(CultureInfo.InvariantCulture, $"{imported.Count} {(imported.Count == 1 ? "line" : "lines")}, {changed} {(changed == 1 ? "article" : "articles")} changed"));
            return ExitCode.Success;
        });
        return command;
    }

    /// <exception cref="UsageException">It cannot be opened.</exception>
    private static FileStream Opened(Shell shell, string path)
    {
        try
        {
            return File.OpenRead(shell.AbsolutePath(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read {path}: {error.Message}");
        }
    }
}
