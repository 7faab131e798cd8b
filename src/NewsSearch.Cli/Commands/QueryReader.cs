using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;

namespace NewsSearch.Cli.Commands;

/// <summary>Turns query words from the command line into a query, or says with column and caret why they are none.</summary>
internal static class QueryReader
{
    /// <param name="settings">Hold the saved queries.</param>
    /// <param name="hint">Whether to remark on what may not be meant as written.</param>
    public static NewsQuery? Read(Shell shell, CurrentSettings settings, string text, bool any, bool hint = true) =>
        Read(shell, text, any, hint, null, () => settings.File.Saved ?? new Dictionary<string, string>());

    /// <summary>Reads a query that is to be saved under a name among others.</summary>
    public static NewsQuery? Read(Shell shell, string text, string name, IReadOnlyDictionary<string, string> saved) =>
        Read(shell, text, any: false, hint: true, name, () => saved);

    private static NewsQuery? Read(Shell shell, string text, bool any, bool hint, string? savedAs, Func<IReadOnlyDictionary<string, string>> saved)
    {
        var options = new QueryOptions { Any = any, Now = shell.Clock.GetUtcNow().UtcDateTime, Saved = saved, SavedAs = savedAs };
        if (!QueryParser.Parse(text, options).TryGet(out ParsedQuery? parsed, out QueryFault? fault))
        {
            Explain(shell, text, fault);
            return null;
        }

        if (hint)
        {
            foreach (QueryHint remark in parsed.Hints)
            {
                shell.Warn(QuerySentences.Remark(remark));
            }
        }

        return parsed.Query;
    }

    /// <summary>The query, or null without a word when the text is none.</summary>
    public static NewsQuery? Try(Shell shell, string text, bool any) =>
        QueryParser.Parse(text, new QueryOptions { Any = any, Now = shell.Clock.GetUtcNow().UtcDateTime }).TryGet(out ParsedQuery? parsed, out _) ? parsed.Query : null;

    private static void Explain(Shell shell, string text, QueryFault fault)
    {
        string remedy = QueryFaultWording.Remedy(fault) is { } advice ? $": {advice}" : "";
        shell.Fail($"column {fault.Column + 1}: {QuerySentences.Message(fault)}{remedy}");

        if (text.Length == 0)
        {
            return;
        }

        // A caret under a line of another width would point at the wrong place.
        const int Shown = 60;
        int start = Math.Max(0, fault.Column - Shown);
        string line = Style.Safe(text[start..Math.Min(text.Length, fault.Column + Shown)]).Replace('\n', ' ');
        shell.Tell($"  {line}");
        int before = TextWidth.Of(line.AsSpan(0, Math.Min(line.Length, fault.Column - start)));
        shell.Tell($"  {new string(' ', before)}^");
    }
}
