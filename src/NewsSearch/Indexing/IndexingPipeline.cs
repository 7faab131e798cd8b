using System.Collections.Concurrent;
using System.Globalization;
using NewsSearch.Cleaning;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Sources;

namespace NewsSearch.Indexing;

/// <summary>
/// The way of the data into the index: source → raw article → clean → article → people and places → the index's document.
/// </summary>
/// <remarks>
/// Files are read one after the other; cleaning, recognising and inverting run on as many threads as asked for, and each thread
/// fetches its next article only when it has finished one, so memory does not grow with the input. A pipeline holds nothing of its
/// runs.
/// </remarks>
public sealed class IndexingPipeline(ArticleCleaner cleaner, IEntityRecognizer? recognizer, IndexHome home, TimeProvider clock)
{
    /// <summary>Leave in the articles the lines that their outlet repeats, and learn none.</summary>
    public bool KeepsRepeated { get; init; }

    /// <summary>Threads to work with.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Drop the articles of files that are gone, and those that a changed file no longer holds.</summary>
    public bool Prune { get; init; }

    /// <inheritdoc cref="Archive.IndexingOptions.PruneMissing"/>
    public bool PruneMissing { get; init; }

    /// <inheritdoc cref="Archive.IndexingOptions.Added"/>
    public Action<string>? Added { get; init; }

    /// <summary>Told of files that were read though they break their format's rules; called by one thread at a time.</summary>
    public Action<SourceRepair>? Repaired { get; init; }

    /// <summary>Tell what is skipped also where an earlier run has told so and nothing has changed.</summary>
    public bool TellsAgain { get; init; } = true;

    /// <summary>Brings the index up to date with <paramref name="inputs"/> and commits.</summary>
    /// <param name="update">Opened for this run.</param>
    /// <param name="skipped">Told of everything that is passed over; called by one thread at a time.</param>
    /// <param name="progress">Shows from another thread how far the run is; null when nobody looks.</param>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    /// <exception cref="OperationCanceledException">
    /// The index is as at the last commit, of which a long run makes several; one that was made by this run has what was read so far.
    /// </exception>
    public IndexingSummary Run(
        IndexUpdate update,
        IReadOnlyList<IndexingInput> inputs,
        Action<SkippedInput> skipped,
        IndexingProgress? progress = null,
        CancellationToken cancellation = default)
    {
        var cutter = new RepeatedLineCutter(update, home, KeepsRepeated, canRewrite: recognizer is not null);
        update.Cutter = cutter;
        update.Adding = Added;

        // Of what was indexed with a repeated line and without it, one is a changed version of the other.
        var run = new IndexingRun(update, clock, progress ?? new IndexingProgress(), skipped, TellsAgain) { Treatment = (recognizer?.Version ?? "none") + cutter.Choice };
        var records = new InputRecords(update, home, run.Treatment, run, Repaired);
        List<FileRun> files = records.Find(inputs);
        run.Plan(files);

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Jobs, CancellationToken = cancellation };
        Partitioner<RunItem> items = Partitioner.Create(records.Read(inputs, files, cancellation), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Unwrap(() => Parallel.ForEach(items, parallel, item => Process(run, item)));
        }
        catch (OperationCanceledException)
        {
            run.GiveUp(Jobs);
            throw;
        }

        var vanished = new VanishedArticles(update, home, cleaner, article => Put(run, article, sequence: 0, isIncomplete: false)) { PrunesMissing = PruneMissing };
        run.CountRemoved(vanished.Settle(inputs, files, Prune));
        Unwrap(() => cutter.Settle(article => Recognize(run, article), parallel));
        run.CountLearned(cutter.Learned);
        var carried = new CarriedArticles(update, home, vanished);
        carried.Settle(inputs, files, Prune, cancellation);
        run.CountCarried(carried);
        run.MissingSources = vanished.MissingSources;
        return run.Complete();
    }

    private void Process(IndexingRun run, RunItem item)
    {
        if (cleaner.Clean(item.Article, Skip).TryGet(out Article? article, out SkippedInput? skipped))
        {
            PutResult put = Put(run, article, item.Sequence, item.Article.IsIncomplete, item.File?.Wanted);
            run.Count(put.Change);
            run.NoteDate(article, item.Sequence);
            if (put.Change == IndexChange.KeptOut)
            {
                item.File?.KeepOut();
            }
            else
            {
                item.File?.Add(put.Id, put.Key, article.Origin);
            }
        }
        else if (skipped.Cause.Reason == SkipReason.OtherPage)
        {
            run.LeaveOut(skipped);
        }
        else
        {
            Skip(skipped);
        }

        if (item.File is { } file)
        {
            run.End(file);
        }

        run.CommitIfDue();

        void Skip(SkippedInput input)
        {
            item.File?.Skip(input);
            run.Skip(input, item.File);
        }
    }

    private PutResult Put(IndexingRun run, Article article, long sequence, bool isIncomplete, IReadOnlySet<string>? wanted = null)
    {
        long time = clock.GetUtcNow().ToUnixTimeSeconds();
        PutResult put = run.Update.Put(article, sequence, recognized => Recognize(run, recognized), time, run.Treatment, isIncomplete, wanted);
        run.NoteSecond(put.SecondPath);
        return put;
    }

    /// <summary>The names of an article; of those that are too long for the index, it is told that they will be missing.</summary>
    private ArticleEntities Recognize(IndexingRun run, Article article)
    {
        ArticleEntities entities = recognizer?.Recognize(article) ?? ArticleEntities.None;
        if (IndexedArticle.CountTooLong(entities) is > 0 and var left)
        {
            run.Skip(new SkippedInput(article.Origin, SkipReason.NameTooLong, string.Create(CultureInfo.InvariantCulture, $"read without {left} of its names, of more than {IndexedArticle.LongestName} characters")));
        }

        return entities;
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
}
