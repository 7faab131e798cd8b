using NewsSearch.Home.Settings;

namespace NewsSearch.Cli.Printing;

/// <summary>The colours of text output, each as the parameters of the terminal's SGR sequence (ECMA-48), e.g. <c>1;31</c>; empty for none.</summary>
internal sealed class Palette
{
    private readonly Dictionary<string, string> _colors;

    private Palette(Dictionary<string, string> colors) => _colors = colors;

    /// <summary>The colours that may be set.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = ((ObjectShape)SettingTable.Colors.Shape).Members;

    public static Palette Preset { get; } = new(Settings.ToDictionary(color => color.Name, color => color.Default!, StringComparer.Ordinal));

    public string Match => _colors["match"];

    public string Title => _colors["title"];

    public string Meta => _colors["meta"];

    public string Person => _colors["person"];

    public string Place => _colors["place"];

    public string Organisation => _colors["org"];

    public Palette With(string name, string color) => new(new Dictionary<string, string>(_colors) { [name] = color });

    /// <summary>Reads <c>match=1;31:title=1:meta=2</c>, the form of GREP_COLORS.</summary>
    /// <returns>What is set, or why it cannot be read.</returns>
    public static (IReadOnlyDictionary<string, string> Colors, string? Problem) Parse(string specification)
    {
        var colors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in specification.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=');
            string name = equals < 0 ? part : part[..equals];
            if (Settings.FirstOrDefault(color => color.Name == name) is not { } setting)
            {
                IEnumerable<string> names = Settings.Select(color => color.Name);
                string? nearest = Spelling.Nearest(name, names);
                return (colors, $"there is no colour '{name}'; {(nearest is null ? $"they are {string.Join(", ", names)}" : $"did you mean '{nearest}'?")}");
            }

            if (equals < 0 || !setting.Shape.Accepts(part[(equals + 1)..]))
            {
                return (colors, $"'{part}' is not of the form {name}=1;31");
            }

            colors[name] = part[(equals + 1)..];
        }

        return (colors, null);
    }

    /// <summary>The form that <see cref="Parse"/> reads, with every colour.</summary>
    public override string ToString() => string.Join(':', Settings.Select(color => $"{color.Name}={_colors[color.Name]}"));
}
