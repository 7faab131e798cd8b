namespace NewsSearch.Cli.Commands;

/// <summary>Ids of articles as they are given to a command.</summary>
internal static class ArticleIds
{
    /// <summary>The ids; <c>-</c> among them stands for those on standard input, a line each.</summary>
    public static IReadOnlyList<string> Of(Shell shell, IEnumerable<string> given) => [.. given.SelectMany(id => id == "-" ? Lines(shell) : [id])];

    private static IEnumerable<string> Lines(Shell shell)
    {
        using var input = new StreamReader(shell.OpenInput());
        while (input.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } id)
            {
                yield return id;
            }
        }
    }
}
