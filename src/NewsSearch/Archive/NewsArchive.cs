using NewsSearch.Archive.Marks;
using NewsSearch.Archive.Vectors;
using NewsSearch.Cleaning;
using NewsSearch.Cleaning.Repeated;
using NewsSearch.Entities;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Sources;

namespace NewsSearch.Archive;

/// <summary>
/// An archive of news, the one door for every front: it reads questions, finds, tells what is new, brings the index up to date, and keeps
/// queries under names. What it gives are values and codes; each front puts them into words.
/// </summary>
/// <param name="home">Where the archive's index and settings are.</param>
/// <param name="index">Where the engine hands out the index; disposed of with the archive.</param>
/// <param name="openWriter">Opens the engine for writing; true to make the index anew.</param>
public sealed class NewsArchive(IndexHome home, IArticleIndexSource index, Func<bool, IArticleWriter> openWriter, TimeProvider clock) : IDisposable
{
    private readonly RememberedSettings _settings = new(home, clock);
    private readonly Lock _modelLock = new();
    private SentenceModel? _model;

    /// <summary>Where the index and settings are.</summary>
    public IndexHome Home => home;

    /// <summary>Told what there is to say about the index when it is opened for writing, or its sources are asked for; null when nobody listens.</summary>
    public Action<IndexRemark>? Remarked { get; init; }

    /// <summary>Loads what makes vectors of texts; called once, when first needed. Null where nothing is searched by meaning.</summary>
    public Func<SentenceModel>? OpenModel { get; init; }

    /// <summary>The queries that are kept under names.</summary>
    public SavedQueries Saved { get; } = new(home, clock, () => KeptNames(index));

    /// <summary>The tags and notes of articles.</summary>
    public ArticleMarkings Markings { get; } = new(home, clock);

    /// <summary>What the settings remember of the files that the index was made from.</summary>
    /// <exception cref="IndexException">The settings cannot be read.</exception>
    public SourceMemory Sources => new(home, IndexSettings.Load(home));

    /// <summary>What is known of each source, in the order in which they are remembered.</summary>
    /// <exception cref="IndexException">The settings or the index cannot be read; not when there is no index of this format, of which they are known all the same.</exception>
    public IReadOnlyList<SourceState> SourceStates()
    {
        var catalogue = Catalogue.LoadShown(home, () => NotesOfAny(index), out bool isLost);
        if (isLost)
        {
            Remarked?.Invoke(new IndexRemark(IndexRemarkKind.LostCatalogue, home.Directory));
        }

        return Sources.States(catalogue);
    }

    /// <summary>The index as of its last commit, to be disposed of by the caller.</summary>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public IArticleIndex Acquire() => index.Acquire();

    /// <summary>Whether something has been committed to the index.</summary>
    /// <exception cref="IndexException">The index cannot be read.</exception>
    public bool HasIndex
    {
        get
        {
            using IArticleIndex? articles = AcquireAny(index);
            return articles is not null;
        }
    }

    /// <summary>What the question means.</summary>
    /// <exception cref="IndexException">The settings cannot be read.</exception>
    public Result<ParsedQuery, QuestionFault> Read(Question question)
    {
        var parsed = new ParsedQuery(new NewsQuery.Everything(), new([]));
        DateTime now = clock.GetUtcNow().UtcDateTime;
        if (question.Text is { } text)
        {
            var options = new QueryOptions { Any = question.Any, Now = now, Saved = Saved.All, Tagged = Markings.Tagged, Kept = () => KeptNames(index) };
            if (!QueryParser.Parse(text, options).TryGet(out ParsedQuery? read, out QueryFault? fault))
            {
                return new QuestionFault.OfText(text, fault);
            }

            parsed = _settings.Load().Synonyms is { Count: > 0 } synonyms ? read with { Query = new Synonyms(synonyms, question.Any).Widen(read.Query) } : read;
        }

        return question.Filters.Narrow(parsed.Query, now).TryGet(out NewsQuery? narrowed, out FilterFault? wrong)
            ? parsed with { Query = narrowed }
            : new QuestionFault.OfFilter(wrong);
    }

    /// <summary>Answers one request from the newest state of the index.</summary>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default)
    {
        using IArticleIndex articles = Acquire();
        return articles.Search(request, cancellation);
    }

    /// <summary>The request with what decides beside its query which articles come first.</summary>
    public SearchRequest Ranked(IArticleIndex articles, SearchRequest request, RankingOptions options, CancellationToken cancellation = default)
    {
        SearchRequest ranked = options.HalfLife is { } halfLife ? request with { Freshness = Fresh(articles, halfLife, cancellation) } : request;
        return options.Expand ? Expanded(articles, ranked, cancellation) : ranked;
    }

    /// <summary>The request with what the question means, by which articles are found and ranked beside its words; the same where it has no words.</summary>
    /// <param name="question">Of which the request has the query, read with words as alternatives.</param>
    /// <param name="only">Whether words count for nothing.</param>
    /// <exception cref="MeaningException">The model cannot be used.</exception>
    public SearchRequest Meant(SearchRequest request, Question question, bool only)
    {
        string text = TextOf(question);
        if (string.IsNullOrWhiteSpace(text))
        {
            return request;
        }

        SentenceModel model = Model();
        return request with { Any = true, Meaning = new AskedMeaning(model.Encode(text), model.Fingerprint) { Only = only } };
    }

    /// <summary>The request for the articles that mean most nearly what this one begins with, without itself.</summary>
    /// <exception cref="MeaningException">The model cannot be used.</exception>
    public SearchRequest LikeInMeaning(SearchRequest request, IndexedArticle article)
    {
        SentenceModel model = Model();
        TextSpan lead = PassageCutter.Cut(article.Article.Body) is [var first, ..] ? first : default;
        return request with
        {
            Query = new NewsQuery.Not(new NewsQuery.Words(SearchField.Id, article.Id, Exact: true)),
            Meaning = new AskedMeaning(model.Encode(PassageCutter.TextOf(article.Article.Title, article.Article.Body.AsSpan(lead.Start, lead.Length))), model.Fingerprint) { Only = true },
        };
    }

    /// <summary>Whether any articles have vectors, so that it may be asked by meaning.</summary>
    public bool HasVectors => VectorFiles.PathsIn(home).Count > 0;

    /// <summary>Whether a query may find by meaning what it does not find by words: there are vectors, and articles that have what it asks for beside words.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool MayFindByMeaning(IArticleIndex articles, NewsQuery query, CancellationToken cancellation = default) =>
        HasVectors && (MeaningParts.Of(query).Filter is not { } filter || articles.Count(filter, cancellation) > 0);

    /// <summary>Which files of vectors there are: another text for any others.</summary>
    public string VectorListing => VectorFiles.ListingOf(home);

    /// <summary>Makes sure that vectors can be computed.</summary>
    /// <exception cref="MeaningException">The model cannot be used.</exception>
    public void RequireModel() => _ = Model();

    /// <summary>Computes the vectors of the articles that have none.</summary>
    /// <param name="progress">Shows from another thread how far it is.</param>
    /// <exception cref="MeaningException">The model cannot be used, the vectors are of another one and are not to be replaced, or another process is at it.</exception>
    /// <exception cref="IndexException">There is no index, or it cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">What was computed is written, and the next run goes on from there.</exception>
    public VectorSummary ComputeVectors(VectorOptions options, VectorProgress? progress = null, CancellationToken cancellation = default)
    {
        SentenceModel model = Model();
        using IArticleIndex articles = Acquire();
        return new VectorRun(home, articles, model, options, clock).Run(progress, cancellation);
    }

    /// <summary>Makes one file of the vectors of all articles, without those of articles that are gone.</summary>
    /// <param name="jobs">Threads to work with.</param>
    /// <exception cref="MeaningException">Another process is at it, or a file is damaged.</exception>
    /// <exception cref="IndexException">There is no index, or it cannot be read or written.</exception>
    public static void CompactVectors(IndexHome home, IArticleIndex articles, int jobs, CancellationToken cancellation = default)
    {
        if (VectorFiles.PathsIn(home).Count > 0)
        {
            VectorRun.Compact(home, articles, jobs, cancellation);
        }
    }

    /// <summary>The words of the question as they are written, in their order, without fields and what is excluded; its text where it is nothing but words.</summary>
    private string TextOf(Question question)
    {
        var options = new QueryOptions { Now = clock.GetUtcNow().UtcDateTime, Saved = Saved.All, Tagged = Markings.Tagged, Kept = () => KeptNames(index) };
        return question.Text is not { } text || !QueryParser.Parse(text, options).TryGet(out ParsedQuery? parsed, out _) ? ""
            : MeaningParts.IsPlain(parsed.Query) ? text
            : MeaningParts.TextOf(parsed.Query);
    }

    private SentenceModel Model()
    {
        lock (_modelLock)
        {
            return _model ??= OpenModel?.Invoke() ?? throw new MeaningException(MeaningFault.Absent, "there is no model");
        }
    }

    /// <summary>The request, in which words that its best hits have in common raise others that have them.</summary>
    internal static SearchRequest Expanded(IArticleIndex articles, SearchRequest request, CancellationToken cancellation = default) =>
        request with { Boosts = new([.. request.Boosts, .. new RelevanceFeedback(articles).BoostsFor(request, cancellation)]) };

    /// <summary>Why a question that was read as <paramref name="query"/> finds nothing, or little, and what may have been meant.</summary>
    /// <param name="found">How many articles it finds, <see cref="NoHitAdvice.FewHits"/> at most.</param>
    public NoHitAdvice Advise(IArticleIndex articles, Question question, NewsQuery query, int found, CancellationToken cancellation = default) => NoHitAdvice.For(
        articles,
        query,
        question.Text ?? "",
        found,
        text => Read(question with { Text = text }).TryGet(out ParsedQuery? other, out _) && !other.Hints.Any(KeepsSignInQuotes) ? other.Query : null,
        cancellation);

    /// <summary>A better spelling helps nobody whose sign in quotes means nothing still.</summary>
    private static bool KeepsSignInQuotes(QueryHint hint) => hint.Kind == QueryHintKind.SignInQuotes;

    /// <summary>A query for articles about the same as this one, without itself; null when it has no words that others have too.</summary>
    public static NewsQuery? Like(IArticleIndex articles, IndexedArticle article) => new TellingWords(articles).QueryFor(article);

    /// <summary>The query, narrowed to articles that name all of these people, places, organisations or countries.</summary>
    /// <param name="asWritten">Whether short forms of people's names are left out.</param>
    public static NewsQuery Naming(NewsQuery query, IReadOnlyList<string> names, bool asWritten = false) =>
        names.Count == 0 ? query : new NewsQuery.And(new(names.Select(name => AnyoneCalled(name, asWritten)).Prepend(query)));

    /// <inheritdoc cref="SimilarName.Find"/>
    public static IReadOnlyList<SimilarName> Similar(
        IArticleIndex articles, string name, NewsQuery query, NameField field, CancellationToken cancellation = default) =>
        SimilarName.Find(articles, name, query, field, KnownPlaces.AreOne, cancellation);

    /// <summary>Which names the settings join.</summary>
    /// <param name="articles">Tells which names there are.</param>
    /// <param name="field">People, places or organisations.</param>
    public NameJoins Joins(IArticleIndex articles, NameField field) => new(home, articles, field, clock);

    /// <summary>What whoever follows a saved query has been told already.</summary>
    /// <exception cref="ArgumentException">See <see cref="SavedQueries.IsName"/>.</exception>
    public NewArticles New(string savedQuery) =>
        SavedQueries.IsName(savedQuery) ? new(home, savedQuery, clock) : throw new ArgumentException("no name for a saved query", nameof(savedQuery));

    /// <summary>Brings the index up to date and remembers what it was made from.</summary>
    /// <param name="recognizer">Null to leave names alone.</param>
    /// <param name="skipped">Told of everything that is passed over; called by one thread at a time.</param>
    /// <param name="progress">Shows from another thread how far the run is.</param>
    /// <param name="repaired">Told of files that were read though they break their format's rules; called by one thread at a time.</param>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The index is as at the last commit, of which a long run makes several.</exception>
    public IndexingSummary Index(
        ReadingPlan plan,
        IndexingOptions options,
        IEntityRecognizer? recognizer,
        Action<SkippedInput> skipped,
        IndexingProgress? progress = null,
        Action<SourceRepair>? repaired = null,
        CancellationToken cancellation = default)
    {
        using IndexUpdate update = Open(plan, options);
        IndexSettings settings = plan.Remember is null && options.KeepRepeated is null ? IndexSettings.Load(home)
            : IndexSettings.Change(home, clock, before => Remembering(before, plan, options));
        update.KeepSources(new SourceMemory(home, settings).Paths);
        var pipeline = new IndexingPipeline(new ArticleCleaner(), recognizer, home, clock)
        {
            Jobs = options.Jobs,
            Prune = options.Prune,
            PruneMissing = options.PruneMissing,
            KeepsRepeated = settings.KeepRepeated,
            TellsAgain = !plan.IsRefresh,
            Added = update.IsRebuild ? null : options.Added,
            Repaired = repaired,
        };
        return pipeline.Run(update, plan.Inputs, skipped, progress, cancellation);
    }

    /// <summary>
    /// Opens the index for a run. One that is of an older format than can be read is made anew where the run reads all that it was made from:
    /// articles that cannot be carried over would be gone with a source that is missing.
    /// </summary>
    private IndexUpdate Open(ReadingPlan plan, IndexingOptions options)
    {
        try
        {
            if (options.Rebuild)
            {
                // What is made anew has no notes of what the list had.
                _ = ListedDeletions();
            }

            return new IndexUpdate(openWriter(options.Rebuild), home, Remarked);
        }
        catch (IndexException error) when (error.Fault == IndexFault.OlderFormat && plan.ReadsAll && Sources.Paths.All(Path.Exists))
        {
            Remarked?.Invoke(new IndexRemark(IndexRemarkKind.OlderFormat, home.Directory));
            return new IndexUpdate(openWriter(true), home, Remarked);
        }
    }

    private static IndexSettings Remembering(IndexSettings before, ReadingPlan plan, IndexingOptions options)
    {
        IndexSettings after = plan.Remember?.Invoke(before) ?? before;
        return options.KeepRepeated is { } keeps && keeps != after.KeepRepeated ? after with { KeepRepeated = keeps } : after;
    }

    /// <summary>The lines that the index cuts from its articles; none when it keeps them, or has learned none.</summary>
    /// <param name="keeps">Whether to keep them; null for what the settings say.</param>
    /// <exception cref="IndexException">The settings cannot be read.</exception>
    public RepeatedLines RepeatedLines(bool? keeps = null) =>
        keeps ?? IndexSettings.Load(home).KeepRepeated ? Cleaning.Repeated.RepeatedLines.None : RepeatedLinesFile.Load(home) ?? Cleaning.Repeated.RepeatedLines.None;

    /// <summary>Takes the articles that match out of the index. Their files are left alone, and are not read again before they change.</summary>
    /// <returns>How many are gone, and how many are left.</returns>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public (int Deleted, int Left) Delete(NewsQuery query, CancellationToken cancellation = default) =>
        Delete(query, (update, ids) => update.Delete(ids), cancellation);

    /// <summary>The same, and they stay away whatever becomes of their files, until <see cref="Restore"/>.</summary>
    /// <inheritdoc cref="Delete(NewsQuery, CancellationToken)"/>
    public (int Deleted, int Left) DeleteForever(NewsQuery query, CancellationToken cancellation = default) =>
        Delete(query, (update, ids) => update.DeleteForever(ids, clock.GetUtcNow().ToUnixTimeSeconds()), cancellation);

    /// <summary>The articles that were deleted forever, in the order of their deletion.</summary>
    /// <exception cref="IndexException">The list of them is damaged, or cannot be read.</exception>
    public IReadOnlyList<DeletedArticle> DeletedForever => ListedDeletions().All;

    /// <summary>Lets articles come back that were deleted forever: the next run reads them again, where they are in files that it reads.</summary>
    /// <exception cref="IndexException">The list or the index cannot be read or written.</exception>
    public RestoredArticles Restore(IReadOnlyCollection<string> ids)
    {
        List<string> asked = [.. ids.Distinct(StringComparer.Ordinal)];
        if (!asked.Exists(id => ListedDeletions().Find(id) is not null))
        {
            return new RestoredArticles([], [], asked);
        }

        using var update = new IndexUpdate(openWriter(false), home, Remarked);

        // Read while nobody else can write.
        DeletedArticles list = ListedDeletions();
        List<DeletedArticle> found = [.. asked.Select(list.Find).OfType<DeletedArticle>()];
        update.Restore(found.Select(article => article.Id).ToHashSet(StringComparer.Ordinal));
        ILookup<bool, DeletedArticle> byReading = found.ToLookup(article => Sources.Covers(article.Path));
        return new RestoredArticles([.. byReading[true]], [.. byReading[false]], [.. asked.Where(id => list.Find(id) is null)]);
    }

    private (int Deleted, int Left) Delete(NewsQuery query, Action<IndexUpdate, IReadOnlyList<string>> delete, CancellationToken cancellation)
    {
        using var update = new IndexUpdate(openWriter(false), home, Remarked);

        // Found while nobody else can write, so that what is deleted is what the index holds now.
        using IArticleIndex articles = Acquire();
        IReadOnlyList<string> ids = articles.FindIds(query, cancellation);
        delete(update, ids);
        update.Commit();
        return (ids.Count, update.Count);
    }

    /// <summary>Takes files and folders out of the memory of sources, and with <paramref name="prune"/> their articles out of the index.</summary>
    /// <param name="paths">Absolute.</param>
    /// <returns>The paths that no source has, and how many articles are gone.</returns>
    /// <exception cref="IndexException">The settings or the index cannot be read or written.</exception>
    public (IReadOnlyList<string> Unknown, int Deleted) Forget(IReadOnlyList<string> paths, bool prune)
    {
        SourceMemory memory = Sources;
        IReadOnlyList<string> forgotten = memory.Forget(paths, clock, out IReadOnlyList<string> unknown);
        if (!prune || forgotten.Count == 0)
        {
            return (unknown, 0);
        }

        using var update = new IndexUpdate(openWriter(false), home, Remarked);
        IndexingInput[] kept = [.. memory.Paths.Except(forgotten).Select(path => new IndexingInput { Paths = [path] })];
        var gone = new IndexingInput { Paths = forgotten };
        int deleted = update.Forget(path => gone.Covers(path) && gone.RootOf(path).Length > kept.Max(input => (int?)input.RootOf(path).Length).GetValueOrDefault());
        update.Commit();
        return (unknown, deleted);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        index.Dispose();
        _model?.Dispose();
    }

    /// <summary>The keys that the index keeps; none when there is no index, whose absence is told when it is asked something.</summary>
    private static IReadOnlyCollection<string> KeptNames(IArticleIndexSource index)
    {
        using IArticleIndex? articles = AcquireAny(index);
        return articles?.KeptNames ?? [];
    }

    /// <summary>The index; null when nothing has been committed to it.</summary>
    private static IArticleIndex? AcquireAny(IArticleIndexSource index)
    {
        try
        {
            return index.Acquire();
        }
        catch (IndexException error) when (error.Fault is IndexFault.Missing or IndexFault.Uncommitted)
        {
            return null;
        }
    }

    /// <exception cref="IndexException">The list is damaged, or not the one of the index, or cannot be read.</exception>
    private DeletedArticles ListedDeletions()
    {
        IReadOnlyDictionary<string, string>? notes;
        try
        {
            notes = NotesOfAny(index);
        }
        catch (IndexException error) when (error.Fault == IndexFault.Corrupt)
        {
            notes = null;
        }

        return notes is null ? DeletedArticles.Load(home) : DeletedArticles.Load(home, notes);
    }

    /// <summary>The notes of the last commit; null when there is none, or one of another format.</summary>
    private static IReadOnlyDictionary<string, string>? NotesOfAny(IArticleIndexSource index)
    {
        try
        {
            return index.Notes();
        }
        catch (IndexException error) when (error.Fault is IndexFault.Missing or IndexFault.Uncommitted or IndexFault.OlderFormat or IndexFault.NewerFormat)
        {
            return null;
        }
    }

    /// <summary>Age is counted from the newest article up to now: the order is the same from any day, and of an old archive the scores stay numbers.</summary>
    private Freshness Fresh(IArticleIndex articles, int halfLife, CancellationToken cancellation)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        var newest = new SearchRequest(new NewsQuery.Published(null, now)) { Limit = 1, Snippets = 0, Sort = SortOrder.Newest };
        return new Freshness(halfLife, articles.Search(newest, cancellation).Hits is [{ Indexed.Article.Published: { } published }] ? published.Start : now);
    }

    private static NewsQuery.Or AnyoneCalled(string name, bool asWritten)
    {
        List<NewsQuery> kinds =
        [
            new NewsQuery.Named(SearchField.Person, name) { AsWritten = asWritten },
            new NewsQuery.Named(SearchField.Place, name),
            new NewsQuery.Named(SearchField.Organisation, name),
        ];
        if (Countries.CountryNames.CodeOf(name) is not null)
        {
            kinds.Add(new NewsQuery.Named(SearchField.Country, name));
        }

        return new NewsQuery.Or(new(kinds));
    }
}
