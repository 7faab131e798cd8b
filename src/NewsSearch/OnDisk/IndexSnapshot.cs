using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Entities.Resolving;
using NewsSearch.Home;
using NewsSearch.Matching;
using NewsSearch.Meaning;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.OnDisk.Nearest;
using NewsSearch.OnDisk.Postings;
using NewsSearch.OnDisk.Store;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.OnDisk;

/// <summary>
/// One commit of an index, or one of each of several that are asked as one, open for as long as somebody holds it: handles that were given out, and searches under
/// way. So no file is unmapped under a search, whoever disposes of what meanwhile.
/// </summary>
internal sealed class IndexSnapshot
{
    /// <summary>People who are looked up one by one, before all names are folded at once.</summary>
    private const int MostLookups = 16;

    private readonly Lazy<(NameVariants People, NameVariants Places, NameVariants Organisations)> _variants;
    private readonly Lazy<NameVariants> _folded;
    private readonly Lazy<PersonLookup> _lookup;
    private readonly ConcurrentBag<WindowBuffers> _buffers = [];
    private readonly Lazy<FormLanguages> _languages;
    private readonly ConcurrentDictionary<string, FormLanguages> _askedLanguages = new();
    private readonly ConcurrentDictionary<(NameField Kind, bool AsWritten), Lazy<NameKeys>> _keys = new();
    private readonly KnownWords _known = new();
    private readonly ConcurrentDictionary<ulong, ArticleVectors> _vectors = new();
    private readonly Lazy<string> _commit;
    private readonly (DateTime Written, long Length) _settings;
    private readonly IReadOnlyList<JoinedArchive> _joined;
    private int _lookups;

    /// <param name="home">Whose settings hold.</param>
    /// <param name="origins">Those of the commit before, whose segments are shared.</param>
    private IndexSnapshot(IndexHome home, IndexReader reader, Func<string> commit, OriginColumns origins, IReadOnlyList<JoinedArchive> joined)
    {
        Origins = origins;
        _commit = new(commit);
        _settings = SettingsOf(home);
        _joined = joined;
        Home = home;
        Homes = joined.Count == 0 ? [home] : [.. joined.Select(archive => archive.Home)];
        Reader = reader;
        Searcher = new IndexSearcher(reader) { Similarity = new TextLengths() };

        Segments = [.. reader.Leaves.Select(leaf => new SearchedSegment(leaf))];

        // Nearly all indexes have one language, of which no setting can say more.
        _languages = new(() => LanguageDocuments.Of(reader) is var all && all.AreSeveral && IndexSettings.Load(home).Languages is { } wanted
            ? new FormLanguages(all.Codes.Intersect(wanted.SelectMany(all.Named)))
            : all);

        // Most searches ask for no names and need not read the settings.
        _variants = new(() => IndexSettings.Load(home) is var settings ? (new(settings.People), new(settings.Places), new(settings.Organisations, OrganisationNames.FormOf)) : default);
        _folded = new(() => NameFolding.Fold(WholeNames.Of(reader, IndexSchema.PersonName), _variants.Value.People));
        _lookup = new(() => new([.. WholeNames.Of(reader, IndexSchema.PersonName)], _variants.Value.People));
    }

    /// <summary>The home whose settings hold: the only one, or the first of several.</summary>
    public IndexHome Home { get; }

    /// <summary>Where the files are.</summary>
    public IReadOnlyList<IndexHome> Homes { get; }

    /// <inheritdoc cref="IArticleIndex.Commit"/>
    public string Commit => _commit.Value;

    public IndexReader Reader { get; }

    public IndexSearcher Searcher { get; }

    public IReadOnlyList<SearchedSegment> Segments { get; }

    /// <summary>Outlets and authors, to be counted.</summary>
    public OriginColumns Origins { get; }

    /// <summary>The last commit; the caller holds it.</summary>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public static IndexSnapshot Open(IndexHome home, Action<IndexRemark>? remarked)
    {
        LuceneSetup.Ensure();
        var directory = new MappedDirectory(home);
        return OfNewest(home, remarked, new OriginColumns(), commit => DirectoryReader.Open(directory.PointTo(commit)))!;
    }

    /// <summary>Several commits as one, whose words are as rare as they are in all of them together; the caller holds it, and it holds what it reads of each.</summary>
    /// <param name="members">At least two; the settings of the first hold, and an article that several have is that of the first of them.</param>
    /// <param name="before">What the last ones were joined to, of which is shared what has not changed; null for none.</param>
    public static IndexSnapshot Join(IReadOnlyList<(string Name, IndexSnapshot Snapshot)> members, IndexSnapshot? before)
    {
        int first = 0;
        var joined = new List<JoinedArchive>(members.Count);
        foreach ((string name, IndexSnapshot snapshot) in members)
        {
            joined.Add(new JoinedArchive(name, snapshot.Home, DirectoryOf(snapshot.Reader), first));
            first = checked(first + snapshot.Reader.MaxDoc);
        }

        return new IndexSnapshot(
            members[0].Snapshot.Home,
            UnrepeatedSegment.Join([.. members.Select(member => member.Snapshot.Reader)]),
            () => string.Join('-', members.Select(member => member.Snapshot.Commit)),
            before?.Origins ?? new OriginColumns(),
            joined);
    }

    /// <summary>The last commit when it has other articles than this one, or the settings have changed, and the caller holds it; else null. What has not changed is shared.</summary>
    /// <exception cref="IndexException">There is no index any more, or it cannot be read.</exception>
    /// <exception cref="InvalidCastException">It is several commits.</exception>
    public IndexSnapshot? Newer(Action<IndexRemark>? remarked)
    {
        var reader = (DirectoryReader)Reader;
        return OfNewest(Home, remarked, Origins, commit => commit.Version != reader.Version ? DirectoryReader.OpenIfChanged(reader, DirectoryOf(reader).PointTo(commit))
            : SettingsOf(Home) == _settings ? null : Held(reader));
    }

    /// <summary>Holds it once more; false when nobody holds it any more.</summary>
    public bool TryHold() => Reader.TryIncRef();

    public void Release() => Reader.DecRef();

    public CompiledQuery Compile(NewsQuery query, CancellationToken cancellation) => Compile(query, [], [], cancellation);

    /// <param name="pairs">Words side by side in the query, which raise the score of what it finds.</param>
    /// <param name="boosts">What else raises it.</param>
    public CompiledQuery Compile(NewsQuery query, IReadOnlyList<Boost> pairs, IReadOnlyList<Boost> boosts, CancellationToken cancellation) =>
        QueryCompiler.Compile(query, pairs, boosts, Reader, LanguagesOf(query), _known, field => VariantsOf(field, asWritten: true), FormsOf, Origins, cancellation);

    /// <summary>The languages in whose forms the words of a query are looked for: those of the index, as far as the query asks for them.</summary>
    public FormLanguages LanguagesOf(NewsQuery query)
    {
        FormLanguages all = _languages.Value;
        return all.AreSeveral && AskedLanguages.Of(query) is { } asked
            ? _askedLanguages.GetOrAdd(string.Join(' ', all.Codes.Intersect(asked.SelectMany(all.Named))), static codes => new FormLanguages(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            : all;
    }

    /// <summary>Gives a collector all articles that a query finds.</summary>
    /// <inheritdoc cref="WindowEvaluation.Run"/>
    public void Evaluate(Query query, Freshness? freshness, UnseenFilter? filter, IWindowCollector collector, CancellationToken cancellation) => WithBuffers(buffers =>
    {
        WindowEvaluation.Run(Segments, query, filter, collector, Plan(buffers, freshness, collector.WantsScores, cancellation), cancellation);
        return true;
    });

    /// <summary>The articles that a query finds.</summary>
    public IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> Matching(NewsQuery query, CancellationToken cancellation)
    {
        var matching = new MatchingDocuments();
        Evaluate(Compile(query, cancellation).Query, freshness: null, filter: null, matching, cancellation);
        return matching.Segments;
    }

    /// <inheritdoc cref="WindowEvaluation.Among"/>
    public IReadOnlyList<int> FindAmong(Query query, IReadOnlyList<int> ascending, CancellationToken cancellation) => WithBuffers(buffers =>
        WindowEvaluation.Among(Segments, query, ascending, Plan(buffers, freshness: null, scored: false, cancellation), cancellation));

    /// <summary>Lends buffers that nobody else has meanwhile.</summary>
    /// <remarks>After a failure, which may leave frequencies behind, they are not used again.</remarks>
    public T WithBuffers<T>(Func<WindowBuffers, T> evaluate)
    {
        WindowBuffers buffers = _buffers.TryTake(out WindowBuffers? used) ? used : new WindowBuffers();
        T evaluated = evaluate(buffers);
        _buffers.Add(buffers);
        return evaluated;
    }

    /// <param name="document">Its number in the whole index.</param>
    public IndexedArticle Load(int document)
    {
        if (_joined.Count == 0)
        {
            return IndexSchema.FromDocument(Searcher.Doc(document), Home.FromStoredPath);
        }

        JoinedArchive archive = ArchiveWith(document);
        return IndexSchema.FromDocument(Searcher.Doc(document), archive.Home.FromStoredPath) with { Archive = archive.Name };
    }

    /// <summary>What the archive of an article is called where several are asked as one; null for the only one.</summary>
    /// <param name="document">Its number in the whole index.</param>
    public string? ArchiveOf(int document) => _joined.Count == 0 ? null : ArchiveWith(document).Name;

    /// <summary>Gives pages of the files back when so many bytes of text have been read.</summary>
    public void CountPassed(int bytes)
    {
        if (_joined.Count == 0)
        {
            DirectoryOf(Reader).CountPassed(bytes);
        }

        foreach (JoinedArchive archive in _joined)
        {
            archive.Directory.CountPassed(bytes);
        }
    }

    /// <summary>The spellings that are one name, of people, places or organisations; those of other fields are none.</summary>
    /// <param name="asWritten">Whether to take what the settings join alone, and to fold no short names of people.</param>
    public NameVariants VariantsOf(SearchField field, bool asWritten) => field.Kind switch
    {
        SearchFieldKind.Person => asWritten ? _variants.Value.People : _folded.Value,
        SearchFieldKind.Place => _variants.Value.Places,
        SearchFieldKind.Organisation => _variants.Value.Organisations,
        _ => NameVariants.None,
    };

    /// <summary>Which names of a kind are one.</summary>
    public NameKeys KeysOf(NameField kind, bool asWritten) =>
        _keys.GetOrAdd((kind, asWritten && kind == NameField.People), key => new(() => new NameKeys(Reader, kind, VariantsOf(kind.Searched(), asWritten)))).Value;

    /// <summary>The same where it has been asked for already: to find out costs more than one count.</summary>
    public NameKeys? KnownKeysOf(NameField kind, bool asWritten) =>
        _keys.TryGetValue((kind, asWritten && kind == NameField.People), out Lazy<NameKeys>? keys) && keys.IsValueCreated ? keys.Value : null;

    /// <summary>The vectors that the articles have, as far as they are computed now.</summary>
    /// <exception cref="MeaningException">There are none of the model.</exception>
    public ArticleVectors VectorsOf(ulong model)
    {
        if (_vectors.TryGetValue(model, out ArticleVectors? known) && known.Listing == ArticleVectors.ListingOf(this))
        {
            return known;
        }

        return _vectors[model] = ArticleVectors.Of(this, model);
    }

    private static DirectoryReader Held(DirectoryReader reader)
    {
        reader.IncRef();
        return reader;
    }

    private static MappedDirectory DirectoryOf(IndexReader reader) => (MappedDirectory)((DirectoryReader)reader).Directory;

    private JoinedArchive ArchiveWith(int document) => _joined.Last(archive => archive.First <= document);

    private static (DateTime Written, long Length) SettingsOf(IndexHome home) =>
        new FileInfo(home.SettingsPath) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    /// <param name="open">Null when the commit is not wanted.</param>
    private static IndexSnapshot? OfNewest(IndexHome home, Action<IndexRemark>? remarked, OriginColumns origins, Func<CommitFile, DirectoryReader?> open) => LuceneFaults.Translate(home, () =>
    {
        DirectoryReader? opened = null;
        try
        {
            return Commits.OfNewest(home, remarked, commit =>
            {
                Close();
                opened = open(commit);
                // An index that is made anew counts its commits from the start, so the number of one alone would not tell it from another.
                return opened is null ? null
                    : new IndexSnapshot(home, opened, () => XxHash3.HashToUInt64(commit.ToBytes()).ToString("x16", CultureInfo.InvariantCulture), origins, []);
            });
        }
        catch
        {
            Close();
            throw;
        }

        void Close()
        {
            opened?.Dispose();
            opened = null;
        }
    });

    /// <summary>The forms in the index of one name; to fold those of one person costs less than to fold all, unless many are asked for.</summary>
    private IReadOnlyList<string> FormsOf(NewsQuery.Named named) =>
        named is { Field.Kind: SearchFieldKind.Person, AsWritten: false } && !_folded.IsValueCreated && Interlocked.Increment(ref _lookups) <= MostLookups
            ? _lookup.Value.TermsOf(named.Name)
            : VariantsOf(named.Field, named.AsWritten).TermsOf(named.Name);

    private EvaluationPlan Plan(WindowBuffers buffers, Freshness? freshness, bool scored, CancellationToken cancellation) =>
        new(Searcher, buffers, freshness, scored, cancellation);
}
