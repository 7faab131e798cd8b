using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
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
            Print every setting, its value and where that comes from. A command's option comes before the environment, the environment
            before newssearch.json in the index folder, and that before the default. The format schema is the JSON Schema by which
            editors complete and check that file.

            Examples:
              newssearch settings
              newssearch settings --format json | jq -r 'select(.origin != "default") | .key'
              newssearch settings --format schema > newssearch.schema.json
            """)
        {
            format,
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

    private static IEnumerable<(string Key, SettingValue Value, string? Option, string? Variable)> Rows(CurrentSettings settings)
    {
        yield return ("index", new SettingValue(settings.Home.Directory, settings.HomeOrigin), "--index", "NEWSSEARCH_INDEX");
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
