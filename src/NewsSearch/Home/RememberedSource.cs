using NewsSearch.Home.Settings;

namespace NewsSearch.Home;

/// <summary>A file or folder that <c>index</c> reads again, with the options that it was first given.</summary>
public sealed record RememberedSource
{
    /// <summary>Relative to the index home, or absolute.</summary>
    public string Path { get; init; } = "";

    /// <summary>The outlet's name for its articles, or null to take what they state.</summary>
    public string? Source { get; init; }

    /// <summary>JSON keys by field, as <c>--map</c> takes them, or null.</summary>
    public string? Map { get; init; }

    /// <summary>Keys of records to keep, as <c>--keep</c> takes them, or null.</summary>
    public string? Keep { get; init; }

    /// <summary>A .NET date format, as <c>--date-format</c> takes it, or null.</summary>
    public string? DateFormat { get; init; }

    /// <summary>An encoding's name, as <c>--encoding</c> takes it, or null.</summary>
    public string? Encoding { get; init; }

    internal static RememberedSource Of(SettingValues values) => new()
    {
        Path = values.Text(SettingTable.SourcePath)!,
        Source = values.Text(SettingTable.SourceName),
        Map = values.Text(SettingTable.SourceMap),
        Keep = values.Text(SettingTable.SourceKeep),
        DateFormat = values.Text(SettingTable.SourceDateFormat),
        Encoding = values.Text(SettingTable.SourceEncoding),
    };

    internal SettingValues ToValues() => SettingValues.None
        .With(SettingTable.SourcePath, Path)
        .With(SettingTable.SourceName, Source)
        .With(SettingTable.SourceMap, Map)
        .With(SettingTable.SourceKeep, Keep)
        .With(SettingTable.SourceDateFormat, DateFormat)
        .With(SettingTable.SourceEncoding, Encoding);
}
