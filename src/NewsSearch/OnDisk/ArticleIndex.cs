using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Countries;
using NewsSearch.Entities.Resolving;
using NewsSearch.Home;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Counting;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.OnDisk.Nearest;
using NewsSearch.OnDisk.Store;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;
using NewsSearch.Searching.Stories;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// An index in a folder, or those of several as one, as it was at its last commit. It needs no lock and writes nothing, so a read-only folder will do.
/// </summary>
public sealed class ArticleIndex : IArticleIndex
{
    private readonly IndexSnapshot _snapshot;
    private int _isDisposed;

    private ArticleIndex(IndexSnapshot held) => _snapshot = held;

    /// <inheritdoc/>
    public string Commit => Use(snapshot => snapshot.Commit);

    /// <inheritdoc/>
    public int ArticleCount => Use(snapshot => snapshot.Reader.NumDocs);

    /// <inheritdoc/>
    public IReadOnlyList<string> KeptNames => Use(snapshot => IndexSchema.KeptNames(snapshot.Reader));

    /// <summary>Opens the index as of its last commit.</summary>
    /// <param name="remarked">Told what there is to say about the index, if anything.</param>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public static ArticleIndex Open(IndexHome home, Action<IndexRemark>? remarked = null) => new(IndexSnapshot.Open(home, remarked));

    /// <summary>Bytes of the index's files on disk; 0 when there are none.</summary>
    public static long BytesOf(IndexHome home) => Directory.Exists(home.Directory) ? LuceneFileNames.BytesIn(home) : 0;

    /// <summary>A handle of its own on a commit that is open.</summary>
    internal static ArticleIndex Holding(IndexSnapshot snapshot)
    {
        ObjectDisposedException.ThrowIf(!snapshot.TryHold(), typeof(ArticleIndex));
        return new ArticleIndex(snapshot);
    }

    /// <inheritdoc/>
    public SearchPage Search(SearchRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        SearchStream search = Searched(snapshot, request, cancellation);
        return new SearchPage(search.Total, [.. search.Hits]);
    });

    /// <inheritdoc/>
    public SearchStream Stream(SearchRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        SearchStream search = Searched(snapshot, request, cancellation);
        return search with { Hits = Held(search.Hits) };
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> FormLanguages(NewsQuery query) => Use(snapshot => snapshot.LanguagesOf(query).Codes);

    /// <inheritdoc/>
    public int Count(NewsQuery query, CancellationToken cancellation = default) => Use(snapshot =>
    {
        var total = new TotalCollector();
        snapshot.Evaluate(snapshot.Compile(query, cancellation).Query, freshness: null, filter: null, total, cancellation);
        return total.Total;
    });

    /// <inheritdoc/>
    public IReadOnlyList<NameCount> CountNames(
        NewsQuery query, NameField field, IReadOnlyList<string> except, bool asWritten = false, CancellationToken cancellation = default) => Use(snapshot =>
    {
        NameVariants variants = snapshot.VariantsOf(field.Searched(), asWritten);
        return CountNames(snapshot, query, field, variants, except.SelectMany(TermsOf), cancellation);

        IEnumerable<string> TermsOf(string name) => field switch
        {
            NameField.Countries => [CountryNames.CodeOf(name)?.ToString() ?? name],
            NameField.Organisations => variants.TermsOf(OrganisationNames.Default.MainNameOf(name) ?? name),
            _ => variants.TermsOf(name),
        };
    });

    /// <inheritdoc/>
    public NameNetwork CountTogether(NetworkRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> matching = snapshot.Matching(request.Query, cancellation);
        var graph = new NameGraph(request, [.. request.Kinds.Select(kind => Commonest(snapshot, matching, kind, request, cancellation))]);
        foreach ((AtomicReader segment, FixedBitSet documents) in matching)
        {
            graph.Add(segment, documents, cancellation);
        }

        return graph.Result();
    });

    /// <inheritdoc/>
    public string Identity(NameField field, string name, IReadOnlyDictionary<string, IReadOnlyList<string>> joined, CancellationToken cancellation = default) => Use(snapshot =>
    {
        var variants = new NameVariants(joined, field == NameField.Organisations ? OrganisationNames.FormOf : null);
        return field == NameField.People
            ? new PersonLookup([.. WholeNames.Of(snapshot.Reader, IndexSchema.PersonName)], variants).TermsOf(name)[0]
            : CountNames(snapshot, new NewsQuery.Named(field.Searched(), name), field, variants, [], cancellation)
                .Where(count => count.IsWritten(name)).MaxBy(count => count.Count) is { } found ? NameForm.Of(found.Name) : variants.TermsOf(name)[0];
    });

    /// <inheritdoc/>
    public IReadOnlyList<LanguageCount> CountLanguages(NewsQuery query, CancellationToken cancellation = default) =>
        Use(snapshot => DocumentCounts.Of(snapshot, query, cancellation).Languages());

    /// <inheritdoc/>
    public IReadOnlyList<NameCount> CountOrigins(NewsQuery query, SearchField field, CancellationToken cancellation = default) => Use(snapshot =>
        DocumentCounts.Of(snapshot, query, cancellation).Origins(field.Kind is SearchFieldKind.Source or SearchFieldKind.Author ? field : throw new ArgumentOutOfRangeException(nameof(field))));

    /// <inheritdoc/>
    public CountTable CountBy(CountRequest request, CancellationToken cancellation = default) =>
        Use(snapshot => DocumentCounts.Of(snapshot, request.Query, cancellation).By(request));

    /// <inheritdoc/>
    public Survey Survey(SurveyRequest request, CancellationToken cancellation = default) => Use(snapshot =>
    {
        IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> matching = snapshot.Matching(request.Query, cancellation);
        var counts = new DocumentCounts(snapshot, matching, cancellation);
        (IReadOnlyDictionary<int, int> days, int undated) = counts.Days();
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

        IReadOnlyList<NameCount> Names(NameField kind)
        {
            NameTally tally = TallyOf(snapshot, kind, snapshot.VariantsOf(kind.Searched(), request.AsWritten));
            snapshot.KeysOf(kind, request.AsWritten).AddCommonest(tally, matching, kind, request.Most, cancellation);
            return [.. tally.Commonest(request.Most).Select(name => name.Name)];
        }

        IReadOnlyList<NameCount> Origins(SearchField field) =>
            [.. NameCount.InOrder(counts.Origins(field), NameOrder.Count).Take(request.Most)];
    });

    /// <inheritdoc/>
    public Timeline CountDates(NewsQuery query, TimeUnit unit, CancellationToken cancellation = default) => Use(snapshot =>
    {
        (IReadOnlyDictionary<int, int> days, int undated) = DocumentCounts.Of(snapshot, query, cancellation).Days();
        return Timeline.Of(days, undated, unit);
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> FindIds(NewsQuery query, CancellationToken cancellation = default) => Use(snapshot =>
    {
        var ids = new List<string>();
        var id = new BytesRef();
        foreach ((AtomicReader segment, FixedBitSet documents) in snapshot.Matching(query, cancellation))
        {
            SortedDocValues values = segment.GetSortedDocValues(IndexSchema.Id);
            foreach (int document in documents.Ascending())
            {
                values.Get(document, id);
                ids.Add(id.Utf8ToString());
            }
        }

        return ids;
    });

    /// <inheritdoc/>
    public IEnumerable<ArticleVersion> Versions(NewsQuery query, CancellationToken cancellation = default) => Use(snapshot =>
    {
        var versions = new List<ArticleVersion>();
        foreach ((AtomicReader segment, FixedBitSet documents) in snapshot.Matching(query, cancellation))
        {
            var reader = new VersionReader(segment);
            foreach (int document in documents.Ascending())
            {
                cancellation.ThrowIfCancellationRequested();
                ulong version = reader[document];
                versions.Add(new ArticleVersion(reader.LastId, version));
            }
        }

        return versions;
    });

    /// <inheritdoc/>
    public IndexedArticle? Find(string id) => Use(snapshot =>
    {
        TopDocs found = snapshot.Searcher.Search(new TermQuery(new Term(IndexSchema.Id, id.ToLowerInvariant())), 1);
        return found.TotalHits == 0 ? null : snapshot.Load(found.ScoreDocs[0].Doc);
    });

    /// <inheritdoc/>
    public IReadOnlyList<FingerprintedArticle> FingerprintsOf(IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Use(snapshot => new FingerprintReader(snapshot, cancellation).WithTerms(IndexSchema.Id, ids));

    /// <inheritdoc/>
    public IReadOnlyList<FingerprintedArticle> FindByBands(IReadOnlyCollection<string> bands, CancellationToken cancellation = default) =>
        Use(snapshot => new FingerprintReader(snapshot, cancellation).WithTerms(IndexSchema.Fingerprint, bands));

    /// <inheritdoc/>
    public IReadOnlyList<FingerprintedArticle> FindSharingBands(CancellationToken cancellation = default) =>
        Use(snapshot => new FingerprintReader(snapshot, cancellation).SharingBands());

    /// <inheritdoc/>
    public IndexStatistics Statistics(CancellationToken cancellation = default) =>
        Use(snapshot => new StatisticsReader(snapshot, cancellation).Read());

    /// <inheritdoc/>
    public IReadOnlyList<int> WordFrequencies(SearchField field, IReadOnlyList<string> words, CancellationToken cancellation = default) => Use(snapshot =>
    {
        int[] frequencies = new int[words.Count];
        for (int i = 0; i < frequencies.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            frequencies[i] = IndexSchema.FieldsOf(field).Sum(name => snapshot.Reader.DocFreq(new Term(name, words[i])));
        }

        return frequencies;
    });

    /// <inheritdoc/>
    public int NameFrequency(NameField field, string name) =>
        Use(snapshot => snapshot.Reader.DocFreq(new Term(IndexSchema.WholeNamesOf(field), field == NameField.Countries ? name : NameForm.Of(name))));

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesBeginning(NameField field, string beginning, int most, CancellationToken cancellation = default) =>
        Use(snapshot => WholeNames.Beginning(snapshot.Reader, IndexSchema.WholeNamesOf(field), beginning, most, cancellation));

    /// <inheritdoc/>
    public IReadOnlyList<WordFrequency> Neighbours(SearchField field, string word, int edits, CancellationToken cancellation = default) =>
        Use(snapshot => WordNeighbours.Of(snapshot.Reader, IndexSchema.FieldsOf(field), word, edits, cancellation));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _snapshot.Release();
        }
    }

    /// <param name="except">Forms of names in the index.</param>
    private static List<NameCount> CountNames(
        IndexSnapshot snapshot, NewsQuery query, NameField field, NameVariants variants, IEnumerable<string> except, CancellationToken cancellation)
    {
        NameTally tally = TallyOf(snapshot, field, variants);
        foreach ((AtomicReader segment, FixedBitSet documents) in snapshot.Matching(query, cancellation))
        {
            tally.Add(segment, documents, cancellation);
        }

        return tally.Counts(except.ToHashSet(StringComparer.Ordinal));
    }

    private static NetworkNames Commonest(
        IndexSnapshot snapshot,
        IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> matching,
        NameField kind,
        NetworkRequest request,
        CancellationToken cancellation)
    {
        NameVariants variants = snapshot.VariantsOf(kind.Searched(), request.AsWritten);
        NameTally tally = TallyOf(snapshot, kind, variants);
        if (request.Limit > 0 && snapshot.KnownKeysOf(kind, request.AsWritten) is { } keys)
        {
            keys.AddCommonest(tally, matching, kind, request.Limit, cancellation);
        }
        else
        {
            foreach ((AtomicReader segment, FixedBitSet documents) in matching)
            {
                tally.Add(segment, documents, cancellation);
            }
        }

        return new NetworkNames(kind, variants, tally.Commonest(request.Limit));
    }

    private static NameTally TallyOf(IndexSnapshot snapshot, NameField kind, NameVariants variants) => new(kind, DocumentCounts.NumbersOf(snapshot, kind, variants));

    /// <summary>Works on the commit, which stays open until the work is done.</summary>
    private T Use<T>(Func<IndexSnapshot, T> work)
    {
        Hold();
        try
        {
            return LuceneFaults.Translate(_snapshot.Homes, () => work(_snapshot));
        }
        finally
        {
            _snapshot.Release();
        }
    }

    private void Hold()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
        ObjectDisposedException.ThrowIf(!_snapshot.TryHold(), this);
    }

    private static SearchStream Searched(IndexSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
    {
        if (request.Meaning is { } meaning)
        {
            var nearest = new MeaningSearch(snapshot, request, meaning, cancellation);
            return new SearchStream(nearest.Total, nearest.Hits()) { WithoutVectors = nearest.WithoutVectors, DamagedVectors = nearest.Damaged };
        }

        var search = new RequestedSearch(snapshot, request, cancellation);
        return new SearchStream(search.Total, search.Hits());
    }

    private IEnumerable<SearchHit> Held(IEnumerable<SearchHit> search)
    {
        Hold();
        try
        {
            using IEnumerator<SearchHit> hits = search.GetEnumerator();
            while (LuceneFaults.Translate(_snapshot.Homes, hits.MoveNext))
            {
                _snapshot.CountPassed(hits.Current.Indexed.Article.Body.Length);
                yield return hits.Current;
            }
        }
        finally
        {
            _snapshot.Release();
        }
    }
}
