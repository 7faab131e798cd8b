using System.Collections.Concurrent;
using System.Text.Json;
using NewsSearch.Entities.Resolving;
using NewsSearch.Home;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Cluster.Asking;

/// <summary>A cluster's index as it was at one time, with what has been found out of it; for as long as somebody holds it.</summary>
internal sealed class ClusterSnapshot
{
    /// <summary>Words that are remembered with the number of their articles; a server may be asked for ever more of them.</summary>
    private const int MostFrequencies = 10_000;

    private readonly Lazy<IndexSettings> _settings;
    private readonly Lazy<(NameVariants People, NameVariants Places, NameVariants Organisations)> _variants;
    private readonly Lazy<NameVariants> _folded;
    private readonly Lazy<FormLanguages> _languages;
    private readonly Lazy<IReadOnlyList<(string Code, int Articles)>> _spoken;
    private readonly Lazy<int> _articles;
    private readonly Lazy<IReadOnlyList<string>> _kept;
    private readonly ConcurrentDictionary<Clause, int> _frequencies = new();
    private readonly ConcurrentDictionary<string, float> _meanWords = new(StringComparer.Ordinal);
    private int _holders = 1;

    /// <param name="settings">Reads the settings that are applied when searching.</param>
    public ClusterSnapshot(ClusterSearches searches, string commit, Func<IndexSettings> settings)
    {
        Searches = searches;
        Commit = commit;
        // What failed once, as while the cluster could not be reached, is asked again.
        const LazyThreadSafetyMode Again = LazyThreadSafetyMode.PublicationOnly;
        _settings = new(settings, Again);
        _articles = new(() => Count(Clause.Everything, default), Again);
        _kept = new(ReadKept, Again);
        _spoken = new(() => [.. Counts(Clause.Everything, default).Values(ClusterSchema.Language).GroupBy(value => FormLanguages.Primary(value.Value).ToString())
            .Select(language => (language.Key, language.Sum(value => value.Articles)))], Again);
        _languages = new(() => ReadLanguages() is var all && all.AreSeveral && _settings.Value.Languages is { } wanted ? new FormLanguages(all.Codes.Intersect(wanted.SelectMany(all.Named))) : all, Again);
        _variants = new(() => _settings.Value is var each ? (new(each.People), new(each.Places), new(each.Organisations, OrganisationNames.FormOf)) : default, Again);
        _folded = new(() => NameFolding.Fold(
            Counts(Clause.Everything, default).Values(IndexedFields.WholeNamesOf(SearchField.Person)[0]).Select(value => new IndexedName(value.Value, value.Articles)), _variants.Value.People), Again);
    }

    public ClusterSearches Searches { get; }

    /// <inheritdoc cref="IArticleIndex.Commit"/>
    public string Commit { get; }

    public int ArticleCount => _articles.Value;

    /// <inheritdoc cref="IArticleIndex.KeptNames"/>
    public IReadOnlyList<string> KeptNames => _kept.Value;

    /// <summary>Holds it once more; false when nobody holds it any more.</summary>
    public bool TryHold()
    {
        for (int holders = Volatile.Read(ref _holders); holders > 0; holders = Volatile.Read(ref _holders))
        {
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
            {
                return true;
            }
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            Searches.Dispose();
        }
    }

    /// <param name="boosts">What raises the score of what is found.</param>
    public ClusterQuery Compile(NewsQuery query, params IEnumerable<Boost> boosts) =>
        ClusterQueryCompiler.Compile(query, boosts, LanguagesOf(query), GroupsOf(LanguagesOf(query)), new KnownNames(field => VariantsOf(field, asWritten: true), FormsOf));

    /// <summary>A clause that finds exactly the articles that match.</summary>
    /// <exception cref="IndexException">The cluster can only narrow it, and finds too many.</exception>
    public Clause ArticlesOf(NewsQuery query, CancellationToken cancellation) => ArticlesOf(query, Compile(query), cancellation);

    /// <inheritdoc cref="ArticlesOf(NewsQuery, CancellationToken)"/>
    public Clause ArticlesOf(NewsQuery query, ClusterQuery compiled, CancellationToken cancellation) =>
        compiled.Articles.AreExact ? compiled.Articles.May : new Candidates(this, query, compiled.Articles).Decide(cancellation);

    /// <summary>Tells of single articles whether a query matches them.</summary>
    public Func<IndexedArticle, bool> ConditionOf(NewsQuery query)
    {
        (NameVariants people, NameVariants places, NameVariants organisations) = AsksForNames(query) ? _variants.Value : (NameVariants.None, NameVariants.None, NameVariants.None);
        var conditions = new ArticleConditions(people, places, organisations, LanguagesOf(query), FormsOf);
        Predicate<MatchedArticle> matches = query.Accept(conditions);
        var finder = new MatchFinder(conditions.Leaves);
        HashSet<SearchField> fields = [.. conditions.Leaves.Select(leaf => leaf.Field)];
        return article => matches(new MatchedArticle(article, finder, fields));
    }

    public FieldCounts Counts(Clause articles, CancellationToken cancellation) => new(Searches, articles, cancellation);

    public int Count(Clause articles, CancellationToken cancellation)
    {
        using JsonDocument answer = Searches.Ask(
            json =>
            {
                json.WriteNumber("size", 0);
                json.WriteBoolean("track_total_hits", true);
                json.WritePropertyName("query");
                Clause.And(articles).Write(json);
            },
            cancellation);
        return TotalOf(answer);
    }

    /// <summary>The number of hits that an answer tells.</summary>
    public static int TotalOf(JsonDocument answer) => answer.RootElement.GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32();

    /// <summary>How many articles each clause finds, as far as they have been asked for already without asking.</summary>
    public IReadOnlyDictionary<Clause, int> Frequencies(IEnumerable<Clause> clauses, CancellationToken cancellation)
    {
        if (_frequencies.Count > MostFrequencies)
        {
            _frequencies.Clear();
        }

        var found = new Dictionary<Clause, int>();
        List<Clause> unknown = [];
        foreach (Clause clause in clauses.Distinct())
        {
            if (_frequencies.TryGetValue(clause, out int known))
            {
                found[clause] = known;
            }
            else
            {
                unknown.Add(clause);
            }
        }

        foreach ((Clause clause, int articles) in unknown.Zip(unknown.Count == 0 ? [] : Counts(Clause.Everything, cancellation).Found(unknown)))
        {
            found[clause] = _frequencies[clause] = articles;
        }

        return found;
    }

    /// <summary>The words of a text in a field on average; 0 of fields in which the length does not count.</summary>
    public float MeanWords(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Text => MeanOf(ClusterSchema.Words),
        SearchFieldKind.Title => MeanOf(ClusterSchema.TitleWords),
        SearchFieldKind.Body => MeanOf(ClusterSchema.Words) - MeanOf(ClusterSchema.TitleWords),
        _ => 0,
    };

    /// <summary>The languages in whose forms the words of a query are looked for: those of the index, as far as the query asks for them.</summary>
    public FormLanguages LanguagesOf(NewsQuery query) => _languages.Value is var all && all.AreSeveral && AskedLanguages.Of(query) is { } asked
        ? new FormLanguages(all.Codes.Intersect(asked.SelectMany(all.Named)))
        : all;

    /// <summary>The spellings that are one name, of people, places or organisations; those of other fields are none.</summary>
    /// <param name="asWritten">Whether to take what the settings join alone, and to fold no short names of people.</param>
    public NameVariants VariantsOf(SearchField field, bool asWritten) => field.Kind switch
    {
        SearchFieldKind.Person => asWritten ? _variants.Value.People : _folded.Value,
        SearchFieldKind.Place => _variants.Value.Places,
        SearchFieldKind.Organisation => _variants.Value.Organisations,
        _ => NameVariants.None,
    };

    /// <summary>The bytes of the index, copies apart, and its shards.</summary>
    public (long Bytes, int Shards) Size(CancellationToken cancellation)
    {
        using ClusterAnswer answer = Searches.Connection.Ask(HttpMethod.Get, $"{Searches.Connection.Index}/_stats/store", null, cancellation);
        return (
            answer.Root.GetProperty("_all").GetProperty("primaries").GetProperty("store").GetProperty("size_in_bytes").GetInt64(),
            answer.Root.GetProperty("_shards").GetProperty("total").GetInt32());
    }

    private float MeanOf(string field) => _meanWords.GetOrAdd(field, static (field, snapshot) => (float)snapshot.Counts(Clause.Everything, default).Mean(field), this);

    private static bool AsksForNames(NewsQuery query) =>
        query is NewsQuery.Named or NewsQuery.Positional { Field.Kind: SearchFieldKind.Person or SearchFieldKind.Place or SearchFieldKind.Organisation } || query.Children.Any(AsksForNames);

    private IReadOnlyList<string> FormsOf(NewsQuery.Named named) => named.Field.Kind is SearchFieldKind.Source or SearchFieldKind.Author
        ? ValuesCalled(named)
        : VariantsOf(named.Field, named.AsWritten).TermsOf(named.Name);

    /// <summary>How articles write the name of an outlet or author: in whatever letter case, with or without accents and signs.</summary>
    private IReadOnlyList<string> ValuesCalled(NewsQuery.Named named)
    {
        string form = NameForm.Of(named.Name);
        Clause candidates = Compile(new NewsQuery.Words(named.Field, named.Name, Exact: true)).Articles.May;
        return [.. Counts(candidates, default).Values(IndexedFields.WholeValuesOf(named.Field)).Select(value => value.Value).Where(value => form.Length > 0 && NameForm.Of(value) == form)];
    }

    private FormLanguages ReadLanguages() => FormLanguages.Common(
        _spoken.Value.Where(language => language.Code is not ("no" or "")).Select(language => KeyValuePair.Create(language.Code, (long)language.Articles)), ArticleCount);

    private IReadOnlyList<LanguageGroup> GroupsOf(FormLanguages languages) => LanguageGroup.Of(
        languages,
        _spoken.Value.Select(language => language.Code).Concat(_spoken.Value.Sum(language => language.Articles) < ArticleCount ? [""] : Array.Empty<string>()).ToHashSet());

    private IReadOnlyList<string> ReadKept()
    {
        using ClusterAnswer answer = Searches.Connection.Ask(HttpMethod.Get, $"{Searches.Connection.Index}/_mapping", null, CancellationToken.None);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty index in answer.Root.EnumerateObject())
        {
            if (index.Value.GetProperty("mappings").GetProperty("properties").GetProperty(ClusterSchema.Kept).TryGetProperty("properties", out JsonElement kept))
            {
                names.UnionWith(kept.EnumerateObject().Select(field => ClusterSchema.KeyOf(field.Name)));
            }
        }

        return [.. names];
    }
}
