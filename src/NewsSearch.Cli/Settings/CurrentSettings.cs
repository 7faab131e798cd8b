using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Printing;
using NewsSearch.Home;

namespace NewsSearch.Cli.Settings;

/// <summary>The settings of one run: an option comes before the environment, the environment before newssearch.json.</summary>
internal sealed class CurrentSettings
{
    public const string Default = "default";

    private readonly Shell _shell;
    private readonly ParseResult _parsed;
    private readonly Lazy<IndexSettings> _file;

    public CurrentSettings(Shell shell, ParseResult parsed, Option<string?> index)
    {
        _shell = shell;
        _parsed = parsed;
        (Home, HomeOrigin) = shell.Located(parsed.GetValue(index));
        _file = new Lazy<IndexSettings>(() => IndexSettings.Load(Home));
    }

    public IndexHome Home { get; }

    /// <summary>What named the index home.</summary>
    public string HomeOrigin { get; }

    /// <summary>newssearch.json, read when first asked for.</summary>
    public IndexSettings File => _file.Value;

    /// <exception cref="UsageException">The environment or the file says what the setting cannot take.</exception>
    public SettingValue Of(Setting setting)
    {
        if (FromOption(setting) is { } option)
        {
            return option;
        }

        SettingValue value = FromVariable(setting)
            ?? (setting.InFile(File) is { } stated ? new SettingValue(stated, Home.SettingsPath) : new SettingValue(setting.Preset, Default));
        return value.Origin == Default || setting.IsValid(value.Value)
            ? value
            : throw new UsageException($"{setting.Key} is '{value.Value}' by {value.Origin}; it takes {setting.Takes}");
    }

    /// <summary>A whole number; <c>all</c> is the greatest.</summary>
    public int Number(Setting setting) =>
        Of(setting).Value is var text && text == "all" ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public string Text(Setting setting) => Of(setting).Value;

    /// <summary>How to emphasise text output; a colour that a nearer place does not set keeps what a farther one says.</summary>
    public Style Style()
    {
        if (!_shell.UseColor(Text(Setting.Color)))
        {
            return new Style(null, Text(Setting.Hyperlinks) == "always");
        }

        return new Style(Palette(), _shell.UseLinks(Text(Setting.Hyperlinks)));
    }

    public Palette Palette()
    {
        Palette palette = Printing.Palette.Preset;
        foreach (string? specification in new[] { Setting.Colors.InFile(File), Shell.Variable(Setting.Colors.Variable!) })
        {
            (IReadOnlyDictionary<string, string> colors, string? problem) = Printing.Palette.Parse(specification ?? "");
            if (problem is not null)
            {
                throw new UsageException($"{Setting.Colors.Key}: {problem}");
            }

            foreach ((string name, string color) in colors)
            {
                palette = palette.With(name, color);
            }
        }

        return palette;
    }

    private SettingValue? FromOption(Setting setting)
    {
        Option? option = setting.Option is null ? null : _parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == setting.Option);
        if (option is null || _parsed.GetResult(option) is not { Implicit: false } given)
        {
            return null;
        }

        // --no-pager takes no value and means none.
        return new SettingValue(given.Tokens.Count > 0 ? given.Tokens[^1].Value : "", setting.Option!);
    }

    private static SettingValue? FromVariable(Setting setting)
    {
        if (setting.Variable is null || Shell.Variable(setting.Variable) is not { } value)
        {
            return null;
        }

        // NO_COLOR says what it says with any value (no-color.org).
        return new SettingValue(setting == Setting.Color ? "never" : value, setting.Variable);
    }
}
