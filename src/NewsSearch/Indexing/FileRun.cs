using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>One file on its way through a run: read by one thread, its articles worked on by several.</summary>
/// <param name="optionsKey">See <see cref="CataloguedFile.Options"/>.</param>
/// <param name="known">What an earlier run remembers of the file; null for nothing.</param>
internal sealed class FileRun(SourceFile file, string storedPath, IndexingInput input, string optionsKey, CataloguedFile? known)
{
    private readonly Lazy<ToldSkips> _told = new(() => new ToldSkips(known?.Options == optionsKey ? known : null), isThreadSafe: false);
    private readonly Dictionary<SkipCause, long> _moreSkips = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenKeys = new(StringComparer.Ordinal);
    private readonly List<CataloguedSkip> _skips = [];
    private readonly Lock _lock = new();

    /// <summary>Articles under way, and one for the reading itself.</summary>
    private int _open = 1;

    public SourceFile File { get; } = file;

    public string StoredPath { get; } = storedPath;

    public IndexingInput Input { get; } = input;

    public CataloguedFile? Known { get; } = known;

    /// <summary>See <see cref="CataloguedFile.Options"/>.</summary>
    public string OptionsKey { get; } = optionsKey;

    /// <summary>The index has articles of the file from an earlier run; some of them may have vanished.</summary>
    public bool IsKnown { get; set; }

    /// <summary>What vanished from the file could not be settled; the next run tries again.</summary>
    public bool IsUnsettled { get; set; }

    /// <summary>The file could not be read to its end; the next run tries again.</summary>
    private bool Failed { get; set; }

    /// <summary>Nothing follows from what the file no longer shows: it could not be read to its end, or damage hides a part of it.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>The file is the article, so whatever else the index has from it is an old version.</summary>
    public bool IsOneArticle { get; private set; }

    /// <summary>Of articles that the index does not have, those to take from the file; null for all.</summary>
    public IReadOnlySet<string>? Wanted { get; } = known is { Restored: { } restored } && known.IsAsRead(file, optionsKey)
        ? restored.ToHashSet(StringComparer.Ordinal)
        : null;

    /// <summary>Ids of the articles found, kept only where they are compared with those of an earlier run.</summary>
    public IReadOnlySet<string> Seen => _seen;

    /// <summary>The keys of these articles.</summary>
    public IReadOnlySet<string> SeenKeys => _seenKeys;

    private int Articles { get; set; }

    private bool HasDeleted { get; set; }

    public void Begin() => Interlocked.Increment(ref _open);

    /// <summary>Ends the reading or one article; true for the last.</summary>
    public bool End() => Interlocked.Decrement(ref _open) == 0;

    public void Add(string id, string key, ArticleOrigin origin)
    {
        lock (_lock)
        {
            Articles++;
            IsOneArticle = origin.Record == 0 && origin.Path == File.Path;
            if (IsKnown)
            {
                _seen.Add(id);
                _seenKeys.Add(key);
            }
        }
    }

    /// <summary>An article of the file was deleted forever, and stays away.</summary>
    public void KeepOut() => HasDeleted = true;

    public void Skip(SkippedInput skipped)
    {
        lock (_lock)
        {
            Failed |= skipped.IsTransient;
            IsPartial |= skipped.IsTransient || skipped.IsDamage;
            if (_skips.Count < CataloguedFile.MostSkips)
            {
                _skips.Add(CataloguedSkip.Of(skipped));
            }
            else
            {
                _moreSkips[skipped.Cause] = _moreSkips.GetValueOrDefault(skipped.Cause) + 1;
            }
        }
    }

    /// <summary>The file has gone since it was found; whether its articles go, too, is the next run's to say.</summary>
    public void Lose() => Failed = IsPartial = true;

    /// <summary>An earlier run has told of this. Called by one thread at a time, once for each.</summary>
    public bool WasTold(SkippedInput skipped) => _told.Value.Holds(skipped);

    /// <summary>What to remember of the file, or null when the next run must read it as if for the first time.</summary>
    public CataloguedFile? ToCatalogue()
    {
        CataloguedSkip[] skips = [.. _skips, .. _moreSkips.Select(more => CataloguedSkip.Many(more.Key, more.Value))];
        return IsUnsettled ? null : new CataloguedFile(StoredPath, File.Length, File.LastWriteUtc.Ticks, OptionsKey, Articles, skips.Length > 0 ? skips : null)
        {
            IsUnread = Failed,
            HasDeleted = HasDeleted,
        };
    }
}
