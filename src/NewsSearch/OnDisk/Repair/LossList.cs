using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.OnDisk.Repair;

/// <summary>Collects what a repair could not keep, and has the catalogue no longer vouch for the files that had it.</summary>
internal sealed class LossList(IndexHome home, Catalogue catalogue)
{
    private readonly SortedDictionary<string, int> _files = new(StringComparer.Ordinal);

    /// <summary>The ids of articles that are to be read again, by their file in the catalogue.</summary>
    private readonly Dictionary<string, HashSet<string>> _wanted = new(StringComparer.Ordinal);

    private readonly List<LostArticle> _ofInput = [];
    private readonly List<LostArticle> _unplaced = [];
    private readonly List<LostArticle> _withheld = [];

    /// <summary>Articles of which not even a number is left.</summary>
    private int _unnamed;

    /// <summary>Articles that were taken for some of those without a place.</summary>
    private int _placed;

    /// <summary>How many are lost of which nothing tells where they were read.</summary>
    public int Unplaced => _unplaced.Count + _unnamed;

    /// <summary>The file of the catalogue that an article was read from; null for none.</summary>
    public CataloguedFile? FileOf(string storedPath) => StoredPath.Containers(storedPath).Select(catalogue.Find).FirstOrDefault(file => file is not null);

    /// <param name="isToReadAgain">Whether the next run should look for it.</param>
    public void Add(LostArticle lost, bool isToReadAgain)
    {
        if (lost is { IsPlaced: true, StoredPath: null })
        {
            _ofInput.Add(lost);
        }
        else if (lost.StoredPath is { } path)
        {
            AddFile(path, 1, isToReadAgain, lost.Id);
        }
        else if (lost.Key is { } key && PathIn(key) is { } known)
        {
            AddFile(known, 1, isToReadAgain, lost.Id);
        }
        else
        {
            (isToReadAgain ? _unplaced : _withheld).Add(lost);
        }
    }

    /// <summary>So many articles are lost, of which nothing is known.</summary>
    public void AddUnnamed(int count) => _unnamed += count;

    /// <summary>Takes files for those of the articles without a place that gave more articles than the index has by now.</summary>
    /// <param name="articlesOf">How many articles of a file the index has.</param>
    public void Place(Func<string, int> articlesOf)
    {
        foreach (CataloguedFile file in catalogue.Files.Where(file => !file.IsNoFile).ToList())
        {
            int missing = file.Articles - articlesOf(file.Path) - _files.GetValueOrDefault(file.Path);
            if (missing > 0)
            {
                AddFile(file.Path, missing, isToReadAgain: true, id: null);
                _placed += missing;
            }
        }
    }

    /// <summary>Has the next run read the files again: where it is known which articles are lost, for these, so that others that were deleted stay away.</summary>
    public void Request()
    {
        foreach ((string path, HashSet<string> ids) in _wanted)
        {
            if (catalogue.Find(path) is { IsUnread: false } file)
            {
                catalogue.Put(file with { Restored = [.. (file.Restored ?? []).Union(ids)] });
            }
        }
    }

    public IReadOnlyList<LostArticles> BySource()
    {
        List<LostArticles> sources = [.. _files.Select(file => new LostArticles(home.FromStoredPath(file.Key), IsInput: false, file.Value, []))];
        if (_ofInput.Count > 0)
        {
            sources.Add(new LostArticles(null, IsInput: true, _ofInput.Count, _ofInput));
        }

        if (Math.Max(0, Unplaced - _placed) + _withheld.Count is > 0 and var unknown)
        {
            sources.Add(new LostArticles(null, IsInput: false, unknown, [.. _unplaced, .. _withheld]));
        }

        return sources;
    }

    /// <param name="id">Null when it is not known which article it is.</param>
    private void AddFile(string storedPath, int count, bool isToReadAgain, string? id)
    {
        CataloguedFile? file = FileOf(storedPath);
        string source = file?.Path ?? storedPath;
        _files[source] = _files.GetValueOrDefault(source) + count;
        if (!isToReadAgain || file is null)
        {
            return;
        }

        if (id is null)
        {
            catalogue.Put(file with { IsUnread = true });
        }
        else if (_wanted.TryGetValue(file.Path, out HashSet<string>? ids))
        {
            ids.Add(id);
        }
        else
        {
            _wanted[file.Path] = new HashSet<string>(StringComparer.Ordinal) { id };
        }
    }

    /// <summary>The file that a key names which says no more than where in it the article stood; null for a key of the article's own.</summary>
    private string? PathIn(string key)
    {
        int record = key.LastIndexOf('#');
        return FileOf(key) is not null ? key : record > 0 && FileOf(key[..record]) is not null ? key[..record] : null;
    }
}
