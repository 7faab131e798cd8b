using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching.Threads;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>threads</c> prints, described in docs/output-format.md.</summary>
internal sealed class ThreadPrinter(Shell shell, Style style, string format, bool csvSafe)
{
    private const string Indent = "   ";

    /// <param name="threads">In the order in which they are printed.</param>
    /// <param name="found">What they are of.</param>
    public void Print(IReadOnlyList<NewsThread> threads, ThreadTable found, int most)
    {
        var lines = new JsonLines(shell);
        var rows = new CsvLines(shell, csvSafe);
        if (format == "csv")
        {
            rows.Write(ThreadCsv.Header);
        }

        int printed = 0;
        foreach (NewsThread thread in threads.Take(most))
        {
            printed++;
            switch (format)
            {
                case "json":
                    lines.Write(json => ThreadJson.Write(json, thread));
                    break;
                case "csv":
                    rows.Write(ThreadCsv.Row(thread));
                    break;
                default:
                    PrintText(printed, thread);
                    break;
            }
        }

        shell.Flush();
        if (format == "text")
        {
            string shown = threads.Count > printed ? $"; {Number(printed)} shown" : "";
            string undated = found.Undated > 0 ? $"; {Number(found.Undated)} without a date {(found.Undated == 1 ? "is" : "are")} in none" : "";
            shell.Tell(found.Articles == 0 ? "no article matches" : threads.Count == 0 ? $"no two of {Number(found.Articles)} articles are about one event{undated}"
                : $"{Number(threads.Sum(thread => thread.Articles.Count))} of {Number(found.Articles)} articles in {Number(threads.Count)} {(threads.Count == 1 ? "thread" : "threads")}{shown}{undated}");
        }
    }

    private void PrintText(int number, NewsThread thread)
    {
        if (number > 1)
        {
            shell.Text.WriteLine();
        }

        string title = thread.Headline.Title is { Length: > 0 } stated ? stated : thread.Headline.Id;
        string days = thread.First == thread.Last ? Day(thread.First) : $"{Day(thread.First)} to {Day(thread.Last)}";
        shell.Text.WriteLine($"{Number(number)}. {style.Title(Style.Escaped(title))}");
        shell.Text.WriteLine(Indent + style.Faint(Style.Escaped($"{days} · {Number(thread.Articles.Count)} articles · {thread.Headline.Id}")));
        if (thread.Words.Count > 0)
        {
            shell.Text.WriteLine(Indent + Style.Escaped(string.Join(", ", thread.Words)));
        }

        string names = string.Join("; ", thread.People.Concat(thread.Places));
        if (names.Length > 0)
        {
            shell.Text.WriteLine(Indent + Style.Escaped(names));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
