using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Countries;
using NewsSearch.Highlighting;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;

namespace NewsSearch.OnDisk;

/// <summary>
/// An index open for reading, as it was at its last commit; a writer at work does not disturb it. It needs no lock and writes
/// nothing, so a read-only folder will do.
/// </summary>
public sealed class ArticleIndex : IDisposable
{
    /// <summary>How many hits are read ahead, so that what marks them is opened once for all.</summary>
    private const int HitsMarkedTogether = 100;

    private readonly IndexHome _home;
    private readonly MappedDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Lazy<(NameVariants People, NameVariants Places)> _variants;

    private ArticleIndex(IndexHome home)
    {
        _home = home;
        _directory = new MappedDirectory(home.Directory);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new TextLengths() };

        // Most searches ask for no names and need not read the settings.
        _variants = new(() => IndexSettings.Load(home) is var settings ? (new(settings.People), new(settings.Places)) : default);
    }

    /// <summary>Articles in the index.</summary>
    public int Count => _reader.NumDocs;

    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public static ArticleIndex Open(IndexHome home)
    {
        NewsCodec.Register();
        IndexFormat.Check(home);
        return LuceneFaults.Translate(home, () => new ArticleIndex(home));
    }

    /// <summary>Finds the articles that match and makes the passages to show.</summary>
    public SearchResult Search(SearchRequest request) => LuceneFaults.Translate(_home, () =>
    {
        CompiledQuery compiled = Compile(request.Query);
        var ranked = new RankedDocuments(_searcher, compiled.Query, FilterOf(request.Seen), OrderOf(request.Sort));
        int total = ranked.Start((long)request.Offset + request.Limit);
        return new SearchResult(total, Hits(request, compiled, ranked));
    });

    /// <summary>How many articles match.</summary>
    public int CountMatches(NewsQuery query) => LuceneFaults.Translate(_home, () =>
    {
        var collector = new TotalHitCountCollector();
        _searcher.Search(Compile(query).Query, collector);
        return collector.TotalHits;
    });

    /// <summary>In how many of the matching articles each person, place or country stands.</summary>
    /// <param name="except">Names to leave out, in any spelling.</param>
    public IReadOnlyList<NameCount> CountNames(NewsQuery query, NameField field, NameOrder order, IReadOnlyList<string> except) =>
        LuceneFaults.Translate(_home, () =>
        {
            var tally = new NameTally(field, VariantsOf(field));
            foreach ((AtomicReader segment, FixedBitSet documents) in Matching(query))
            {
                tally.Add(segment, documents);
            }

            HashSet<string> left = [.. except.SelectMany(name => TermsOf(field, name))];
            return Ordered(tally.Counts(left), order);
        });

    /// <summary>Names of people or places that may be other spellings of <paramref name="name"/>, the likeliest first.</summary>
    public IReadOnlyList<SimilarName> NamesLike(string name, NewsQuery query, NameField field)
    {
        string[] words = [.. WordScanner.Words(name)];
        return [.. from found in CountNames(query, field, NameOrder.Count, [name])
                   let likeness = NameComparison.Compare(words, [.. WordScanner.Words(found.Name)])
                   where likeness is not null
                   orderby likeness.Value.Likeness == NameLikeness.Part, likeness.Value.Distance, found.Count descending
                   select new SimilarName(found, likeness.Value.Likeness, likeness.Value.Distance)];
    }

    /// <summary>The query in words, part by part, and how many articles each part finds by itself.</summary>
    public ExplainedPart Explain(NewsQuery query) =>
        new(QueryWords.Of(query), CountMatches(query), [.. QueryWords.Parts(query).Select(Explain)]);

    /// <summary>What each leaf of the query adds to the score of an article that matches.</summary>
    public IReadOnlyList<ScorePart> ExplainScore(NewsQuery query, IndexedArticle article) =>
        LuceneFaults.Translate(_home, () => new ScoreExplanation(_searcher, Compile).Parts(query, article));

    /// <summary>The words of the query that no article has, and what may have been meant.</summary>
    public IReadOnlyList<MissingWord> MissingWords(NewsQuery query) =>
        LuceneFaults.Translate(_home, () => new QueryAdvice(_reader, CountMatches).MissingWords(query));

    /// <summary>When the matching articles were published.</summary>
    public Timeline CountDates(NewsQuery query, TimeUnit unit) => LuceneFaults.Translate(_home, () => Timeline.Of(Matching(query), unit));

    /// <summary>A query for articles about the same as this one, without itself; null when it has no words that others have too.</summary>
    public NewsQuery? QueryForLike(IndexedArticle article) => LuceneFaults.Translate(_home, () => new TellingWords(_reader).QueryFor(article));

    /// <summary>What has been seen once hits of <paramref name="request"/> were shown: all articles but the hits not shown.</summary>
    /// <param name="shown">Ids of the hits that were shown.</param>
    public ArticleVersions SeenAfter(SearchRequest request, IReadOnlySet<string> shown) => LuceneFaults.Translate(_home, () =>
    {
        var collector = new VersionsAfterCollector(shown);
        _searcher.Search(Compile(request.Query).Query, FilterOf(request.Seen), collector);
        return new ArticleVersions(Versions().Where(version => !collector.NotShown.Contains(version)));
    });

    /// <summary>The ids of all articles that match, in no order.</summary>
    public IReadOnlyList<string> FindIds(NewsQuery query) => LuceneFaults.Translate(_home, () =>
    {
        var ids = new List<string>();
        var id = new BytesRef();
        foreach ((AtomicReader segment, FixedBitSet documents) in Matching(query))
        {
            SortedDocValues values = segment.GetSortedDocValues(IndexSchema.Id);
            for (int document = documents.NextSetBit(0); document >= 0; document = document + 1 < documents.Length ? documents.NextSetBit(document + 1) : -1)
            {
                values.Get(document, id);
                ids.Add(id.Utf8ToString());
            }
        }

        return ids;
    });

    /// <summary>The article with this id, or null.</summary>
    public IndexedArticle? Find(string id) => LuceneFaults.Translate(_home, () =>
    {
        TopDocs found = _searcher.Search(new TermQuery(new Term(IndexSchema.Id, id.ToLowerInvariant())), 1);
        return found.TotalHits == 0 ? null : Load(found.ScoreDocs[0].Doc);
    });

    /// <summary>Counts over the whole index.</summary>
    public IndexStatistics Statistics() => LuceneFaults.Translate(_home, () => IndexStatistics.Of(_reader, _home));

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private CompiledQuery Compile(NewsQuery query) =>
        QueryCompiler.Compile(query, _reader, field => field == SearchField.Person ? _variants.Value.People : _variants.Value.Places);

    private IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> Matching(NewsQuery query)
    {
        var matching = new MatchingDocuments();
        _searcher.Search(Compile(query).Query, matching);
        return matching.Segments;
    }

    private NameVariants VariantsOf(NameField field) => field switch
    {
        NameField.People => _variants.Value.People,
        NameField.Places => _variants.Value.Places,
        _ => new NameVariants(null),
    };

    private IReadOnlyList<string> TermsOf(NameField field, string name) =>
        field == NameField.Countries ? [CountryNames.CodeOf(name) ?? name] : VariantsOf(field).TermsOf(name);

    private static IReadOnlyList<NameCount> Ordered(List<NameCount> names, NameOrder order) => [.. (order switch
    {
        NameOrder.Count => names.OrderByDescending(name => name.Count),
        NameOrder.Recent => names.OrderByDescending(name => name.Latest ?? DateOnly.MinValue).ThenByDescending(name => name.Count),
        _ => names.OrderBy(static _ => 0),
    }).ThenBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Name, StringComparer.Ordinal)];

    private static UnseenFilter? FilterOf(ArticleVersions? seen) => seen is null ? null : new UnseenFilter(seen);

    private IEnumerable<ulong> Versions()
    {
        foreach (AtomicReader segment in _reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            var versions = new VersionReader(segment);
            for (int document = 0; document < segment.MaxDoc; document++)
            {
                if (segment.LiveDocs?.Get(document) != false)
                {
                    yield return versions[document];
                }
            }
        }
    }

    private static Sort OrderOf(SortOrder order)
    {
        var newest = new SortField(IndexSchema.Published, SortFieldType.INT64, reverse: true);
        newest.SetMissingValue(long.MinValue);
        var oldest = new SortField(IndexSchema.Published, SortFieldType.INT64);
        oldest.SetMissingValue(long.MaxValue);
        var id = new SortField(IndexSchema.Id, SortFieldType.STRING);
        return order switch
        {
            SortOrder.Newest => new Sort(newest, SortField.FIELD_SCORE, id),
            SortOrder.Oldest => new Sort(oldest, SortField.FIELD_SCORE, id),
            _ => new Sort(SortField.FIELD_SCORE, newest, id),
        };
    }

    private IEnumerable<SearchHit> Hits(SearchRequest request, CompiledQuery compiled, RankedDocuments ranked)
    {
        var highlighter = new Highlighter(compiled.Leaves, request.Snippets, request.Context);
        Weight[] branches = LuceneFaults.Translate(_home, () => compiled.Branches.Select(branch => _searcher.CreateNormalizedWeight(branch.Query)).ToArray());
        for (int first = request.Offset; first - request.Offset < request.Limit; first += HitsMarkedTogether)
        {
            int wanted = Math.Min(HitsMarkedTogether, request.Limit - (first - request.Offset));
            List<ScoreDoc> page = LuceneFaults.Translate(_home, () => Page(ranked, first, wanted));
            Dictionary<int, HashSet<int>>? silent = request.Snippets == 0
                ? null
                : LuceneFaults.Translate(_home, () => QueryBranch.Silent(compiled.Branches, branches, _reader.Leaves, page.Select(found => found.Doc)));
            for (int i = 0; i < page.Count; i++)
            {
                ScoreDoc found = page[i];
                yield return LuceneFaults.Translate(_home, () =>
                {
                    IndexedArticle indexed = Load(found.Doc);
                    return new SearchHit(first + i + 1, found.Score, indexed, silent is null ? [] : highlighter.Highlight(indexed, silent[found.Doc]));
                });
            }

            if (page.Count < wanted)
            {
                yield break;
            }
        }
    }

    private static List<ScoreDoc> Page(RankedDocuments ranked, int first, int wanted)
    {
        var page = new List<ScoreDoc>();
        while (page.Count < wanted && ranked.At(first + page.Count) is { } found)
        {
            page.Add(found);
        }

        return page;
    }

    private IndexedArticle Load(int document) => IndexSchema.FromDocument(_searcher.Doc(document), _home.FromStoredPath);
}
