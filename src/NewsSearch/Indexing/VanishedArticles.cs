using NewsSearch.Cleaning;
using NewsSearch.Home;
using NewsSearch.Sources;

namespace NewsSearch.Indexing;

/// <summary>
/// What goes once everything is read: articles that changed files no longer hold and, when asked for, those of files that are gone. An
/// article that another file holds too is given back from there.
/// </summary>
/// <param name="put">Gives an article to the index.</param>
internal sealed class VanishedArticles(IndexUpdate update, IndexHome home, ArticleCleaner cleaner, Action<Article> put)
{
    private readonly SortedSet<string> _missingSources = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Archive.IndexingOptions.PruneMissing"/>
    public bool PrunesMissing { get; init; }

    /// <inheritdoc cref="IndexingSummary.MissingSources"/>
    public IReadOnlyList<string> MissingSources => [.. _missingSources];

    /// <param name="files">All files below the inputs, read or not.</param>
    /// <param name="prune">Drop what is gone with its file, and what has a key of its own and vanished from a file of many.</param>
    /// <returns>How many articles are gone for good.</returns>
    public int Settle(IReadOnlyList<IndexingInput> inputs, IReadOnlyList<FileRun> files, bool prune)
    {
        Dictionary<string, FileRun> present = files.ToDictionary(file => file.StoredPath, StringComparer.Ordinal);
        List<CataloguedFile> seconds = [.. update.Catalogue.Files.Where(file => file.IsSecond && File.Exists(home.FromStoredPath(file.Path)))];

        // An article may only go when every other file that holds it can be read again.
        bool mayLoseOwnKeys = seconds.TrueForAll(file => present.ContainsKey(file.Path));
        List<(string Id, bool HasOwnKey)> removed = RemoveVanished(files, prune, mayLoseOwnKeys);
        if (prune)
        {
            removed.AddRange(RemoveGone(inputs, present, mayLoseOwnKeys));
        }

        // Those of an archive go with it and with each of its members.
        int gone = removed.Select(article => article.Id).Distinct(StringComparer.Ordinal).Count();
        HashSet<string> lost = [.. removed.Where(article => article.HasOwnKey).Select(article => article.Id)];
        return gone - (lost.Count == 0 ? 0 : Restore(lost, seconds.Select(file => present[file.Path])));
    }

    private List<(string Id, bool HasOwnKey)> RemoveVanished(IReadOnlyList<FileRun> files, bool prune, bool mayLoseOwnKeys)
    {
        var removed = new List<(string, bool)>();
        foreach (FileRun file in files.Where(file => file.IsKnown && !file.IsPartial))
        {
            bool wanted = prune || file.IsOneArticle;
            file.IsUnsettled = wanted && !mayLoseOwnKeys;
            removed.AddRange(update.RemoveVanished(file.StoredPath, file.Seen, mayLoseOwnKeys ? file.SeenKeys : new HashSet<string>(), onlyPositional: !wanted || !mayLoseOwnKeys));
        }

        return removed;
    }

    private List<(string Id, bool HasOwnKey)> RemoveGone(IReadOnlyList<IndexingInput> inputs, Dictionary<string, FileRun> present, bool mayLoseOwnKeys)
    {
        var removed = new List<(string, bool)>();
        foreach (string gone in GonePaths(inputs, present))
        {
            removed.AddRange(update.RemoveVanished(gone, new HashSet<string>(), new HashSet<string>(), onlyPositional: !mayLoseOwnKeys));
            update.Catalogue.Remove(gone);
        }

        return removed;
    }

    /// <summary>The paths below the inputs that the index or the catalogue knows and that exist no more, or are left out now.</summary>
    private List<string> GonePaths(IReadOnlyList<IndexingInput> inputs, Dictionary<string, FileRun> present)
    {
        IEnumerable<string> known = update.Before.Paths().Concat(update.Catalogue.Files.Select(file => file.Path));
        return [.. known.Distinct(StringComparer.Ordinal).Where(path =>
        {
            List<string> containers = [.. StoredPath.Containers(path)];
            List<string> absolute = [.. containers.Select(home.FromStoredPath)];
            bool isThere = absolute.Exists(File.Exists) && !inputs.Any(input => input.Excludes(absolute[0]));
            return !containers.Exists(present.ContainsKey) && !isThere && MayGo(absolute, inputs);
        })];
    }

    /// <summary>Whether an input covers a path that is gone, and is not gone itself: the nearest one decides.</summary>
    /// <param name="path">The absolute path, after those of the archives that it is in.</param>
    internal bool MayGo(List<string> path, IReadOnlyList<IndexingInput> inputs)
    {
        string? source = inputs.SelectMany(input => path.Where(input.Covers).Take(1).Select(covered => input.Top ?? input.RootOf(covered))).MaxBy(root => root.Length);
        if (source is null || PrunesMissing || IsThere(source) || IsLoneFile(source, path))
        {
            return source is not null;
        }

        _missingSources.Add(source);
        return false;
    }

    /// <summary>An empty folder is what the mount point of a disk is without it.</summary>
    private static bool IsThere(string source) => Directory.Exists(source) ? Directory.EnumerateFileSystemEntries(source).Any() : File.Exists(source);

    /// <summary>A source that was a file may go by itself; with its folder it may be on a disk that is not mounted.</summary>
    private static bool IsLoneFile(string source, List<string> path) => path.Contains(source) && Directory.Exists(Path.GetDirectoryName(source));

    /// <summary>Gives the index the articles that one file lost and another still holds.</summary>
    /// <returns>How many.</returns>
    private int Restore(HashSet<string> lost, IEnumerable<FileRun> files)
    {
        int restored = 0;
        foreach (FileRun file in files)
        {
            foreach (Result<RawArticle, SkippedInput> record in new ArticleReader(file.Input.Options).Read(file.File))
            {
                if (record.Then(raw => cleaner.Clean(raw)).TryGet(out Article? article, out _)
                    && IndexUpdate.OwnIdOf(article) is { } id && lost.Remove(id))
                {
                    put(article);
                    restored++;
                }
            }
        }

        return restored;
    }
}
