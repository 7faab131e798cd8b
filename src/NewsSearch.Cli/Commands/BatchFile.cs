using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary>A file of queries, <c>qid&lt;TAB&gt;query</c> a line; blank lines are passed over.</summary>
/// <param name="IsWhole">Whether every line is of the form.</param>
internal sealed record BatchFile(IReadOnlyList<BatchLine> Lines, bool IsWhole)
{
    /// <summary>Reads all lines; one that is not of the form is named on standard error and left out.</summary>
    /// <returns>Null, and a message, when the file cannot be read.</returns>
    public static BatchFile? Read(Shell shell, string path)
    {
        var lines = new List<BatchLine>();
        bool isWhole = true;
        try
        {
            using TextReader reader = path == "-" ? new StreamReader(shell.OpenInput()) : new StreamReader(shell.AbsolutePath(path));
            for (int number = 1; reader.ReadLine() is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                int tab = line.IndexOf('\t');
                string topic = line[..Math.Max(0, tab)];
                if (Fault(topic) is { } fault)
                {
                    shell.Fail($"{path}:{number}: {fault}");
                    isWhole = false;
                    continue;
                }

                lines.Add(new BatchLine(number, topic, line[(tab + 1)..]));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Fail($"cannot read {path}: {error.Message}");
            return null;
        }

        return new BatchFile(lines, isWhole);
    }

    /// <summary>What is wrong with an id, or null.</summary>
    private static string? Fault(string topic) => topic.Length == 0 ? "a line of --batch is an id, a tab and a query"
        : TrecRun.IsTopic(topic) ? null
        : $"the id '{topic}' has white space in it, which a run file cannot hold";
}
