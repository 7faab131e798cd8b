using System.Text;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Printing;
using NewsSearch.Home.Settings;

namespace NewsSearch.Cli.Completion;

/// <summary>Man pages in the man(7) macros: one of the whole, one a command.</summary>
internal static class ManPages
{
    /// <summary>The pages by file name, <c>newssearch.1</c> first.</summary>
    public static IEnumerable<(string File, string Text)> Of(IReadOnlyList<CommandEntry> entries, string version)
    {
        foreach (CommandEntry entry in entries)
        {
            string name = PageOf(entry);
            var page = new StringBuilder();
            page.Append($".TH {name.ToUpperInvariant()} 1 \"\" \"newssearch {version}\" \"NewsSearch\"\n");
            page.Append($".SH NAME\n{Text(name)} \\- {Text(Lowered(entry.Summary))}\n");
            page.Append(".SH SYNOPSIS\n.B newssearch\n");
            page.Append(entry.Path.Count == 0 ? ".I command\n" : $".B {Text(entry.Name)}\n");
            page.Append($"[\\fIoptions\\fR]{(entry.Usage.Length > 0 ? $" {Text(entry.Usage)}" : "")}\n");
            page.Append(".SH DESCRIPTION\n");
            AppendLines(page, entry.Description.Split('\n'));
            AppendChildren(page, entry, entries);
            AppendOptions(page, entry);
            if (entry.Examples.Count > 0)
            {
                page.Append(".SH EXAMPLES\n.nf\n");
                AppendLines(page, entry.Examples);
                page.Append(".fi\n");
            }

            if (entry.Path is [] or [QueryCommand.Name])
            {
                AppendLanguage(page);
            }

            if (entry.Path.Count == 0)
            {
                page.Append(ExitStatus);
                AppendEnvironment(page);
                AppendSettings(page);
            }

            page.Append(".SH SEE ALSO\n");
            page.Append(string.Join(",\n", SeeAlso(entry, entries).Select(other => $".BR {Text(PageOf(other))} (1)")).Replace("(1),\n", "(1),\n", StringComparison.Ordinal));
            page.Append('\n');
            yield return ($"{name}.1", page.ToString());
        }
    }

    private const string ExitStatus = """
        .SH EXIT STATUS
        .TP
        0
        Hits; work done; or the reader of the output closed the pipe.
        .TP
        1
        Nothing matches, or an id is unknown.
        .TP
        2
        An error: bad usage, an unreadable query, no index, or some input was skipped.
        .TP
        70
        A fault of the program itself; please report it.
        .TP
        130
        Interrupted; the index is as at its last commit, or there is none yet.

        """;

    private static void AppendLanguage(StringBuilder page)
    {
        page.Append(".SH QUERY LANGUAGE\n");
        foreach ((string title, IEnumerable<(string, string)> rows) in LanguageHelp.Sections)
        {
            page.Append($".SS {Text(title)}\n");
            foreach ((string written, string meaning) in rows)
            {
                page.Append($".TP\n.B {Text(written)}\n{Text(meaning)}\n");
            }
        }
    }

    private static void AppendEnvironment(StringBuilder page)
    {
        page.Append(".SH ENVIRONMENT\n.TP\n.B NEWSSEARCH_INDEX\nThe folder of the index, unless \\-\\-index names one.\n");
        foreach (Setting setting in SettingTable.All.Where(setting => setting.Variable is not null))
        {
            page.Append($".TP\n.B {Text(setting.Variable!)}\n{Text(Explained(setting))}\n");
        }

        page.Append(".TP\n.BR COLUMNS \", \" XDG_DATA_HOME\nAs usual.\n");
    }

    private static void AppendSettings(StringBuilder page)
    {
        page.Append(".SH FILES\n.TP\n.I newssearch.json\nIn the folder of the index: what it may say follows. An option comes before a variable, and that before the file.\n");
        foreach (Setting setting in SettingTable.All)
        {
            string names = string.Join(", ", new[] { setting.Option, setting.Variable }.OfType<string>());
            page.Append($".TP\n.B {Text(setting.Key)}\n{Text(Explained(setting))}{(names.Length == 0 ? "" : $" Also {Text(names)}.")}\n");
        }
    }

    private static string Explained(Setting setting)
    {
        string takes = setting.Shape is ObjectShape shape
            ? $"the form {string.Join(':', shape.Members.Select(member => $"{member.Name}={member.Default}"))}, the defaults"
            : setting.Shape.Takes;
        return $"{setting.Description}. It takes {takes}{(setting.Default is { Length: > 0 } preset ? $"; the default is {preset}" : "")}.";
    }

    private static void AppendChildren(StringBuilder page, CommandEntry entry, IReadOnlyList<CommandEntry> entries)
    {
        List<CommandEntry> children = [.. CommandLine.ChildrenOf(entry, entries)];
        if (children.Count > 0)
        {
            page.Append(".SH COMMANDS\n");
        }

        foreach (CommandEntry child in children)
        {
            page.Append($".TP\n.B {Text(child.Path[^1])}{(child.Usage.Length > 0 ? $" {Text(child.Usage)}" : "")}\n{Text(child.Summary)}.\n");
        }
    }

    private static void AppendOptions(StringBuilder page, CommandEntry entry)
    {
        page.Append(".SH OPTIONS\n");
        foreach (OptionEntry option in entry.Options)
        {
            string value = option.ValueName is null ? "" : $" \\fI{Text(option.ValueName)}\\fR";
            page.Append($".TP\n{string.Join(", ", option.Names.Select(name => $"\\fB{Text(name)}\\fR"))}{value}\n{Text(Explained(option))}.\n");
        }
    }

    private static string Explained(OptionEntry option) =>
        option.Default is { Length: > 0 } preset ? $"{option.Description} [default: {preset}]" : option.Description;

    private static IEnumerable<CommandEntry> SeeAlso(CommandEntry entry, IReadOnlyList<CommandEntry> entries) =>
        entry.Path.Count == 0 ? entries.Skip(1) : [entries[0], .. CommandLine.ChildrenOf(entry, entries)];

    private static string PageOf(CommandEntry entry) => string.Join('-', entry.Path.Prepend("newssearch"));

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static void AppendLines(StringBuilder page, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            page.Append(line.Length == 0 ? ".PP\n" : $"{Text(line)}\n");
        }
    }

    /// <summary>Text that roff prints as it is.</summary>
    private static string Text(string text)
    {
        string escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("'", "\\(aq", StringComparison.Ordinal).Replace("…", "\\&...", StringComparison.Ordinal).Replace("`", "\\(ga", StringComparison.Ordinal);
        return escaped.StartsWith('.') ? $"\\&{escaped}" : escaped;
    }
}
