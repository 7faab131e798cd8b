using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Printing;
using NewsSearch.Cluster;
using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Meaning;

namespace NewsSearch.Cli.Settings;

/// <summary>The settings of one run: an option comes before the environment, the environment before newssearch.json.</summary>
internal sealed class CurrentSettings
{
    public const string Default = "default";

    private const string PagerVariable = "PAGER";

    private readonly Shell _shell;
    private readonly ParseResult _parsed;
    private readonly Lazy<IndexSettings> _file;
    private readonly IndexRemarks _remarks;
    private readonly Lazy<Engine> _engine;
    private readonly ClusterAddress? _address;

    /// <param name="place">The folder or address to look at instead of what was named for the run.</param>
    public CurrentSettings(Shell shell, ParseResult parsed, string? place = null)
        : this(shell, parsed, [place ?? Options.IndexOf(parsed)])
    {
    }

    /// <param name="places">The folders or addresses to look at; null for what the environment names.</param>
    private CurrentSettings(Shell shell, ParseResult parsed, IReadOnlyList<string?> places)
    {
        _shell = shell;
        _parsed = parsed;
        _remarks = new IndexRemarks(shell);
        (Home, HomeOrigin, _address) = shell.Located(places[0]);
        Joined = places.Count == 1 ? [] : Join(shell, places.OfType<string>());
        _engine = new Lazy<Engine>(() => Engine.Of(shell, this, _address));
        _file = new Lazy<IndexSettings>(() => IndexSettings.Load(Home));
    }

    /// <summary>The home whose settings hold: the only one, or the first of several.</summary>
    public IndexHome Home { get; }

    /// <summary>The homes that are asked as one, each called as it was named; empty where there is one.</summary>
    public IReadOnlyList<(string Name, IndexHome Home)> Joined { get; }

    /// <summary>Whether the home is for this run alone, since a cluster was named instead of one.</summary>
    public bool IsPassing => _address is not null;

    /// <summary>Makes sure that what is kept beside the articles lasts longer than the run.</summary>
    /// <exception cref="UsageException">A cluster was named instead of a home.</exception>
    public void RequireHome()
    {
        if (_address is not null)
        {
            throw new UsageException($"a cluster keeps articles alone: name with --index the folder of a home, whose engine.address is {_address}");
        }
    }

    /// <summary>The settings of a command that asks and changes nothing, and so takes several folders, too.</summary>
    /// <exception cref="UsageException">One of several is on a cluster.</exception>
    public static CurrentSettings ToAsk(Shell shell, ParseResult parsed) =>
        new(shell, parsed, Options.IndexesOf(parsed) is { Count: > 0 } named ? named : (IReadOnlyList<string?>)[null]);

    /// <summary>What was named: the folder of the home, or the address of a cluster.</summary>
    public string Place => _address?.ToString() ?? Home.Directory;

    /// <summary>What named the index home.</summary>
    public string HomeOrigin { get; }

    /// <summary>newssearch.json, read when first asked for.</summary>
    public IndexSettings File => _file.Value;

    /// <summary>What stores and searches the articles.</summary>
    /// <exception cref="UsageException">The settings name a cluster that cannot be asked so.</exception>
    public Engine Engine => _engine.Value;

    /// <summary>The home, for what only an index on disk knows.</summary>
    /// <param name="otherwise">Why there is nothing to do on a cluster.</param>
    /// <exception cref="UsageException">The index is on a cluster.</exception>
    public IndexHome HomeOnDisk(string otherwise) => Engine.Cluster is { } address ? throw new UsageException($"the index is on a cluster, {address}: {otherwise}") : Home;

    /// <summary>What there is to say about the index.</summary>
    public IndexRemarks Remarks => _remarks;

    /// <summary>Says that a run of <c>index</c> is at work, of which an answer has only what was committed; of an index on a cluster nobody here knows.</summary>
    public void TellIfIncomplete()
    {
        foreach (IndexHome home in Joined.Count > 0 ? Joined.Select(joined => joined.Home) : Engine.Cluster is null ? [Home] : [])
        {
            if (home.IsBeingWritten)
            {
                _shell.Warn($"the index {home.Directory} is being written; what that run has not committed yet is not in this answer");
            }
        }
    }

    /// <summary>The archive in the index home, to be disposed of by the caller. Its index is opened when first asked for.</summary>
    public NewsArchive Archive() =>
        new(
            Home,
            Engine.OpenSource(),
            Engine.OpenWriter,
            _shell.Clock)
        {
            Remarked = _remarks.Tell,
            OpenModel = OpenModel,
        };

    private SentenceModel OpenModel()
    {
        string folder = _shell.MeaningFolder;
        return SentenceModel.Open(new MeaningFiles(folder, File.Text(SettingTable.MeaningModel) is { } model ? Path.GetFullPath(model, Home.Directory) : folder));
    }

    /// <summary>The value that holds; empty when nobody states one and there is no default.</summary>
    /// <exception cref="UsageException">The environment says what the setting cannot take.</exception>
    public SettingValue Of(Setting setting)
    {
        SettingValue value = FromOption(setting) ?? FromVariable(setting) ?? FromFile(setting) ?? FromPager(setting) ?? new SettingValue(setting.Default ?? "", Default);
        return setting == SettingTable.Colors ? value with { Value = Palette().ToString() } : value;
    }

    /// <summary>A whole number; <c>all</c> is the greatest.</summary>
    public int Number(Setting setting) =>
        Of(setting).Value is var text && text == NumberShape.All ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public string Text(Setting setting) => Of(setting).Value;

    /// <summary>How to emphasise text output; a colour that a nearer place does not set keeps what a farther one says.</summary>
    public Style Style()
    {
        if (!_shell.UseColor(Text(SettingTable.Color)))
        {
            return new Style(null, Text(SettingTable.Hyperlinks) == "always");
        }

        return new Style(Palette(), _shell.UseLinks(Text(SettingTable.Hyperlinks)));
    }

    private static (string Name, IndexHome Home)[] Join(Shell shell, IEnumerable<string> places)
    {
        (string Name, IndexHome Home)[] homes =
        [
            .. places.Select(place =>
            {
                (IndexHome home, _, ClusterAddress? address) = shell.Located(place);
                return address is null && IndexSettings.Load(home).Text(SettingTable.EngineAddress) is null ? (place, home)
                    : throw new UsageException($"several archives are asked as one where all are folders, and {place} is on a cluster; ask it by itself");
            }).DistinctBy(named => named.home.Directory),
        ];
        return homes.Length > 1 ? homes : [];
    }

    private Palette Palette()
    {
        Palette palette = Printing.Palette.Preset;
        foreach (Setting color in Printing.Palette.Settings)
        {
            palette = File.Text(color) is { } stated ? palette.With(color.Name, stated) : palette;
        }

        (IReadOnlyDictionary<string, string> colors, string? problem) = Printing.Palette.Parse(_shell.Variable(SettingTable.Colors.Variable!) ?? "");
        if (problem is not null)
        {
            throw new UsageException($"{SettingTable.Colors.Key}: {problem}");
        }

        return colors.Aggregate(palette, (so, color) => so.With(color.Key, color.Value));
    }

    private SettingValue? FromOption(Setting setting)
    {
        Option? option = setting.Option is null ? null
            : _parsed.CommandResult.Command.Options.Concat(_parsed.RootCommandResult.Command.Options).FirstOrDefault(option => option.Name == setting.Option);
        if (option is null || _parsed.GetResult(option) is not { Implicit: false } given)
        {
            return null;
        }

        // --no-pager takes no value and means none.
        return new SettingValue(given.Tokens.Count > 0 ? given.Tokens[^1].Value : setting.Shape is SwitchShape ? SwitchShape.On : "", setting.Option!);
    }

    private SettingValue? FromVariable(Setting setting)
    {
        // As for git, no pager is a pager.
        if (setting == SettingTable.Pager && _shell.IsBlank(setting.Variable!))
        {
            return new SettingValue("", setting.Variable!);
        }

        if (setting.Variable is null || _shell.Variable(setting.Variable) is not { } value)
        {
            return null;
        }

        // NO_COLOR says what it says with any value (no-color.org).
        string meant = setting == SettingTable.Color ? "never" : value;
        return setting.Shape is ObjectShape || setting.Shape.Accepts(meant)
            ? new SettingValue(meant, setting.Variable)
            : throw new UsageException($"{setting.Key} is '{value}' by {setting.Variable}; {(setting.Shape.Problem(meant) is { } problem ? $"that is {problem}" : $"it takes {setting.Shape.Takes}")}");
    }

    /// <summary>What pages for all programs; as for git, it comes behind what is said for this one.</summary>
    private SettingValue? FromPager(Setting setting) => setting == SettingTable.Pager && _shell.Variable(PagerVariable) is { } pager ? new SettingValue(pager, PagerVariable) : null;

    private SettingValue? FromFile(Setting setting)
    {
        string? stated = setting.Shape is ObjectShape colors ? colors.Members.Select(File.Text).FirstOrDefault(text => text is not null) : File.Text(setting);
        return stated is null ? null : new SettingValue(stated, Home.SettingsPath);
    }
}
