using System.Globalization;
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
        if (path != "-" && Directory.Exists(shell.AbsolutePath(path)))
        {
            shell.Fail($"{path} is a folder; --batch takes a file");
            return null;
        }

        var lines = new List<BatchLine>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
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
                if ((Fault(topic) ?? Repetition(topic, known.GetValueOrDefault(topic))) is { } fault)
                {
                    shell.Fail($"{path}:{number}: {fault}");
                    isWhole = false;
                    continue;
                }

                known.Add(topic, number);
                lines.Add(new BatchLine(number, topic, line[(tab + 1)..]));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            shell.Fail($"cannot read {path}: {error.Message}");
            return null;
        }

        if (isWhole && lines.Count == 0)
        {
            shell.Fail($"{path} has no queries: a line of --batch is an id, a tab and a query");
            return null;
        }

        return new BatchFile(lines, isWhole);
    }

    /// <summary>What is wrong with an id that stands in an earlier line, by which a run file could not tell the two; null for a new one.</summary>
    /// <param name="line">0 for none.</param>
    private static string? Repetition(string topic, int line) => line == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"the id '{topic}' stands in line {line} already; that one is answered");

    /// <summary>What is wrong with an id, or null.</summary>
    private static string? Fault(string topic) => topic.Length == 0 ? "a line of --batch is an id, a tab and a query"
        : TrecRun.IsTopic(topic) ? null
        : $"the id '{topic}' has white space in it, which a run file cannot hold";
}
