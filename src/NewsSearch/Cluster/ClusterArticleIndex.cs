using System.Text.Json;
using NewsSearch.Cluster.Asking;
using NewsSearch.Countries;
using NewsSearch.Entities.Resolving;
using NewsSearch.Matching;
using NewsSearch.Meaning;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Stories;
using NewsSearch.Words;

namespace NewsSearch.Cluster;

/// <summary>The index of a cluster, OpenSearch or Elasticsearch, as it was when it was acquired.</summary>
public sealed class ClusterArticleIndex : IArticleIndex
{
    private readonly ClusterSnapshot _snapshot;
    private int _isDisposed;

    private ClusterArticleIndex(ClusterSnapshot held) => _snapshot = held;

    /// <inheritdoc/>
    public string Commit => Use(snapshot => snapshot.Commit);

    /// <inheritdoc/>
    public int ArticleCount => Use(snapshot => snapshot.ArticleCount);

    /// <inheritdoc/>
    public IReadOnlyList<string> KeptNames => Use(snapshot => snapshot.KeptNames);

    /// <summary>A handle of its own on a state that is held.</summary>
    internal static ClusterArticleIndex Holding(ClusterSnapshot snapshot)
    {
        ObjectDisposedException.ThrowIf(!snapshot.TryHold(), typeof(ClusterArticleIndex));
        return new ClusterArticleIndex(snapshot);
    }

    /// <inheritdoc/>
    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        RefuseMeaning(request);
        var search = new ClusterSearch(snapshot, request, cancellation);
        return new SearchPage(search.Total, [.. search.Hits()]);
    });

    /// <inheritdoc/>
    public SearchStream Stream(SearchRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        RefuseMeaning(request);
        var search = new ClusterSearch(snapshot, request, cancellation);
        return new SearchStream(search.Total, Hits(search));
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> FormLanguages(NewsQuery query) => Use(snapshot => snapshot.LanguagesOf(query).Codes);

    /// <inheritdoc/>
    public int Count(NewsQuery query, CancellationToken cancellation = default) => Use(snapshot => snapshot.Count(snapshot.ArticlesOf(query, cancellation), cancellation));

    /// <inheritdoc/>
    public IReadOnlyList<string> FindIds(NewsQuery query, CancellationToken cancellation = default) => Use(snapshot =>
    {
        var found = new FoundArticles(snapshot.Searches, snapshot.ArticlesOf(query, cancellation), cancellation) { Values = [ClusterSchema.Id] };
        return (IReadOnlyList<string>)[.. found.Hits().SelectMany(hit => CountedNames.ValuesOf(hit, ClusterSchema.Id))];
    });

    /// <inheritdoc/>
    public IndexedArticle? Find(string id) => Use(snapshot =>
    {
        IEnumerable<JsonElement> found = new FoundArticles(snapshot.Searches, new Clause.Term(ClusterSchema.Id, id.ToLowerInvariant()), default) { Most = 1 }.Hits();
        return found.Select(snapshot.Searches.ArticleOf).FirstOrDefault();
    });

    /// <inheritdoc/>
    public IReadOnlyList<NameCount> CountNames(
        NewsQuery query, NameField field, IReadOnlyList<string> except, bool asWritten = false, CancellationToken cancellation = default) => Use(snapshot =>
    {
        NameVariants variants = snapshot.VariantsOf(field.Searched(), asWritten);
        return new CountedNames(snapshot, snapshot.ArticlesOf(query, cancellation), field, variants, cancellation)
            .All(except.SelectMany(name => TermsOf(field, variants, name)).ToHashSet(StringComparer.Ordinal));
    });

    /// <inheritdoc/>
    public NameNetwork CountTogether(NetworkRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        Clause articles = snapshot.ArticlesOf(request.Query, cancellation);
        NetworkNames[] kinds = [.. request.Kinds.Select(kind =>
        {
            NameVariants variants = snapshot.VariantsOf(kind.Searched(), request.AsWritten);
            return new NetworkNames(kind, variants, new CountedNames(snapshot, articles, kind, variants, cancellation).Commonest(request.Limit));
        })];
        var together = new NamesTogether(request, kinds);
        string[] fields = [.. kinds.Select(kind => IndexedFields.CountedNamesOf(kind.Kind))];
        foreach (JsonElement hit in new FoundArticles(snapshot.Searches, articles, cancellation) { Values = [ClusterSchema.Id, .. fields] }.Hits())
        {
            cancellation.ThrowIfCancellationRequested();
            together.Begin();
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                foreach (string name in CountedNames.ValuesOf(hit, fields[kind]))
                {
                    together.See(together.NodeOf(kind, CountedName.Parse(kinds[kind].Kind, name)));
                }
            }

            together.End(() => Find(CountedNames.ValuesOf(hit, ClusterSchema.Id).First())!.Article);
        }

        return together.Result();
    });

    /// <inheritdoc/>
    public string Identity(NameField field, string name, IReadOnlyDictionary<string, IReadOnlyList<string>> joined, CancellationToken cancellation = default) => Use(snapshot =>
    {
        var variants = new NameVariants(joined, field == NameField.Organisations ? OrganisationNames.FormOf : null);
        if (field == NameField.People)
        {
            IEnumerable<IndexedName> all = snapshot.Counts(Clause.Everything, cancellation).Values(IndexedFields.WholeNamesOf(SearchField.Person)[0]).Select(value => new IndexedName(value.Value, value.Articles));
            return new PersonLookup([.. all], variants).TermsOf(name)[0];
        }

        Clause articles = snapshot.ArticlesOf(new NewsQuery.Named(field.Searched(), name), cancellation);
        return new CountedNames(snapshot, articles, field, variants, cancellation).All(new HashSet<string>())
            .Where(count => count.IsWritten(name)).MaxBy(count => count.Count) is { } found ? NameForm.Of(found.Name) : variants.TermsOf(name)[0];
    });

    /// <inheritdoc/>
    public IReadOnlyList<LanguageCount> CountLanguages(NewsQuery query, CancellationToken cancellation = default) =>
        Use(snapshot => snapshot.Counts(snapshot.ArticlesOf(query, cancellation), cancellation).Languages());

    /// <inheritdoc/>
    public IReadOnlyList<NameCount> CountOrigins(NewsQuery query, SearchField field, CancellationToken cancellation = default) => Use(snapshot => snapshot
        .Counts(snapshot.ArticlesOf(query, cancellation), cancellation)
        .Origins(field.Kind is SearchFieldKind.Source or SearchFieldKind.Author ? field : throw new ArgumentOutOfRangeException(nameof(field))));

    /// <inheritdoc/>
    public CountTable CountBy(CountRequest request, CancellationToken cancellation = default) => Use(snapshot => new CountedArticles(snapshot, request, cancellation).Table());

    /// <inheritdoc/>
    public Survey Survey(SurveyRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        Clause articles = snapshot.ArticlesOf(request.Query, cancellation);
        FieldCounts counts = snapshot.Counts(articles, cancellation);
        Dictionary<int, int> days = counts.Days(ClusterSchema.Published);
        int undated = snapshot.Count(articles, cancellation) - days.Values.Sum();
        return new Survey(Timeline.Of(days, undated, TimeUnit.Year), Timeline.Fitting(days, undated, request.MostPeriods))
        {
            People = Names(NameField.People),
            Places = Names(NameField.Places),
            Organisations = Names(NameField.Organisations),
            Countries = Names(NameField.Countries),
            Sources = Origins(SearchField.Source),
            Authors = Origins(SearchField.Author),
            Languages = counts.Languages(),
        };

        IReadOnlyList<NameCount> Names(NameField kind) =>
            [.. new CountedNames(snapshot, articles, kind, snapshot.VariantsOf(kind.Searched(), request.AsWritten), cancellation).Commonest(request.Most).Select(name => name.Name)];

        IReadOnlyList<NameCount> Origins(SearchField field) => [.. NameCount.InOrder(counts.Origins(field), NameOrder.Count).Take(request.Most)];
    });

    /// <inheritdoc/>
    public Timeline CountDates(NewsQuery query, TimeUnit unit, CancellationToken cancellation = default) => Use(snapshot =>
    {
        Clause articles = snapshot.ArticlesOf(query, cancellation);
        Dictionary<int, int> days = snapshot.Counts(articles, cancellation).Days(ClusterSchema.Published);
        return Timeline.Of(days, snapshot.Count(articles, cancellation) - days.Values.Sum(), unit);
    });

    /// <inheritdoc/>
    public IEnumerable<ArticleVersion> Versions(NewsQuery query, CancellationToken cancellation = default) => Use(snapshot =>
        (IReadOnlyList<ArticleVersion>)[.. ClusterSearch.Versions(snapshot, snapshot.ArticlesOf(query, cancellation), cancellation)]);

    /// <inheritdoc/>
    public IReadOnlyList<FingerprintedArticle> FingerprintsOf(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => Use(snapshot =>
        (IReadOnlyList<FingerprintedArticle>)[.. new FoundFingerprints(snapshot, cancellation).WithTerms(ClusterSchema.Id, ids)]);

    /// <inheritdoc/>
    public IReadOnlyList<FingerprintedArticle> FindByBands(IReadOnlyCollection<string> bands, CancellationToken cancellation = default) => Use(snapshot =>
        (IReadOnlyList<FingerprintedArticle>)[.. new FoundFingerprints(snapshot, cancellation).WithTerms(ClusterSchema.Bands, bands)]);

    /// <inheritdoc/>
    public IReadOnlyList<FingerprintedArticle> FindSharingBands(CancellationToken cancellation = default) =>
        Use(snapshot => new FoundFingerprints(snapshot, cancellation).SharingBands());

    /// <inheritdoc/>
    public IndexStatistics Statistics(CancellationToken cancellation = default) => Use(snapshot =>
    {
        FieldCounts counts = snapshot.Counts(Clause.Everything, cancellation);
        (DateTime? oldest, DateTime? newest, int dated) = counts.Dates();
        (long bytes, int shards) = snapshot.Size(cancellation);
        return new IndexStatistics
        {
            Articles = snapshot.ArticleCount,
            Words = null,
            People = counts.Different(IndexedFields.WholeNamesOf(SearchField.Person)[0]),
            Places = counts.Different(IndexedFields.WholeNamesOf(SearchField.Place)[0]),
            Organisations = counts.Different(IndexedFields.WholeNamesOf(SearchField.Organisation)[0]),
            Languages = counts.Languages(),
            Oldest = oldest,
            Newest = newest,
            Undated = snapshot.ArticleCount - dated,
            Bytes = bytes,
            Segments = shards,
        };
    });

    /// <inheritdoc/>
    public IReadOnlyList<int> WordFrequencies(SearchField field, IReadOnlyList<string> words, CancellationToken cancellation = default) => Use(snapshot =>
    {
        // Each is a clause of its own in the question, of which a cluster takes no more.
        const int AtOnce = 500;
        var frequencies = new List<int>(words.Count);
        foreach (string[] some in words.Chunk(AtOnce))
        {
            Clause.Term[][] terms = [.. some.Select(word => IndexedFields.TermsOf(field).Select(name => new Clause.Term(name, word)).ToArray())];
            IReadOnlyDictionary<Clause, int> known = snapshot.Frequencies(terms.SelectMany(each => each), cancellation);
            frequencies.AddRange(terms.Select(each => each.Sum(term => known[term])));
        }

        return frequencies;
    });

    /// <inheritdoc/>
    public int NameFrequency(NameField field, string name) => Use(snapshot => field == NameField.Countries
        ? snapshot.Frequencies([new Clause.Term(ClusterSchema.Country, name)], default).Values.Sum()
        : snapshot.Frequencies([new Clause.Term(IndexedFields.WholeNamesOf(field.Searched())[0], NameForm.Of(name))], default).Values.Sum());

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesBeginning(NameField field, string beginning, int most, CancellationToken cancellation = default) => [];

    /// <inheritdoc/>
    public IReadOnlyList<WordFrequency> Neighbours(SearchField field, string word, int edits, CancellationToken cancellation = default) =>
        Use(snapshot => SuggestedWords.Near(snapshot.Searches, IndexedFields.TermsOf(field), word, edits, cancellation));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _snapshot.Release();
        }
    }

    private static IEnumerable<string> TermsOf(NameField field, NameVariants variants, string name) => field switch
    {
        NameField.Countries => [CountryNames.CodeOf(name)?.ToString() ?? name],
        NameField.Organisations => variants.TermsOf(OrganisationNames.Default.MainNameOf(name) ?? name),
        _ => variants.TermsOf(name),
    };

    /// <summary>Works on the state, which is held until the work is done.</summary>
    private T Use<T>(Func<ClusterSnapshot, T> work)
    {
        Hold();
        try
        {
            return Told(() => work(_snapshot));
        }
        finally
        {
            _snapshot.Release();
        }
    }

    /// <exception cref="IndexException">An answer is of another shape than what was asked for.</exception>
    private T Told<T>(Func<T> work) => ClusterFaults.Told(_snapshot.Searches.Connection.Address, work);

    private void Hold()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
        ObjectDisposedException.ThrowIf(!_snapshot.TryHold(), this);
    }

    private IEnumerable<SearchHit> Hits(ClusterSearch search)
    {
        Hold();
        try
        {
            using IEnumerator<SearchHit> hits = search.Hits().GetEnumerator();
            while (Told(hits.MoveNext))
            {
                yield return hits.Current;
            }
        }
        finally
        {
            _snapshot.Release();
        }
    }

    private static void RefuseMeaning(SearchRequest request)
    {
        if (request.Meaning is not null)
        {
            throw new MeaningException(MeaningFault.NotOnDisk, "the index is on a cluster, which keeps no vectors");
        }
    }
}
