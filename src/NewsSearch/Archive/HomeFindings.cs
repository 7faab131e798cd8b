using NewsSearch.Archive.Marks;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Sources.Files;

namespace NewsSearch.Archive;

/// <summary>Looks at the files beside an index: settings, saved queries, what followers were told, repeated lines, vectors, and what was deleted forever.</summary>
/// <param name="kept">The names of the keys that the index keeps, which queries may name.</param>
public sealed class HomeFindings(IndexHome home, TimeProvider clock, IReadOnlyCollection<string> kept)
{
    /// <summary>All that is found, what is damage and what is not.</summary>
    public IReadOnlyList<HomeFinding> All()
    {
        IReadOnlyDictionary<string, string>? saved = null;
        return
        [
            .. Reading(() => saved = IndexSettings.Load(home).Saved ?? new Dictionary<string, string>()),
            .. Queries(saved ?? new Dictionary<string, string>()),
            .. Told(saved),
            .. RepeatedLines(),
            .. Reading(() => DeletedArticles.Load(home)),
            .. Reading(() => new ArticleMarkings(home, clock).All()),
            .. VectorFiles.Open(home, whole: true).Damaged.Select(error => new HomeFinding.DamagedVectors(error)),
            .. Drafts(home.Directory),
            .. Drafts(Path.Combine(home.Directory, NewArticles.Folder)),
        ];
    }

    private static IEnumerable<HomeFinding> Reading(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (IndexException error)
        {
            return [new HomeFinding.Unreadable(error)];
        }
    }

    private IEnumerable<HomeFinding> Queries(IReadOnlyDictionary<string, string> saved)
    {
        foreach ((string name, string text) in saved.OrderBy(query => query.Key, StringComparer.Ordinal))
        {
            var options = new QueryOptions { Now = clock.GetUtcNow().UtcDateTime, Saved = () => saved, SavedAs = name, Kept = () => kept };
            if (!QueryParser.Parse(text, options).TryGet(out _, out QueryFault? fault))
            {
                yield return new HomeFinding.BrokenQuery(home.SettingsPath, name, fault);
            }
        }
    }

    /// <param name="saved">Null when nobody knows which queries are saved.</param>
    private IEnumerable<HomeFinding> Told(IReadOnlyDictionary<string, string>? saved)
    {
        foreach (string path in FilesIn(Path.Combine(home.Directory, NewArticles.Folder)))
        {
            string name = Path.GetFileName(path);
            if (IndexFolder.WholeNameOf(name) is not null)
            {
                continue;
            }

            foreach (HomeFinding damaged in Reading(() => new NewArticles(home, name, clock).Seen()))
            {
                yield return damaged;
            }

            if (saved?.ContainsKey(name) == false)
            {
                yield return new HomeFinding.Unfollowed(path);
            }
        }
    }

    private IEnumerable<HomeFinding> RepeatedLines()
    {
        IReadOnlyList<int> broken = [];
        IEnumerable<HomeFinding> unreadable = Reading(() => broken = RepeatedLinesFile.BrokenLines(home));
        return broken is [var first, ..] ? [new HomeFinding.BrokenLine(home.RepeatedLinesPath, first, broken.Count - 1)] : unreadable;
    }

    private static IEnumerable<HomeFinding> Drafts(string folder) => FilesIn(folder)
        .Where(path => IndexFolder.WholeNameOf(Path.GetFileName(path)) is { } whole && (IndexFolder.IsOwn(whole) || Path.GetFileName(folder) == NewArticles.Folder))
        .Select(path => new HomeFinding.LeftDraft(path));

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
}
