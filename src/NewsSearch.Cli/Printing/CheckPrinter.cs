using System.Globalization;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>check</c> prints of an index, wherever it is.</summary>
/// <param name="place">Where it is.</param>
/// <param name="part">What the index is made of.</param>
internal sealed class CheckPrinter(Shell shell, string place, string part)
{
    /// <param name="parts">How many there are.</param>
    /// <param name="problems">A sentence each; none for a sound index.</param>
    /// <param name="notes">What does no harm.</param>
    public void Print(int articles, int parts, IReadOnlyList<string> problems, IReadOnlyList<string> notes, bool asJson)
    {
        if (asJson)
        {
            WriteJson(articles, parts, problems, notes);
        }
        else if (problems.Count == 0)
        {
            shell.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sound: {articles} articles in {parts} {part}{(parts == 1 ? "" : "s")}"));
        }

        foreach (string problem in problems)
        {
            shell.Warn(problem);
        }

        foreach (string note in asJson ? [] : notes)
        {
            shell.Tell(note);
        }
    }

    /// <inheritdoc cref="Print"/>
    public void WriteJson(int articles, int parts, IReadOnlyList<string> problems, IReadOnlyList<string> notes) => new JsonLines(shell).WriteObject(json =>
    {
        json.WriteString("index", place);
        json.WriteBoolean("sound", problems.Count == 0);
        json.WriteNumber("articles", articles);
        json.WriteNumber("segments", parts);
        json.WriteTexts("problems", problems);
        json.WriteTexts("notes", notes);
    });
}
