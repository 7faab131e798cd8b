using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Wording;
using NewsSearch.Queries;

namespace NewsSearch.Cli.Commands;

/// <summary>Reads questions, or says with column and caret why they are none.</summary>
internal static class QuestionReader
{
    /// <summary>A pasted text may give a thousand.</summary>
    private const int MostHints = 12;

    /// <param name="hint">Whether to remark on what may not be meant as written.</param>
    /// <param name="where">Which of several questions it is, to be put before what is wrong with it; empty for the only one.</param>
    public static NewsQuery? Read(Shell shell, NewsArchive archive, Question question, bool hint = true, string where = "")
    {
        if (archive.Read(question).TryGet(out ParsedQuery? parsed, out QuestionFault? fault))
        {
            if (hint)
            {
                Remark(shell, parsed);
            }

            return parsed.Query;
        }

        switch (fault)
        {
            case QuestionFault.OfText ofText:
                Explain(shell, ofText.Text, ofText.Fault, where);
                break;
            case QuestionFault.OfFilter ofFilter:
                shell.Fail(FilterWording.Of(ofFilter.Fault, question.Filters));
                break;
        }

        return null;
    }

    /// <summary>Says what may not be meant as written.</summary>
    public static void Remark(Shell shell, ParsedQuery parsed)
    {
        foreach (QueryHint hint in parsed.Hints.Take(MostHints))
        {
            shell.Warn(QuerySentences.Remark(hint));
        }

        if (parsed.Hints.Count > MostHints)
        {
            shell.Warn(string.Create(CultureInfo.InvariantCulture, $"{parsed.Hints.Count - MostHints} more remarks of this kind"));
        }
    }

    /// <summary>Says what is wrong with a query, and points at it.</summary>
    /// <param name="where">Which of several queries it is; empty for the only one.</param>
    public static void Explain(Shell shell, string text, QueryFault fault, string where = "")
    {
        string remedy = QueryFaultWording.Remedy(fault) is { } advice ? $": {advice}" : "";
        shell.Fail($"{where}column {fault.Column + 1}: {QuerySentences.Message(fault)}{remedy}");

        if (text.Length == 0)
        {
            return;
        }

        // A caret under a line of another width would point at the wrong place.
        const int Shown = 60;
        int start = Math.Max(0, fault.Column - Shown);
        string line = Style.Blanked(text[start..Math.Min(text.Length, fault.Column + Shown)]);
        shell.Tell($"  {line}");
        int before = TextWidth.Of(line.AsSpan(0, Math.Min(line.Length, fault.Column - start)));
        shell.Tell($"  {new string(' ', before)}^");
        if (fault.Correction is { } meant)
        {
            shell.Warn($"{where}did you mean: {meant}");
        }
    }
}
