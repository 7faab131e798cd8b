using NewsSearch.Home.Settings;

namespace NewsSearch.Home;

/// <summary>
/// A file or folder that <c>index</c> reads again, with the options that it was given. An option is a row of
/// <see cref="SettingTable.SourceOptions"/> and a property here; what is remembered, changed and told follows from the row.
/// </summary>
public sealed record RememberedSource
{
    private SettingValues _values = SettingValues.None;

    /// <summary>Relative to the index home, or absolute.</summary>
    public string Path
    {
        get => _values.Text(SettingTable.SourcePath) ?? "";
        init => _values = _values.With(SettingTable.SourcePath, value);
    }

    /// <summary>The outlet's name for its articles, or null to take what they state.</summary>
    public string? Source
    {
        get => _values.Text(SettingTable.SourceName);
        init => _values = _values.With(SettingTable.SourceName, value);
    }

    /// <summary>JSON keys by field, as <c>--map</c> takes them, or null.</summary>
    public string? Map
    {
        get => _values.Text(SettingTable.SourceMap);
        init => _values = _values.With(SettingTable.SourceMap, value);
    }

    /// <summary>Keys of records to keep, as <c>--keep</c> takes them, or null.</summary>
    public string? Keep
    {
        get => _values.Text(SettingTable.SourceKeep);
        init => _values = _values.With(SettingTable.SourceKeep, value);
    }

    /// <summary>A .NET date format, as <c>--date-format</c> takes it, or null.</summary>
    public string? DateFormat
    {
        get => _values.Text(SettingTable.SourceDateFormat);
        init => _values = _values.With(SettingTable.SourceDateFormat, value);
    }

    /// <summary>A language's tag, as <c>--date-language</c> takes it, or null.</summary>
    public string? DateLanguage
    {
        get => _values.Text(SettingTable.SourceDateLanguage);
        init => _values = _values.With(SettingTable.SourceDateLanguage, value);
    }

    /// <summary>An encoding's name, as <c>--encoding</c> takes it, or null.</summary>
    public string? Encoding
    {
        get => _values.Text(SettingTable.SourceEncoding);
        init => _values = _values.With(SettingTable.SourceEncoding, value);
    }

    /// <summary>Patterns of what is read in a folder, or null for everything; see <see cref="Sources.Files.PathFilter"/>.</summary>
    public ValueList<string>? Include
    {
        get => (ValueList<string>?)_values.Of(SettingTable.SourceInclude);
        init => _values = _values.With(SettingTable.SourceInclude, value);
    }

    /// <summary>Patterns of what is left out, or null.</summary>
    public ValueList<string>? Exclude
    {
        get => (ValueList<string>?)_values.Of(SettingTable.SourceExclude);
        init => _values = _values.With(SettingTable.SourceExclude, value);
    }

    /// <summary>Pages that are no articles are taken, too; null when nothing was said, and false takes back what is remembered.</summary>
    public bool? AllPages
    {
        get => _values.Text(SettingTable.SourceAllPages) is { } text ? text == SwitchShape.On : null;
        init => _values = _values.With(SettingTable.SourceAllPages, value is { } isOn ? SwitchShape.TextOf(isOn) : null);
    }

    /// <summary>Nobody gave an option, not even to take one back.</summary>
    public bool HasNoOptions => SettingTable.SourceOptions.All(option => _values.Of(option) is null);

    /// <summary>The option is given, and not as a blank one, which takes back what is remembered.</summary>
    public bool Has(Setting option) => _values.Of(option) is { } value && !string.IsNullOrWhiteSpace(value as string ?? Text(option));

    /// <summary>What the option says, in one text; null when it is not given.</summary>
    public string? Text(Setting option) => _values.Of(option) is { } value ? option.Shape.List(option.Key, value).First().Text : null;

    /// <summary>What an option that takes a list says, item by item; nothing when it is not given.</summary>
    public IReadOnlyList<string> Texts(Setting option) => _values.Of(option) is ValueList<string> texts ? texts : [];

    /// <summary>The options as one text, the same for the same options; null when there are none.</summary>
    public string? OptionsKey()
    {
        IEnumerable<string> stated = SettingTable.SourceOptions.Where(option => _values.Of(option) is not null).Select(option => $"{option.Name}={Key(option)}");
        return string.Join('|', stated) is { Length: > 0 } key ? key : null;
    }

    /// <summary>Unlike <see cref="Text"/>, not the same for one pattern with a space as for two.</summary>
    private string? Key(Setting option) => Texts(option) is { Count: > 0 } texts ? string.Join('\n', texts) : Text(option);

    /// <summary>The same with the options that <paramref name="given"/> has; a blank one takes back what was remembered.</summary>
    public RememberedSource With(RememberedSource given)
    {
        SettingValues values = _values;
        foreach (Setting option in SettingTable.SourceOptions.Where(option => given._values.Of(option) is not null))
        {
            values = values.With(option, given.Has(option) ? given._values.Of(option) : null);
        }

        return this with { _values = values };
    }

    internal static RememberedSource Of(SettingValues values) => new() { _values = values };

    internal SettingValues ToValues() => _values;
}
