using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Archive;

/// <summary>The files and folders that an index was made from, as its settings remember them, with the options that each was given.</summary>
public sealed class SourceMemory(IndexHome home, IndexSettings settings)
{
    /// <summary>Nothing is remembered: the index was made from standard input, or not yet at all.</summary>
    public bool IsEmpty => settings.Sources.Count == 0;

    /// <summary>How records are read that are given like <paramref name="source"/>.</summary>
    /// <param name="source">What it keeps has been checked, by the settings or by who asks.</param>
    /// <param name="limits">Those of the settings; null for the defaults.</param>
    public static Result<SourceOptions, FieldMapFault> OptionsOf(RememberedSource source, SourceLimits? limits)
    {
        var options = new SourceOptions
        {
            SourceName = source.Source,
            DateFormat = source.DateFormat,
            Keep = source.Keep is null ? [] : KeepList.Parse(source.Keep).Value,
            Encoding = source.Encoding is null ? null : LegacyEncodings.Find(source.Encoding),
            Limits = limits ?? SourceLimits.Default,
        };
        return source.Map is null ? options : FieldMap.Parse(source.Map).Then<SourceOptions>(keys => options with { FieldMap = keys });
    }

    /// <summary>
    /// To read these paths, and a stream: those that exist are remembered from now on, a known one with the new options. What is
    /// remembered of a folder holds there too when one above it is given.
    /// </summary>
    /// <param name="paths">Absolute.</param>
    /// <param name="stream">Null for none.</param>
    /// <param name="reading">How to read them; its path is of no account.</param>
    public Result<ReadingPlan, SourceFault> Given(IReadOnlyList<string> paths, Stream? stream, RememberedSource reading)
    {
        if (!OptionsOf(reading, settings.Limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
        {
            return new SourceFault(fault, IsRemembered: false);
        }

        List<IndexingInput> inputs = [];
        if (stream is not null)
        {
            inputs.Add(new IndexingInput { Stream = stream, Options = options });
        }

        if (paths.Count > 0)
        {
            inputs.Add(new IndexingInput { Paths = paths, Options = options, OptionsKey = KeyOf(reading) });
        }

        List<RememberedSource> remembered = Remember(paths, reading);
        IEnumerable<RememberedSource> below = remembered.Where(known =>
            home.FromStoredPath(known.Path) is var path && inputs.Exists(input => input.Covers(path)) && !inputs.Exists(input => input.Paths.Contains(path)));
        IndexSettings? changed = remembered.SequenceEqual(settings.Sources) ? null : settings with { Sources = remembered };
        return Refreshed(below).Then<ReadingPlan>(narrower => new ReadingPlan([.. inputs, .. narrower], changed));
    }

    /// <summary>To read everything that is remembered.</summary>
    public Result<ReadingPlan, SourceFault> All() => Refreshed(settings.Sources).Then<ReadingPlan>(all => new ReadingPlan(all, null) { IsRefresh = true });

    private Result<List<IndexingInput>, SourceFault> Refreshed(IEnumerable<RememberedSource> sources)
    {
        var refreshed = new List<IndexingInput>();
        foreach (RememberedSource known in sources)
        {
            if (!OptionsOf(known, settings.Limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
            {
                return new SourceFault(fault, IsRemembered: true);
            }

            refreshed.Add(new IndexingInput { Paths = [home.FromStoredPath(known.Path)], Options = options, OptionsKey = KeyOf(known) });
        }

        return refreshed;
    }

    private List<RememberedSource> Remember(IReadOnlyList<string> paths, RememberedSource reading)
    {
        List<RememberedSource> sources = [.. settings.Sources];
        foreach (string path in paths.Where(Path.Exists).Select(Path.TrimEndingDirectorySeparator))
        {
            RememberedSource added = reading with { Path = home.ToStoredPath(path) };

            // The folder articles/ is the folder articles.
            int known = sources.FindIndex(other => Path.TrimEndingDirectorySeparator(home.FromStoredPath(other.Path)) == path);
            if (known < 0)
            {
                sources.Add(added);
            }
            else
            {
                sources[known] = added;
            }
        }

        return sources;
    }

    /// <summary>The options that change what is read, as one text; null when there are none.</summary>
    private string? KeyOf(RememberedSource reading)
    {
        string? key = reading is { Map: null, Source: null, DateFormat: null, Encoding: null }
            ? null
            : $"{reading.Source}|{reading.Map}|{reading.DateFormat}{(reading.Encoding is null ? "" : $"|{reading.Encoding}")}";
        key = reading.Keep is null ? key : $"{key}|keep {reading.Keep}";
        return settings.Limits is { } limits && limits != SourceLimits.Default ? $"{key}|{limits}" : key;
    }
}
