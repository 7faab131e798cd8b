using System.Collections.Concurrent;
using NewsSearch.Cleaning;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Indexing;

/// <summary>
/// The way of the data into the index: source → raw article → clean → article → people and places → Lucene document.
/// </summary>
/// <remarks>
/// Files are read one after the other; cleaning, recognising and inverting run on as many threads as asked for, and each thread
/// fetches its next article only when it has finished one, so memory does not grow with the input.
/// </remarks>
public sealed class IndexingPipeline(ArticleCleaner cleaner, IEntityRecognizer? recognizer, ArticleIndexWriter writer, IndexHome home, TimeProvider clock)
{
    private static readonly TimeSpan CommitInterval = TimeSpan.FromMinutes(3);

    private readonly IndexingProgress _progress = new();
    private readonly ConcurrentQueue<FileRun> _finished = new();
    private readonly Lock _commit = new();
    private long _lastCommit;
    private readonly ConcurrentDictionary<string, byte> _secondPaths = new(StringComparer.Ordinal);
    private readonly string _recognition = recognizer?.Version ?? "none";
    private Action<SkippedInput> _skipped = _ => { };

    /// <summary>Threads to work with.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Drop the articles of files that are gone, and those that a changed file no longer holds.</summary>
    public bool Prune { get; init; }

    /// <summary>May be read from another thread at any time.</summary>
    public IndexingProgress Progress => _progress;

    /// <summary>Brings the index up to date with <paramref name="inputs"/> and commits.</summary>
    /// <param name="skipped">Told of everything that is passed over; called by one thread at a time.</param>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public IndexingSummary Run(IReadOnlyList<IndexingInput> inputs, Action<SkippedInput> skipped, CancellationToken cancellation = default)
    {
        _skipped = skipped;
        _lastCommit = clock.GetTimestamp();
        long start = _lastCommit;

        List<FileRun> files = Enumerate(inputs);
        Partitioner<PipelineItem> articles = Partitioner.Create(Read(inputs, files), EnumerablePartitionerOptions.NoBuffering);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Jobs, CancellationToken = cancellation };
        Unwrap(() => Parallel.ForEach(articles, parallel, Process));

        Settle(inputs, files);
        CatalogueFinished(_ => true);
        CatalogueSeconds();
        writer.Commit();
        return _progress.Summarize(clock.GetElapsedTime(start), writer.Count);
    }

    private static void Unwrap(Action action)
    {
        try
        {
            action();
        }
        catch (AggregateException error)
        {
            // Every thread may have failed alike; the first failure is the one to tell.
            throw error.Flatten().InnerExceptions[0];
        }
    }

    private List<FileRun> Enumerate(IReadOnlyList<IndexingInput> inputs)
    {
        // A file below two of the inputs is read once, as the narrower one says.
        var files = new OrderedDictionary<string, FileRun>(StringComparer.Ordinal);
        foreach (IndexingInput input in inputs.Where(input => input.Stream is null))
        {
            foreach (SourceFile file in SourceFiles.Enumerate(input.Paths, Skip))
            {
                var run = new FileRun(file, home.ToStoredPath(file.Path), input, $"{input.OptionsKey}|{_recognition}");
                if (!files.TryGetValue(run.StoredPath, out FileRun? other) || other.Input.RootOf(file.Path).Length <= input.RootOf(file.Path).Length)
                {
                    files[run.StoredPath] = run;
                }
            }
        }

        _progress.Plan(files.Count, files.Values.Sum(run => run.File.Length));
        return [.. files.Values];
    }

    private IEnumerable<PipelineItem> Read(IReadOnlyList<IndexingInput> inputs, List<FileRun> files)
    {
        long sequence = 0;
        foreach (IndexingInput input in inputs)
        {
            if (input.Stream is { } stream)
            {
                foreach (SourceRecord record in new ArticleReader(input.Options).Read(stream, null, _progress.CountPassedOver))
                {
                    yield return new PipelineItem(record, sequence++, null);
                }
            }
        }

        foreach (FileRun run in files)
        {
            CataloguedFile? known = writer.Catalogue.Find(run.StoredPath);
            if (known?.IsUnchanged(run.File, run.OptionsKey) == true)
            {
                PassOver(run, known);
                continue;
            }

            run.IsKnown = LuceneFaults.Translate(home, () => writer.Before.Articles(run.StoredPath).Any());
            _progress.Begin(run.File.Path);
            foreach (SourceRecord record in new ArticleReader(run.Input.Options).Read(run.File, _progress.AddBytes, _progress.CountPassedOver))
            {
                run.Begin();
                yield return new PipelineItem(record, sequence++, run);
            }

            _progress.FinishFile();
            Finish(run);
        }
    }

    private void PassOver(FileRun run, CataloguedFile known)
    {
        _progress.PassOver(run.File.Length, known.Articles);
        foreach (CataloguedSkip skip in known.Skipped ?? [])
        {
            Skip(skip.In(run.File.Path));
        }
    }

    private void Process(PipelineItem item)
    {
        if (item.Record.Article is { } raw && cleaner.Clean(raw) is var cleaned)
        {
            if (cleaned.Article is { } article)
            {
                PutResult put = Put(article, item.Sequence);
                _progress.Count(put.Change);
                item.Run?.Add(put.Id, article.Origin);
            }
            else
            {
                Skip(cleaned.Skipped!, item.Run);
            }
        }
        else
        {
            Skip(item.Record.Skipped!, item.Run);
        }

        if (item.Run is { } run)
        {
            Finish(run);
        }

        CommitIfDue();
    }

    private PutResult Put(Article article, long sequence)
    {
        PutResult put = writer.Put(article, sequence, Recognize, clock.GetUtcNow().ToUnixTimeSeconds(), _recognition);
        if (put.SecondPath is { } second)
        {
            _secondPaths[second] = 0;
        }

        return put;
    }

    private ArticleEntities Recognize(Article article) =>
        recognizer?.Recognize(article.Title, article.Body) ?? ArticleEntities.None;

    private void Skip(SkippedInput skipped, FileRun? run)
    {
        run?.Skip(skipped);
        Skip(skipped);
    }

    private void Skip(SkippedInput skipped)
    {
        lock (_progress)
        {
            _progress.CountSkipped(skipped.Cause);
            _skipped(skipped);
        }
    }

    private void Finish(FileRun run)
    {
        if (run.End())
        {
            _finished.Enqueue(run);
        }
    }

    private void CommitIfDue()
    {
        if (!writer.IsRebuild && clock.GetElapsedTime(Volatile.Read(ref _lastCommit)) > CommitInterval && _commit.TryEnter())
        {
            try
            {
                // A file that was read before has yet to lose what vanished from it; until then the catalogue does not vouch for it.
                CatalogueFinished(run => !run.IsKnown);
                writer.Commit();
                Volatile.Write(ref _lastCommit, clock.GetTimestamp());
            }
            finally
            {
                _commit.Exit();
            }
        }
    }

    private void CatalogueFinished(Func<FileRun, bool> settled)
    {
        for (int left = _finished.Count; left > 0 && _finished.TryDequeue(out FileRun? run); left--)
        {
            if (!settled(run))
            {
                _finished.Enqueue(run);
            }
            else if (run.ToCatalogue() is { } entry)
            {
                writer.Catalogue.Put(entry);
            }
            else
            {
                writer.Catalogue.Remove(run.StoredPath);
            }
        }
    }

    /// <summary>Notes which files hold an article that the index has from another file.</summary>
    private void CatalogueSeconds()
    {
        foreach (string container in _secondPaths.Keys.SelectMany(IndexedFiles.Containers))
        {
            if (writer.Catalogue.Find(container) is { IsSecond: false } file)
            {
                writer.Catalogue.Put(file with { IsSecond = true });
            }
        }
    }

    /// <summary>Once everything is read: what changed files no longer hold goes, and with <see cref="Prune"/> what files are gone.</summary>
    private void Settle(IReadOnlyList<IndexingInput> inputs, List<FileRun> files)
    {
        Dictionary<string, FileRun> present = files.ToDictionary(run => run.StoredPath, StringComparer.Ordinal);
        List<CataloguedFile> seconds = [.. writer.Catalogue.Files.Where(file => file.IsSecond && File.Exists(home.FromStoredPath(file.Path)))];

        // An article may only go when every other file that holds it can be read again.
        bool mayLoseOwnKeys = seconds.TrueForAll(file => present.ContainsKey(file.Path));
        var removed = new List<(string Id, bool HasOwnKey)>();
        foreach (FileRun run in _finished.Where(run => run.IsKnown && !run.IsPartial))
        {
            bool wanted = Prune || run.IsOneArticle;
            run.IsUnsettled = wanted && !mayLoseOwnKeys;
            removed.AddRange(writer.RemoveVanished(run.StoredPath, run.Seen, onlyPositional: !wanted || !mayLoseOwnKeys));
        }

        if (Prune)
        {
            foreach (string gone in GonePaths(inputs, present))
            {
                removed.AddRange(writer.RemoveVanished(gone, new HashSet<string>(), onlyPositional: !mayLoseOwnKeys));
                writer.Catalogue.Remove(gone);
            }
        }

        HashSet<string> lost = [.. removed.Where(article => article.HasOwnKey).Select(article => article.Id)];
        int restored = lost.Count == 0 ? 0 : Restore(lost, seconds.Select(file => present[file.Path]));
        _progress.Remove(removed.Count - restored);
    }

    /// <summary>The paths below the inputs that the index or the catalogue knows and that exist no more.</summary>
    private List<string> GonePaths(IReadOnlyList<IndexingInput> inputs, Dictionary<string, FileRun> present)
    {
        IEnumerable<string> known = writer.Before.Paths().Concat(writer.Catalogue.Files.Select(file => file.Path));
        return LuceneFaults.Translate(home, () => known.Distinct(StringComparer.Ordinal).Where(path =>
        {
            List<string> containers = [.. IndexedFiles.Containers(path)];
            List<string> absolute = [.. containers.Select(home.FromStoredPath)];
            return !containers.Exists(present.ContainsKey) && !absolute.Exists(File.Exists)
                && inputs.Any(input => absolute.Exists(input.Covers));
        }).ToList());
    }

    /// <summary>Gives the index the articles that one file lost and another still holds.</summary>
    /// <returns>How many.</returns>
    private int Restore(HashSet<string> lost, IEnumerable<FileRun> files)
    {
        int restored = 0;
        foreach (FileRun run in files)
        {
            foreach (SourceRecord record in new ArticleReader(run.Input.Options).Read(run.File, null, null))
            {
                if (record.Article is { } raw && cleaner.Clean(raw).Article is { } article
                    && ArticleIndexWriter.OwnIdOf(article) is { } id && lost.Remove(id))
                {
                    Put(article, sequence: 0);
                    restored++;
                }
            }
        }

        return restored;
    }

    private readonly record struct PipelineItem(SourceRecord Record, long Sequence, FileRun? Run);
}
