using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Indexing;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Archive;

/// <summary>The files and folders that an index was made from, as its settings remember them, with the options that each was given.</summary>
public sealed class SourceMemory(IndexHome home, IndexSettings settings)
{
    /// <summary>Nothing is remembered: the index was made from standard input, or not yet at all.</summary>
    public bool IsEmpty => settings.Sources.Count == 0;

    /// <summary>The absolute paths of all sources.</summary>
    public IReadOnlyList<string> Paths => [.. settings.Sources.Select(PathOf)];

    /// <summary>How records are read that are given like <paramref name="source"/>.</summary>
    /// <param name="source">What it keeps has been checked, by the settings or by who asks.</param>
    /// <param name="limits">Those of the settings; null for the defaults.</param>
    public static Result<SourceOptions, FieldMapFault> OptionsOf(RememberedSource source, SourceLimits? limits)
    {
        RememberedSource stated = new RememberedSource().With(source);
        var options = new SourceOptions
        {
            SourceName = stated.Source,
            DateFormat = stated.DateFormat,
            DateLanguage = stated.DateLanguage,
            Keep = stated.Keep is null ? [] : KeepList.Parse(stated.Keep).Value,
            Filter = stated is { Include: null, Exclude: null } ? PathFilter.None : new PathFilter([.. stated.Include ?? new([])], [.. stated.Exclude ?? new([])]),
            Encoding = stated.Encoding is null ? null : LegacyEncodings.Find(stated.Encoding),
            Limits = limits ?? SourceLimits.Default,
            LeavesOutOtherPages = stated.AllPages is not true,
        };
        return stated.Map is null ? options : FieldMap.Parse(stated.Map).Then<SourceOptions>(keys => options with { FieldMap = keys });
    }

    /// <summary>
    /// To read these paths, and a stream: those that exist and stay are remembered from now on. A known one, and one below it, keeps the
    /// options that it was once given and is not given now. What is remembered of a folder holds there too when one above it is given.
    /// </summary>
    /// <param name="paths">Absolute.</param>
    /// <param name="stream">Null for none.</param>
    /// <param name="reading">How to read them; its path is of no account, and a blank option takes back what is remembered.</param>
    public Result<ReadingPlan, SourceFault> Given(IReadOnlyList<string> paths, Stream? stream, RememberedSource reading)
    {
        if (!OptionsOf(reading, settings.Limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
        {
            return new SourceFault(fault, IsRemembered: false);
        }

        paths = [.. paths.Select(WithoutLinksToKnown)];
        List<RememberedSource> asked = [.. paths.Select(path => (NearestTo(path) ?? new()).With(reading) with { Path = home.ToStoredPath(path) })];
        List<RememberedSource> kept = [.. asked.Where(source => SourceFiles.Stays(PathOf(source)))];
        var changes = new List<SourceOptionChange>();
        IReadOnlyList<RememberedSource> remembered = Remembering(kept, changes);
        IEnumerable<RememberedSource> below = remembered.Where(known => paths.Any(path => IsBelow(PathOf(known), Path.TrimEndingDirectorySeparator(path))));
        Func<IndexSettings, IndexSettings>? remember = remembered.SequenceEqual(settings.Sources) ? null
            : before => before with { Sources = new SourceMemory(home, before).Remembering(kept, []) };
        IEnumerable<IndexingInput> streams = stream is null ? [] : [new IndexingInput { Stream = stream, Options = options }];
        return Inputs(asked).Then<ReadingPlan>(read => Inputs(below).TryGet(out List<IndexingInput>? narrower, out SourceFault? wrong)
            ? new ReadingPlan([.. streams, .. read, .. narrower], remember) { OptionChanges = changes }
            : wrong);
    }

    /// <summary>To read everything that is remembered.</summary>
    public Result<ReadingPlan, SourceFault> All() =>
        Inputs(settings.Sources).Then<ReadingPlan>(all => new ReadingPlan(all, null) { IsRefresh = true, ReadsAll = true });

    /// <summary>To read these files, which have changed below sources, each by the rules of the narrowest.</summary>
    /// <param name="files">Absolute; one that no source covers is left alone.</param>
    public Result<ReadingPlan, SourceFault> Changed(IEnumerable<string> files)
    {
        IEnumerable<IGrouping<RememberedSource, string>> bySource = files
            .Select(file => (File: file, Source: NearestTo(file)))
            .Where(file => file.Source is not null)
            .GroupBy(file => file.Source!, file => file.File);
        var inputs = new List<IndexingInput>();
        foreach (IGrouping<RememberedSource, string> changed in bySource)
        {
            if (!Inputs([changed.Key]).TryGet(out List<IndexingInput>? input, out SourceFault? fault))
            {
                return fault;
            }

            inputs.Add(input[0] with { Paths = [.. changed], Top = PathOf(changed.Key) });
        }

        return new ReadingPlan(inputs, null) { IsRefresh = true };
    }

    /// <summary>What is known of each source, in the order in which they are remembered.</summary>
    internal IReadOnlyList<SourceState> States(Catalogue catalogue)
    {
        var states = settings.Sources.Select(source => new SourceTally(source, PathOf(source))).ToList();
        foreach (CataloguedFile file in catalogue.Files)
        {
            // A file below two sources is read as the narrower one says.
            string path = home.FromStoredPath(file.Path);
            states.Where(state => state.Covers(path)).MaxBy(state => state.Path.Length)?.Add(file, path);
        }

        Dictionary<string, CataloguedSource> runs = catalogue.Sources.ToDictionary(source => source.Path, StringComparer.Ordinal);
        return [.. states.Select(state => state.ToState(runs.GetValueOrDefault(home.ToStoredPath(state.Path))))];
    }

    /// <summary>Whether a file that an article was read from is among what a bare run reads.</summary>
    /// <param name="storedPath">Of the file, or of a member of an archive; null for none.</param>
    internal bool Covers(string? storedPath) =>
        storedPath is not null && StoredPath.Containers(storedPath).Any(path => new IndexingInput { Paths = Paths }.Covers(home.FromStoredPath(path)));

    /// <summary>Drops the sources with these paths.</summary>
    /// <returns>The absolute paths of those that were dropped.</returns>
    internal IReadOnlyList<string> Forget(IReadOnlyList<string> paths, TimeProvider clock, out IReadOnlyList<string> unknown)
    {
        HashSet<string> asked = [.. paths.Select(Path.TrimEndingDirectorySeparator)];
        List<string> dropped = [.. Paths.Where(asked.Contains)];
        unknown = [.. asked.Except(dropped)];
        if (dropped.Count > 0)
        {
            IndexSettings.Change(home, clock, before => before with { Sources = [.. before.Sources.Where(source => !dropped.Contains(PathOf(source)))] });
        }

        return dropped;
    }

    private static bool IsBelow(string path, string folder) => path != folder && new IndexingInput { Paths = [folder] }.Covers(path);

    /// <summary>Absolute, and without a separator at the end: the folder <c>articles/</c> is the folder <c>articles</c>.</summary>
    private string PathOf(RememberedSource source) => Path.TrimEndingDirectorySeparator(home.FromStoredPath(source.Path));

    /// <summary>What is remembered of the path, else of the nearest folder above it; null for nothing.</summary>
    private RememberedSource? NearestTo(string path) => settings.Sources
        .Where(known => new IndexingInput { Paths = [PathOf(known)] }.Covers(Path.TrimEndingDirectorySeparator(path)))
        .MaxBy(known => PathOf(known).Length);

    /// <summary>
    /// A path that leads by symbolic links to a source, below one, above one or into the folder that holds the home is that place by its
    /// known name: under another, articles without a key of their own would be others.
    /// </summary>
    private string WithoutLinksToKnown(string path)
    {
        if (NearestTo(path) is not null)
        {
            return path;
        }

        string real = RealPaths.Resolve(path);
        return Paths.Select(known => Renamed(real, RealPaths.Resolve(known), known)).FirstOrDefault(renamed => renamed is not null)
            ?? (home.Holds(path) ? path : Renamed(real, RealPaths.Resolve(home.Base), home.Base) ?? path);
    }

    /// <summary>A path without links, by the name of a place that is the same, above it or below it; null when it is none of these.</summary>
    private static string? Renamed(string real, string realPlace, string place)
    {
        if (real == realPlace || real.StartsWith(realPlace + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return place + real[realPlace.Length..];
        }

        string below = realPlace.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? realPlace[real.Length..] : "";
        return below.Length > 0 && place.EndsWith(below, StringComparison.Ordinal) && place[..^below.Length] is { Length: > 0 } above && RealPaths.Resolve(above) == real
            ? above
            : null;
    }

    /// <summary>One input for all sources that are read alike.</summary>
    private Result<List<IndexingInput>, SourceFault> Inputs(IEnumerable<RememberedSource> sources)
    {
        var inputs = new List<IndexingInput>();
        foreach (RememberedSource source in sources)
        {
            if (!OptionsOf(source, settings.Limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
            {
                return new SourceFault(fault, IsRemembered: true);
            }

            string? key = KeyOf(source);
            string path = PathOf(source);
            if (inputs is [.., var last] && last.OptionsKey == key)
            {
                inputs[^1] = last with { Paths = [.. last.Paths, path] };
            }
            else
            {
                inputs.Add(new IndexingInput { Paths = [path], Options = options, OptionsKey = key });
            }
        }

        return inputs;
    }

    /// <summary>All that is remembered once these are.</summary>
    /// <param name="changes">Is given the options of known sources that change.</param>
    private List<RememberedSource> Remembering(IEnumerable<RememberedSource> given, List<SourceOptionChange> changes)
    {
        List<RememberedSource> remembered = [.. settings.Sources];
        foreach (RememberedSource source in given)
        {
            Remember(remembered, source, changes);
        }

        return remembered;
    }

    private void Remember(List<RememberedSource> sources, RememberedSource given, List<SourceOptionChange> changes)
    {
        string path = PathOf(given);
        RememberedSource added = given with { Path = home.ToStoredPath(path) };
        int known = sources.FindIndex(other => PathOf(other) == path);
        if (known >= 0)
        {
            changes.AddRange(SettingTable.SourceOptions
                .Select(option => new SourceOptionChange(path, option, sources[known].Text(option), added.Text(option)))
                .Where(change => change.Before != change.After));
            sources[known] = added;
        }
        else if (NearestTo(path) is not { } above || above.OptionsKey() != added.OptionsKey())
        {
            // A part of a folder that is read alike needs no memory of its own.
            sources.Add(added);
        }
    }

    /// <summary>What changes the reading, as one text; null when everything is as by default.</summary>
    private string? KeyOf(RememberedSource reading)
    {
        string? key = reading.OptionsKey();
        return settings.Limits is { } limits && limits != SourceLimits.Default ? $"{key}|{limits}" : key;
    }
}
