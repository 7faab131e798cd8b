using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Home.Settings;
using NewsSearch.OnDisk;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>doctor</c>: what a report of a problem should say, on one page and without any text of articles.</summary>
internal static class DoctorCommand
{
    private const string None = "none found";

    public static Command Create(Shell shell)
    {
        var unopened = new Option<bool>("--no-open") { Description = "Do not open the index" };
        var command = new Command("doctor", """
            Print one page about this installation, for a report.
            It says which program this is, where its index, settings, sources, completions and man page are, what settings are not as by default, how much
            disk is free, and what the terminal and the locale are. No text of articles, query or password is in it; paths and names of settings are.
            Exit code: 0 done, 2 error.

            Examples:
              newssearch doctor
              newssearch doctor --index ~/news-index > report.txt
            """)
        {
            unopened,
        };
        command.SetAction(parsed =>
        {
            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            foreach ((string name, string value) in Program(shell).Concat(Index(shell, settings, !parsed.GetValue(unopened))).Concat(Surroundings(shell, settings)))
            {
                shell.Text.WriteLine($"{name,-12}{Style.Escaped(value)}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<(string Name, string Value)> Program(Shell shell)
    {
        yield return ("version", VersionCommand.Whole);
        yield return ("runtime", VersionCommand.Runtime);
        yield return ("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}, {shell.ProcessorCount.ToString(CultureInfo.InvariantCulture)} processors");
        yield return ("program", shell.ProgramPath ?? "unknown");
    }

    private static IEnumerable<(string Name, string Value)> Index(Shell shell, CurrentSettings settings, bool opens)
    {
        string[] homes = settings.Joined.Count > 0 ? [.. settings.Joined.Select(joined => joined.Home.Directory)] : [settings.Place];
        foreach (string home in homes)
        {
            yield return ("index", $"{home} ({(settings.Joined.Count > 0 ? "--index" : settings.HomeOrigin)})");
        }

        if (opens)
        {
            yield return ("articles", Articles(shell, settings));
        }

        if (!settings.IsPassing)
        {
            yield return ("written", settings.Home.IsBeingWritten ? "by a process, at this moment" : "by no process at this moment");
            yield return ("disk", shell.FreeBytes(settings.Home.Directory) is { } free ? $"{Size.Of(free)} free there" : "unknown");
            yield return ("settings", File.Exists(settings.Home.SettingsPath) ? settings.Home.SettingsPath : $"no file {settings.Home.SettingsPath}");
        }

        foreach (string set in NotAsByDefault(settings))
        {
            yield return ("set", set);
        }

        foreach ((string, string) source in Sources(shell, settings))
        {
            yield return source;
        }
    }

    private static string Articles(Shell shell, CurrentSettings settings)
    {
        if (settings.Engine.Cluster is not null)
        {
            return "on a cluster, which was not asked; see: newssearch check";
        }

        try
        {
            using IArticleIndexSource source = settings.Engine.OpenSource();
            using IArticleIndex articles = source.Acquire();
            return $"{shell.Number(articles.ArticleCount)}, {Size.Of(settings.Engine.CountBytes())}; this program writes format {ArticleIndexWriter.Format.ToString(CultureInfo.InvariantCulture)}";
        }
        catch (IndexException error)
        {
            return $"cannot be read: {error.Message}";
        }
    }

    /// <summary>Settings that somebody has set; the values of those alone that are numbers, switches and choices, since texts may be anything.</summary>
    private static IEnumerable<string> NotAsByDefault(CurrentSettings settings)
    {
        foreach (Setting setting in SettingTable.All.Where(setting => setting != SettingTable.Sources))
        {
            if (Stated(settings, setting) is { } value)
            {
                yield return $"{setting.Key}{(setting.Shape is NumberShape or SwitchShape or ChoiceShape ? $" = {value.Value}" : "")} ({value.Origin})";
            }
        }
    }

    private static SettingValue? Stated(CurrentSettings settings, Setting setting)
    {
        if (setting.Default is null && setting.Variable is null)
        {
            return settings.File.Listed(setting).Select(listed => (SettingValue?)new SettingValue(listed.Text, settings.Home.SettingsPath)).FirstOrDefault();
        }

        SettingValue value = settings.Of(setting);
        return value.Origin == CurrentSettings.Default ? null : value;
    }

    private static IEnumerable<(string Name, string Value)> Sources(Shell shell, CurrentSettings settings)
    {
        if (settings.Joined.Count > 0 || settings.IsPassing)
        {
            yield break;
        }

        using NewsArchive archive = settings.Archive();
        IReadOnlyList<SourceState> states;
        string? fault = null;
        try
        {
            states = archive.SourceStates();
        }
        catch (IndexException error)
        {
            (states, fault) = ([], error.Message);
        }

        if (fault is not null)
        {
            yield return ("source", $"cannot be told: {fault}");
        }

        foreach (SourceState state in states)
        {
            string last = state.LastRun?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never";
            yield return ("source", $"{state.Path}: {(state.Exists ? "" : "not there now, ")}{shell.Number(state.Files)} files, {shell.Number(state.Articles)} articles, read {last}");
        }
    }

    private static IEnumerable<(string Name, string Value)> Surroundings(Shell shell, CurrentSettings settings)
    {
        string[] data = [.. Installed.DataFolders(shell)];
        yield return ("completion", Installed.Found(data, "bash-completion/completions/newssearch", "zsh/site-functions/_newssearch", "fish/vendor_completions.d/newssearch.fish") ?? None);
        yield return ("man page", Installed.Found([.. data.Select(folder => Path.Combine(folder, "man")), .. Installed.ManFolders(shell)], "man1/newssearch.1") ?? None);
        string?[] locale = [.. new[] { "LC_ALL", "LC_CTYPE", "LANG", "TZ" }.Select(name => shell.Variable(name) is { } value ? $"{name}={value}" : null)];
        yield return ("locale", locale.OfType<string>().DefaultIfEmpty("none in the environment").Aggregate((all, next) => $"{all} {next}"));
        yield return ("output", shell.OutputIsTerminal ? $"terminal, TERM={shell.Variable("TERM")}, {shell.Columns.ToString(CultureInfo.InvariantCulture)} columns" : "no terminal");
        yield return ("colour", $"{(shell.UseColor(settings.Text(SettingTable.Color)) ? "yes" : "no")} ({settings.Of(SettingTable.Color).Origin})");
        SettingValue pager = settings.Of(SettingTable.Pager);
        yield return ("pager", $"{(pager.Value.Length == 0 ? "none" : pager.Value)} ({pager.Origin})");
    }
}
