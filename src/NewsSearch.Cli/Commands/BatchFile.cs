using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary>A file of queries, <c>qid&lt;TAB&gt;query</c> a line; blank lines are passed over.</summary>
internal static class BatchFile
{
    /// <summary>Reads all lines; a line that is not of the form is named on standard error and makes the whole file an error.</summary>
    /// <returns>Null when the file cannot be read or a line is not of the form.</returns>
    public static List<(string Topic, string Query)>? Read(Shell shell, string path)
    {
        var queries = new List<(string, string)>();
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
                    return null;
                }

                queries.Add((topic, line[(tab + 1)..]));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Fail($"cannot read {path}: {error.Message}");
            return null;
        }

        return queries;
    }

    /// <summary>What is wrong with an id, or null.</summary>
    private static string? Fault(string topic) => topic.Length == 0 ? "a line of --batch is an id, a tab and a query"
        : TrecRun.IsTopic(topic) ? null
        : $"the id '{topic}' has white space in it, which a run file cannot hold";
}
