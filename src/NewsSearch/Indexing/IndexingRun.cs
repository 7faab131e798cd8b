using System.Collections.Concurrent;
using NewsSearch.Sources;

namespace NewsSearch.Indexing;

/// <summary>
/// One run of an <see cref="IndexingPipeline"/>: what it has counted, which files are finished, and when it last committed. Called by
/// all of the run's threads.
/// </summary>
internal sealed class IndexingRun
{
    /// <summary>A run that is interrupted loses no more than this, in articles that have to be indexed again.</summary>
    private static readonly TimeSpan CommitInterval = TimeSpan.FromMinutes(3);

    // Who interrupts a run does not wait for longer.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _clock;
    private readonly Action<SkippedInput> _told;
    private readonly long _start;
    private readonly Lock _committing = new();
    private readonly Lock _counting = new();
    private readonly ConcurrentQueue<FileRun> _finished = new();
    private readonly ConcurrentDictionary<string, byte> _secondPaths = new(StringComparer.Ordinal);
    private readonly long[] _changes = new long[Enum.GetValues<IndexChange>().Length];
    private readonly Dictionary<SkipCause, long> _skipped = [];
    private readonly SortedDictionary<string, long> _passedOver = new(StringComparer.Ordinal);
    private readonly PassedOverFiles _passedOverFiles = new();
    private readonly List<MissingKeys> _missingKeys = [];
    private long _unreadDates;
    private (long Sequence, string Text)? _unreadDate;
    private int _files;
    private long _otherPages;
    private int _learned;
    private int _carried;
    private IReadOnlyList<LostArticle> _lost = [];
    private long _filesUnchanged;
    private long _bytesUnchanged;
    private long _removed;
    private long _skippedBefore;
    private long _lastCommit;

    /// <param name="told">Told of everything that is passed over, by one thread at a time.</param>
    /// <param name="tellsAgain">Tell what an earlier run has told, too.</param>
    public IndexingRun(IndexUpdate update, TimeProvider clock, IndexingProgress progress, Action<SkippedInput> told, bool tellsAgain)
    {
        (Update, _clock, Progress, _told, TellsAgain) = (update, clock, progress, told, tellsAgain);
        _start = _lastCommit = clock.GetTimestamp();
    }

    public IndexUpdate Update { get; }

    /// <summary>The version of what recognises names, and what is cut from articles: with another one, an article is a changed one.</summary>
    public required string Treatment { get; init; }

    public IndexingProgress Progress { get; }

    /// <summary>What an earlier run has told is told again, and counts as skipped.</summary>
    public bool TellsAgain { get; }

    /// <summary>The files are found, and none is read yet.</summary>
    public void Plan(IReadOnlyCollection<FileRun> files)
    {
        _files = files.Count;
        Progress.Begin(files.Sum(file => file.File.Length));
    }

    /// <summary>A file is left unread, since it is as it was: its articles are in the index, and what was passed over in it was told.</summary>
    public void Keep(FileRun file, CataloguedFile known)
    {
        _filesUnchanged++;
        _bytesUnchanged += file.File.Length;
        Interlocked.Add(ref _changes[(int)IndexChange.Unchanged], known.Articles);
        Progress.AddBytes(file.File.Length);
        Progress.AddArticles(known.Articles);
        _skippedBefore += known.MoreSkips;
        foreach (CataloguedSkip skip in (known.Skipped ?? []).Where(skip => skip.More == 0))
        {
            Skip(skip.In(file.File.Path), file);
        }
    }

    /// <summary>An article that was read was given to the index.</summary>
    public void Count(IndexChange change)
    {
        Interlocked.Increment(ref _changes[(int)change]);
        Progress.AddArticles(1);
    }

    /// <summary>An article is read whose date, if any is stated, may have been left unread.</summary>
    /// <param name="sequence">Its place in the run: of all such, the first is the example.</param>
    public void NoteDate(Article article, long sequence)
    {
        if (article.UnreadDate is { } text)
        {
            lock (_counting)
            {
                _unreadDates++;
                _unreadDate = _unreadDate is { } known && known.Sequence < sequence ? known : (sequence, text);
            }
        }
    }

    /// <summary>The file, if any, holds an article that the index has from another.</summary>
    public void NoteSecond(string? path)
    {
        if (path is not null)
        {
            _secondPaths[path] = 0;
        }
    }

    public void CountRemoved(int articles) => _removed += articles;

    /// <inheritdoc cref="IndexingSummary.MissingSources"/>
    public IReadOnlyList<string> MissingSources { get; set; } = [];

    public void CountPassedOver(PassedOver passedOver)
    {
        lock (_counting)
        {
            foreach ((string kind, long count) in passedOver.Counts)
            {
                _passedOver[kind] = _passedOver.GetValueOrDefault(kind) + count;
            }
        }
    }

    /// <summary>A file or folder is left unopened.</summary>
    public void PassOver(string path, string kind)
    {
        _passedOver[kind] = _passedOver.GetValueOrDefault(kind) + 1;
        _passedOverFiles.Add(path, kind);
    }

    /// <summary>An input is read, and lacks what it was asked for.</summary>
    public void NoteMissing(MissingKeys? missing)
    {
        if (missing is not null)
        {
            _missingKeys.Add(missing);
        }
    }

    /// <summary>So many lines were learned in this run that outlets repeat.</summary>
    public void CountLearned(int lines) => _learned = lines;

    /// <summary>Articles are taken over from an index that is made anew.</summary>
    public void CountCarried(CarriedArticles carried) => (_carried, _lost) = (carried.Count, carried.Lost);

    /// <summary>A page is no article.</summary>
    public void LeaveOut(SkippedInput page)
    {
        string kind = page.Cause.Subject!;
        lock (_counting)
        {
            _otherPages++;
            _passedOver[kind] = _passedOver.GetValueOrDefault(kind) + 1;
            if (page.Origin is { Record: 0, Path: { } path })
            {
                _passedOverFiles.AddPage(path, kind);
            }
        }
    }

    /// <summary>A path or stream is skipped.</summary>
    public void Skip(SkippedInput skipped) => Skip(skipped, null);

    /// <summary>Something in a file is skipped, or the file; an earlier run may have told so.</summary>
    public void Skip(SkippedInput skipped, FileRun? file)
    {
        lock (_counting)
        {
            if (!TellsAgain && file?.WasTold(skipped) == true)
            {
                _skippedBefore++;
                return;
            }

            _skipped[skipped.Cause] = _skipped.GetValueOrDefault(skipped.Cause) + 1;
            _told(skipped);
        }
    }

    /// <summary>
    /// The walk skips a path below a source, or the source itself: that is told each time, for everything of it is missing.
    /// </summary>
    public void SkipPath(SkippedInput skipped, string storedPath, bool isSource)
    {
        bool wasTold = !isSource && Update.Catalogue.Find(storedPath) is { IsNoFile: true } known && new ToldSkips(known).Holds(skipped);
        Update.Catalogue.Put(CataloguedFile.Unopened(storedPath, skipped));
        if (wasTold && !TellsAgain)
        {
            _skippedBefore++;
        }
        else
        {
            Skip(skipped);
        }
    }

    /// <summary>A file or folder that was given is looked at.</summary>
    /// <param name="problem">Why it cannot be entered; null when it can.</param>
    public void NoteSource(string storedPath, SkippedInput? problem) => Update.Catalogue.Put(
        new CataloguedSource(storedPath, _clock.GetUtcNow().ToUnixTimeSeconds(), problem is null ? null : CataloguedSkip.Of(problem)));

    /// <summary>The reading of a file has ended, or the work on one of its records.</summary>
    public void End(FileRun file)
    {
        if (file.End())
        {
            _finished.Enqueue(file);
        }
    }

    /// <summary>Commits what a long run has done so far, and lets the catalogue vouch for the files that are finished.</summary>
    /// <remarks>An index that is made anew is committed only when it is whole: until then, the old one is the better one.</remarks>
    public void CommitIfDue()
    {
        if (Update.IsRebuild || _clock.GetElapsedTime(Volatile.Read(ref _lastCommit)) <= CommitInterval || !_committing.TryEnter())
        {
            return;
        }

        try
        {
            // A file that was read before has yet to lose what vanished from it; until then the catalogue does not vouch for it.
            Catalogue(file => !file.IsKnown);
            Update.Commit();
            Volatile.Write(ref _lastCommit, _clock.GetTimestamp());
        }
        finally
        {
            _committing.Exit();
        }
    }

    /// <summary>
    /// The run is given up. A first one keeps what it has read, since without that there would be nothing; another one leaves the index
    /// as it was. What waits to be cut is left to the next run, for to find its names now would take time; what came by standard input, which no
    /// run reads again, is written as far as it can be in a moment.
    /// </summary>
    /// <param name="jobs">How many threads may work.</param>
    public void GiveUp(int jobs)
    {
        if (Update.IsRebuild || !Update.Before.IsEmpty)
        {
            return;
        }

        IReadOnlySet<string> waiting = Update.FilesWaiting();
        using (var moment = new CancellationTokenSource(Moment, _clock))
        {
            Update.WriteDeferredOfStreams(new ParallelOptions { MaxDegreeOfParallelism = jobs }, moment.Token);
        }

        if (Update.Count == 0)
        {
            return;
        }

        Catalogue(file => !waiting.Contains(file.StoredPath));
        Update.CommitWritten();
    }

    /// <summary>All is read and settled.</summary>
    public IndexingSummary Complete()
    {
        Catalogue(_ => true);
        CatalogueSeconds();
        Update.Commit();
        Update.Consolidate();
        return new IndexingSummary
        {
            Files = _files,
            FilesUnchanged = _filesUnchanged,
            Bytes = Progress.BytesRead - _bytesUnchanged,
            Added = _changes[(int)IndexChange.Added],
            Changed = _changes[(int)IndexChange.Changed],
            Unchanged = _changes[(int)IndexChange.Unchanged],
            Duplicates = _changes[(int)IndexChange.Duplicate],
            Removed = _removed,
            Carried = _carried,
            Lost = _lost,
            Refused = Update.Refused,
            KeptOut = _changes[(int)IndexChange.KeptOut],
            SkippedByCause = _skipped,
            SkippedBefore = _skippedBefore,
            PassedOverByKind = _passedOver,
            PassedOverFiles = _passedOverFiles.Groups,
            OtherPages = _otherPages,
            LearnedLines = _learned,
            UnreadDates = _unreadDates,
            UnreadDate = _unreadDate?.Text,
            MissingKeys = _missingKeys,
            MissingSources = MissingSources,
            Elapsed = _clock.GetElapsedTime(_start),
            Total = Update.Count,
        };
    }

    private void Catalogue(Func<FileRun, bool> settled)
    {
        for (int left = _finished.Count; left > 0 && _finished.TryDequeue(out FileRun? file); left--)
        {
            if (!settled(file))
            {
                _finished.Enqueue(file);
            }
            else if (file.ToCatalogue() is { } entry)
            {
                Update.Catalogue.Put(entry);
            }
            else
            {
                Update.Catalogue.Remove(file.StoredPath);
            }
        }
    }

    private void CatalogueSeconds()
    {
        foreach (string container in _secondPaths.Keys.SelectMany(StoredPath.Containers))
        {
            if (Update.Catalogue.Find(container) is { IsSecond: false } file)
            {
                Update.Catalogue.Put(file with { IsSecond = true });
            }
        }
    }
}
