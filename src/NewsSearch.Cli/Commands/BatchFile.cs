namespace NewsSearch.Cli.Commands;

/// <summary>A file of queries, <c>qid&lt;TAB&gt;query</c> a line; blank lines are passed over.</summary>
internal static class BatchFile
{
    /// <summary>Reads all lines; a line without a tab is named on standard error and makes the whole file an error.</summary>
    /// <returns>Null when the file cannot be read or a line is not of the form.</returns>
    public static List<(string Topic, string Query)>? Read(Shell shell, string path)
    {
        var queries = new List<(string, string)>();
        try
        {
            using TextReader reader = path == "-" ? new StreamReader(Shell.OpenInput()) : new StreamReader(shell.AbsolutePath(path));
            for (int number = 1; reader.ReadLine() is { } line; number++)
            {
                int tab = line.IndexOf('\t');
                if (tab > 0)
                {
                    queries.Add((line[..tab], line[(tab + 1)..]));
                }
                else if (!string.IsNullOrWhiteSpace(line))
                {
                    shell.Fail($"{path}:{number}: a line of --batch is an id, a tab and a query");
                    return null;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Fail($"cannot read {path}: {error.Message}");
            return null;
        }

        return queries;
    }
}
