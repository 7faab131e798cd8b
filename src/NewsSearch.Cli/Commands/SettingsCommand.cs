using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Home;

namespace NewsSearch.Cli.Commands;

/// <summary><c>settings</c>: what holds, and who said so.</summary>
internal static class SettingsCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json");
        var command = new Command("settings", """
            Print every setting, its value and where that comes from. A command's option comes before the environment, the environment
            before newssearch.json in the index folder, and that before the default.

            Examples:
              newssearch settings
              newssearch settings --format json | jq -r 'select(.origin != "default") | .key'
            """)
        {
            format,
        };
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed, Options.Index);
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
                        JsonLines.WriteText(json, "option", option);
                        JsonLines.WriteText(json, "variable", variable);
                    });
                }
                else
                {
                    table.Add(key, value.Value.Length == 0 ? "-" : value.Value, shell.DisplayPath(value.Origin));
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
        foreach (Setting setting in Setting.All)
        {
            SettingValue value = settings.Of(setting);
            yield return (setting.Key, setting == Setting.Colors ? value with { Value = settings.Palette().ToString() } : value, setting.Option, setting.Variable);
        }

        foreach ((string key, string value) in settings.File.Listed())
        {
            yield return (key, new SettingValue(value, settings.Home.SettingsPath), null, null);
        }
    }

    /// <summary>What only the file can say, a line each.</summary>
    private static IEnumerable<(string Key, string Value)> Listed(this IndexSettings file)
    {
        foreach ((int number, RememberedSource source) in file.Sources.Index())
        {
            string?[] parts = [source.Path, Part("source", source.Source), Part("map", source.Map), Part("dateFormat", source.DateFormat)];
            yield return (string.Create(CultureInfo.InvariantCulture, $"sources[{number}]"), string.Join(' ', parts.OfType<string>()));
        }

        foreach ((string name, string text) in file.Saved ?? new Dictionary<string, string>())
        {
            yield return ($"saved.{name}", text);
        }
    }

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={value}";
}
