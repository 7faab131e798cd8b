using NewsSearch.Sources.Kinds;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Files;

/// <summary>Finds the files that may hold articles.</summary>
/// <param name="filter">Which files below folders are wanted; files that are named themselves always are.</param>
/// <param name="skipped">Told of each path that does not exist, cannot be listed or named, and of pipes and devices in folders.</param>
/// <param name="passedOver">Told of the path and kind of what is rightly left out.</param>
public sealed class SourceFiles(PathFilter filter, Action<SkippedInput> skipped, Action<string, string>? passedOver = null)
{
    private static readonly SourceFailure UnreadableName = new(SkipReason.UnreadableName);

    private readonly Stack<Place> _pending = new();

    /// <summary>Links that were met in folders, which wait until everything is read under its own name: that one stays when a link is made or removed.</summary>
    private readonly Queue<Place> _links = new();

    /// <summary>
    /// The folder that paths given are a part of: one below it is read or left out as if the walk had come by it. Null for none.
    /// </summary>
    public string? Top { get; init; }

    /// <summary>All files, without a filter; see <see cref="Enumerate(IEnumerable{string})"/>.</summary>
    public static IEnumerable<SourceFile> Enumerate(IEnumerable<string> absolutePaths, Action<SkippedInput> skipped) =>
        new SourceFiles(PathFilter.None, skipped).Enumerate(absolutePaths);

    /// <summary>
    /// The files named, and those below the folders named, in ordinal order of their names, but for those whose name says that they
    /// never hold articles, hidden ones, and the files of indexes. A file is reported once, however many of the paths and links lead
    /// to it: under its own name where it has one below these, and else, behind all others, by a link. Pipes, sockets and devices are read
    /// when named, and skipped inside folders.
    /// </summary>
    /// <param name="absolutePaths">Files and folders, absolute.</param>
    public IEnumerable<SourceFile> Enumerate(IEnumerable<string> absolutePaths)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string given in absolutePaths)
        {
            string? inside = InsideTop(given);
            if (inside is not null && IsLeftOut(inside))
            {
                continue;
            }

            _pending.Push(new(given, RealPaths.Resolve(given), inside));
            foreach (SourceFile file in Walk(seen))
            {
                yield return file;
            }
        }

        while (_links.TryDequeue(out Place link))
        {
            _pending.Push(link);
            foreach (SourceFile file in Walk(seen))
            {
                yield return file;
            }
        }
    }

    /// <summary>Whether a path is worth reading again: a pipe or device is not, nor is a folder that holds nothing but an index.</summary>
    /// <param name="path">Absolute.</param>
    internal static bool Stays(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? !IndexFolder.IsHomeAlone([.. new DirectoryInfo(path).EnumerateFileSystemInfos().Select(entry => entry.Name)])
                : File.Exists(path) && !SpecialFiles.IsSpecial(path);
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            // It is there, and may be readable the next time.
            return true;
        }
    }

    /// <summary>The files at and below the places that are pending, but for links and what was seen.</summary>
    private IEnumerable<SourceFile> Walk(HashSet<string> seen)
    {
        while (_pending.TryPop(out Place next))
        {
            if (!seen.Add(next.Real))
            {
                continue;
            }

            if (Directory.Exists(next.Path))
            {
                PushEntries(next);
            }
            else if (TryDescribe(next) is { } file)
            {
                yield return file;
            }
        }
    }

    private string? InsideTop(string given) =>
        Top is { } top && given.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? given[(top.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/')
            : null;

    /// <summary>The walk from the top would not have come to the path.</summary>
    private bool IsLeftOut(string inside)
    {
        string[] names = inside.Split('/');
        for (int depth = 1; depth <= names.Length; depth++)
        {
            string part = string.Join('/', names[..depth]);
            string path = Path.Combine(Top!, part);
            bool isFolder = depth < names.Length || Directory.Exists(path);
            if ((HiddenNames.Is(names[depth - 1]) && !filter.AsksForHidden(names[depth - 1]))
                || LeftOut(path, part, isFolder) is not null
                || (isFolder && File.Exists(Path.Combine(path, IndexFolder.SettingsFileName))))
            {
                return true;
            }
        }

        return IndexFolder.IsOwn(names[0]) && File.Exists(Path.Combine(Top!, IndexFolder.SettingsFileName));
    }

    private void PushEntries(Place folder)
    {
        try
        {
            FileSystemInfo[] entries = new DirectoryInfo(folder.Path).GetFileSystemInfos();
            string[] names = [.. entries.Select(entry => entry.Name)];
            bool isHome = IndexFolder.IsHome(names);
            if (isHome && folder.Inside is not null)
            {
                PassOver(folder.Path, "index");
                return;
            }

            if (IndexFolder.IsHomeAlone(names))
            {
                Skip(folder.Path, new SourceFailure(SkipReason.Index));
                return;
            }

            Array.Sort(entries, (a, b) => string.CompareOrdinal(b.Name, a.Name));
            var links = new Stack<Place>();
            foreach (FileSystemInfo entry in entries)
            {
                if (!isHome || !IndexFolder.IsOwn(entry.Name))
                {
                    Push(folder, entry, links);
                }
            }

            while (links.TryPop(out Place first))
            {
                _links.Enqueue(first);
            }
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            Skip(folder, SourceFailure.Of(exception));
        }
    }

    private void Push(Place folder, FileSystemInfo entry, Stack<Place> links)
    {
        string path = Path.Combine(folder.Path, entry.Name);
        string inside = folder.Inside is null ? entry.Name : $"{folder.Inside}/{entry.Name}";
        bool isLink = entry.LinkTarget is not null;
        if (HiddenNames.Is(entry.Name) && !filter.AsksForHidden(entry.Name))
        {
            PassOver(path, HiddenNames.Kind);
        }
        else if (HasUnreadableName(path))
        {
            Skip(path, UnreadableName);
        }
        else if (LeftOut(path, inside, isFolder: entry is DirectoryInfo || (isLink && Directory.Exists(path))) is { } kind)
        {
            PassOver(path, kind);
        }
        else if (entry is FileInfo { Length: 0 } && SpecialFiles.IsSpecial(path))
        {
            // Opening a pipe waits for a writer; named itself it is read.
            skipped(new SkippedInput(new(path), SkipReason.NotAFile, "a pipe, socket or device in a folder"));
        }
        else
        {
            (isLink ? links : _pending).Push(new(path, isLink ? RealPaths.Resolve(path) : Path.Combine(folder.Real, entry.Name), inside));
        }
    }

    /// <summary>Why the entry is left out, as a kind; null when it is not.</summary>
    private string? LeftOut(string path, string inside, bool isFolder)
    {
        const string Excluded = "excluded file";
        if (isFolder)
        {
            return filter.ExcludesFolder(inside) ? Excluded : null;
        }

        return !filter.Admits(inside) && !(SourceFormats.IsArchiveName(path) && filter.AdmitsMembers(inside)) ? Excluded
            : KindNames.Of(path) is { PassedOver: { } kind } && !filter.AsksForExtension(Path.GetExtension(path)) ? kind
            : null;
    }

    private SourceFile? TryDescribe(Place place)
    {
        try
        {
            // A pipe's link target, such as pipe:[4711], is no path.
            bool pipe = Path.GetFileName(place.Real).Contains(":[", StringComparison.Ordinal) && File.Exists(place.Path);
            FileInfo info = new(pipe ? place.Path : place.Real);
            if (!pipe && info.LinkTarget is not null)
            {
                // Links that lead to one another never resolve.
                Skip(place, new SourceFailure(SkipReason.NotFound) { IsTransient = true });
                return null;
            }

            return new SourceFile(place.Path, info.Length, info.LastWriteTimeUtc) { Inside = place.Inside };
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            Skip(place, HasUnreadableName(place.Path) ? UnreadableName : SourceFailure.Of(exception));
            return null;
        }
    }

    /// <summary>
    /// File names are bytes on Unix and UTF-16 in .NET, which puts U+FFFD for what is not UTF-8 and then finds no such file.
    /// </summary>
    private static bool HasUnreadableName(string path) => path.Contains('\uFFFD') && !Path.Exists(path);

    /// <summary>Skips what the walk has come to, unless it has gone since it was found in its folder. A link to nothing is still there.</summary>
    private void Skip(Place place, SourceFailure failure)
    {
        if (place.Inside is null || failure.Cause.Reason != SkipReason.NotFound || new FileInfo(place.Path).LinkTarget is not null)
        {
            Skip(place.Path, failure);
        }
    }

    private void Skip(string path, SourceFailure failure) => skipped(new SkippedInput(new(path), failure.Cause, failure.Detail));

    private void PassOver(string path, string kind) => passedOver?.Invoke(path, kind);

    /// <param name="Path">As reached from what was given.</param>
    /// <param name="Real">Without links.</param>
    /// <param name="Inside">See <see cref="SourceFile.Inside"/>.</param>
    private readonly record struct Place(string Path, string Real, string? Inside);
}
