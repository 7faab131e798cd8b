using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cluster;
using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>settings</c>: what holds, and who said so.</summary>
internal static class SettingsCommand
{
    /// <summary>Shown for what nobody states and nothing stands for; <c>-</c> is an empty text.</summary>
    private const string Unset = "unset";

    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json", "schema");
        var command = new Command("settings", """
            Print every setting, its value and where that comes from.
            A command's option comes before the environment, the environment
            before newssearch.json in the index folder, and that before the default. The format schema is the JSON Schema by which
            editors complete and check that file.

            Examples:
              newssearch settings
              newssearch settings --format json | jq -r 'select(.origin != "default") | .key'
              newssearch settings --format schema > newssearch.schema.json
              newssearch settings set engine.address https://search.example:9200/news
            """)
        {
            format,
            Set(shell),
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "schema")
            {
                shell.Text.Write(SettingsSchema.Text());
                return ExitCode.Success;
            }

            var settings = new CurrentSettings(shell, parsed);
            var lines = new JsonLines(shell);
            var table = new Table();
            bool asJson = parsed.GetValue(format) == "json";
            foreach ((string key, SettingValue value, string? option, string? variable) in Rows(settings))
            {
                if (asJson)
                {
                    lines.WriteObject(json =>
                    {
                        json.WriteString("key", key);
                        json.WriteString("value", value.Value);
                        json.WriteString("origin", value.Origin);
                        json.WriteText("option", option);
                        json.WriteText("variable", variable);
                    });
                }
                else
                {
                    table.Add(key, value.Value.Length > 0 ? value.Value : value.IsUnset ? Unset : "-", shell.DisplayPath(value.Origin));
                }
            }

            table.Print(shell.Text, shell.Columns);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Set(Shell shell)
    {
        var key = new Argument<string>("key") { Description = "A key as newssearch settings lists it" };
        var given = new Argument<string?>("value") { Description = "What holds from now on; without one, what holds by default", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("set", """
            Write a setting into the file of settings.
            That is newssearch.json in the folder of the index.
            With no value it is taken out, so that the default holds again.
            Lists and objects are written with an editor.
            Exit code: 0 done, 2 error.

            Examples:
              newssearch settings set query.limit 20
              newssearch settings set engine.address https://search.example:9200/news
              newssearch settings set engine.address
            """)
        {
            key, given,
        };
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            settings.RequireHome();
            string name = parsed.GetValue(key)!;
            if (SettingTable.All.FirstOrDefault(each => each.Key == name) is not { } setting)
            {
                string? nearest = Spelling.Nearest(name, SettingTable.All.Select(each => each.Key));
                throw new UsageException($"there is no setting '{name}'; {(nearest is null ? "list them with: newssearch settings" : $"did you mean '{nearest}'?")}");
            }

            string? value = parsed.GetValue(given);
            if (value is { Length: > 0 } && (setting == SettingTable.EngineAccess || setting == SettingTable.EngineAuthorities))
            {
                value = shell.AbsolutePath(value);
            }

            string? fault = value is null ? null : ProblemOf(setting, value);
            if (fault is not null)
            {
                throw new UsageException($"{name} {fault}");
            }

            IndexSettings.Change(settings.Home, shell.Clock, before => before.With(setting, value));
            shell.Tell(value is null ? $"{name} is as by default" : $"{name} is {value} from now on, by {shell.DisplayPath(settings.Home.SettingsPath)}");
            return ExitCode.Success;
        });
        return command;
    }

    private static string? ProblemOf(Setting setting, string value) =>
        !setting.Shape.Accepts(value) ? setting.Shape.Problem(value) is { } problem ? $"is {problem}" : $"takes {setting.Shape.Takes}"
        : setting == SettingTable.EngineAddress && !ClusterAddress.TryParse(value, out _, out string? fault) ? fault
        : null;

    private static IEnumerable<(string Key, SettingValue Value, string? Option, string? Variable)> Rows(CurrentSettings settings)
    {
        yield return ("index", new SettingValue(settings.Place, settings.HomeOrigin), "--index", "NEWSSEARCH_INDEX");
        foreach (Setting setting in SettingTable.All)
        {
            if (setting.Default is null && setting.Variable is null)
            {
                foreach ((string key, string text) in settings.File.Listed(setting).DefaultIfEmpty((setting.Key, "")))
                {
                    string origin = text.Length > 0 ? settings.Home.SettingsPath : CurrentSettings.Default;
                    yield return (key, new SettingValue(text, origin) { IsUnset = text.Length == 0 }, setting.Option, null);
                }
            }
            else
            {
                yield return (setting.Key, settings.Of(setting), setting.Option, setting.Variable);
            }
        }
    }
}
