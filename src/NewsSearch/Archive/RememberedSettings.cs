using NewsSearch.Home;

namespace NewsSearch.Archive;

/// <summary>The settings of an index home, read again only when their file has changed: a batch asks for them with every query.</summary>
internal sealed class RememberedSettings(IndexHome home, TimeProvider clock)
{
    /// <summary>A file that changes twice within the resolution of its time stamp shows it once, so what was just written is not remembered.</summary>
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(2);

    private volatile Known? _known;

    /// <exception cref="IndexException">The settings cannot be read.</exception>
    public IndexSettings Load()
    {
        var file = new FileInfo(home.SettingsPath);
        (DateTime Written, long Length)? stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
        if (_known is { } known && known.Stamp == stamp)
        {
            return known.Settings;
        }

        var settings = IndexSettings.Load(home);
        _known = stamp is { } read && clock.GetUtcNow().UtcDateTime - read.Written > Resolution ? new Known(stamp, settings) : null;
        return settings;
    }

    private sealed record Known((DateTime Written, long Length)? Stamp, IndexSettings Settings);
}
