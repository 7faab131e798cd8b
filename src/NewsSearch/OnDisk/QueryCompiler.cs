using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Countries;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.OnDisk;

/// <summary>From a <see cref="NewsQuery"/> to Lucene's queries over one index.</summary>
internal sealed class QueryCompiler : INewsQueryVisitor<Query>
{
    private readonly IndexReader _reader;
    private readonly List<QueryLeaf> _leaves = [];
    private readonly List<QueryBranch> _branches = [];
    private readonly Dictionary<WordMatcher, TermWalk> _walks = [];

    private int _negations;

    private readonly FormLanguages _languages;

    private readonly KnownWords _known;

    private readonly Func<SearchField, NameVariants> _settled;

    private readonly Func<NewsQuery.Named, IReadOnlyList<string>> _formsOf;

    private readonly OriginColumns _origins;

    private readonly CancellationToken _cancellation;

    private QueryCompiler(
        IndexReader reader,
        FormLanguages languages,
        KnownWords known,
        Func<SearchField, NameVariants> settled,
        Func<NewsQuery.Named, IReadOnlyList<string>> formsOf,
        OriginColumns origins,
        CancellationToken cancellation) =>
        (_reader, _languages, _known, _settled, _formsOf, _origins, _cancellation) = (reader, languages, known, settled, formsOf, origins, cancellation);

    /// <param name="pairs">Words side by side in the query, which raise the score of what it finds.</param>
    /// <param name="boosts">What else raises it.</param>
    /// <param name="languages">Those in whose forms words are looked for.</param>
    /// <param name="known">What earlier searches of the same commit have looked up.</param>
    /// <param name="settled">The names that the settings join, asked only when the query looks into names of people, places or organisations.</param>
    /// <param name="formsOf">The forms in the index of a whole name.</param>
    /// <param name="origins">The outlets and authors of articles.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static CompiledQuery Compile(
        NewsQuery query,
        IReadOnlyList<Boost> pairs,
        IReadOnlyList<Boost> boosts,
        IndexReader reader,
        FormLanguages languages,
        KnownWords known,
        Func<SearchField, NameVariants> settled,
        Func<NewsQuery.Named, IReadOnlyList<string>> formsOf,
        OriginColumns origins,
        CancellationToken cancellation)
    {
        var compiler = new QueryCompiler(reader, languages, known, settled, formsOf, origins, cancellation);
        Query built = compiler.Build(query);
        var ranked = new RankedBoosts([.. pairs.Select(compiler.BoostOf)], [.. boosts.Select(compiler.BoostOf)]);
        return new CompiledQuery(built, ranked, compiler._leaves, compiler._branches);
    }

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Everything everything) => Unranked(new MatchAllDocsQuery());

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.And and) => BuildAnd(and.Operands);

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Or or) => BuildOr(or.Operands, 1);

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Some some) => BuildOr(some.Operands, some.Least);

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Not not) => BuildAnd([not]);

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Named named) =>
        named.Field == SearchField.Country ? BuildCountry(named.Name) : Unranked(BuildNamed(named));

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Published published) => Unranked(BuildPublished(published));

    Query INewsQueryVisitor<Query>.Visit(NewsQuery.Positional part) => part switch
    {
        NewsQuery.Words { Field.Kind: SearchFieldKind.Country } words => BuildCountry(words.Text),
        NewsQuery.Words words when ExactTerm(words) is { } term => Unranked(new TermQuery(term)),
        NewsQuery.Pattern pattern when QueryFields.HoldsValues(pattern.Field) => Unranked(BuildLeaf(pattern.Field, PositionalPart.PatternOf(pattern, _languages))),
        _ => BuildLeaf(part.Field, PositionalPart.PatternOf(part, _languages)),
    };

    private Query Build(NewsQuery query) => query.Accept(this);

    /// <param name="times">How often it stands among its neighbours: a pasted text says <c>the</c> a thousand times.</param>
    private Query Build(NewsQuery query, int times)
    {
        Query built = Build(query);
        built.Boost *= times;
        return built;
    }

    private RankedBoost BoostOf(Boost boost)
    {
        PositionPattern pattern = PositionalPart.PatternOf(boost.Part, _languages);
        string[] names = IndexSchema.FieldsOf(boost.Part.Field);
        Dictionary<WordMatcher, TermSet>[] terms = TermsIn(names, pattern);
        return new RankedBoost(pattern, names, terms, boost.Weight * RarityOf(pattern, terms), MeanLength(names));
    }

    private BooleanQuery BuildAnd(IEnumerable<NewsQuery> operands)
    {
        var result = new BooleanQuery();
        bool anyPositive = false;
        foreach ((NewsQuery operand, int times) in operands.CountBy(static operand => operand))
        {
            if (operand is NewsQuery.Not not)
            {
                _negations++;
                result.Add(Build(not.Operand), Occur.MUST_NOT);
                _negations--;
            }
            else
            {
                result.Add(Build(operand, times), Occur.MUST);
                anyPositive = true;
            }
        }

        if (!anyPositive)
        {
            result.Add(Unranked(new MatchAllDocsQuery()), Occur.MUST);
        }

        return result;
    }

    private BooleanQuery BuildOr(IEnumerable<NewsQuery> operands, int least)
    {
        var result = new BooleanQuery { MinimumNumberShouldMatch = least };
        IEnumerable<(NewsQuery Operand, int Times)> counted =
            least > 1 ? operands.Select(static operand => (operand, 1)) : operands.CountBy(static operand => operand).Select(static pair => (pair.Key, pair.Value));
        foreach ((NewsQuery operand, int times) in counted)
        {
            int firstLeaf = _leaves.Count;
            Query built = Build(operand, times);
            result.Add(built, Occur.SHOULD);
            if (operand is NewsQuery.And or NewsQuery.Some && _leaves.Count > firstLeaf)
            {
                _branches.Add(new QueryBranch(built, firstLeaf, _leaves.Count - firstLeaf));
            }
        }

        return result;
    }

    private static NumericRangeQuery<long> BuildPublished(NewsQuery.Published published)
    {
        (long? first, long? end) = published.Seconds;
        return NumericRangeQuery.NewInt64Range(IndexSchema.Published, IndexSchema.DatePrecisionStep, first, end, true, false);
    }

    /// <summary>The term of a field that holds values, not words; null for the others.</summary>
    private static Term? ExactTerm(NewsQuery.Words words) =>
        QueryFields.HoldsValues(words.Field) ? new Term(IndexSchema.FieldsOf(words.Field)[0], QueryFields.ValueOf(words.Field, words.Text))
        : null;

    /// <summary>Articles that name a place of the country, and after them those that name its people alone.</summary>
    private static RankedQuery BuildCountry(string country)
    {
        string code = CountryNames.CodeOf(country)?.ToString() ?? country.ToUpperInvariant();
        RankedField FieldOf(string name, float weight) => new(name, new TermQuery(new Term(name, code)), weight);
        return new RankedQuery(
            [FieldOf(IndexSchema.Country, 1), FieldOf(IndexSchema.PeoplesCountry, Ranking.PeopleWeight)],
            [IndexSchema.Country, IndexSchema.PeoplesCountry],
            Ranking.CountryRarity,
            0);
    }

    private Query BuildNamed(NewsQuery.Named named) => named.Field.Kind is SearchFieldKind.Source or SearchFieldKind.Author
        ? new ConstantScoreQuery(new OriginFilter(_origins, IndexSchema.FieldsOf(named.Field)[0], NameForm.Of(named.Name), _cancellation))
        : AnyName(NamesOf(named.Field), _formsOf(named)) ?? throw new ArgumentOutOfRangeException(nameof(named));

    /// <summary>The index fields of whole names of people, places or organisations; none for other fields.</summary>
    private static string[] NamesOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Person => [IndexSchema.PersonName],
        SearchFieldKind.Place => [IndexSchema.PlaceName, IndexSchema.OtherPlaceName],
        SearchFieldKind.Organisation => [IndexSchema.OrganisationName],
        _ => [],
    };

    /// <summary>Null for no name.</summary>
    private static Query? AnyName(IReadOnlyList<string> fields, IReadOnlyList<string> terms)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (Term term in fields.SelectMany(_ => terms, (field, term) => new Term(field, term)))
        {
            any.Add(new TermQuery(term), Occur.SHOULD);
        }

        return any.Clauses.Count > 1 ? any : any.Clauses.FirstOrDefault()?.Query;
    }

    /// <summary>Names in which the pattern finds nothing, though it does in another spelling of theirs.</summary>
    private IEnumerable<Query> OtherSpellings(SearchField field, PositionPattern pattern)
    {
        if (NamesOf(field) is not { Length: > 0 } names || _settled(field) is not { Groups.Count: > 0 } variants)
        {
            yield break;
        }

        var finder = new MatchFinder([new QueryLeaf(field, pattern, 0)]);
        foreach (NameGroup group in variants.Groups)
        {
            if (group.Spellings.Any(spelling => finder.Find(spelling, field).Count > 0))
            {
                yield return AnyName(names, group.Terms)!;
            }
        }
    }

    /// <summary>Looks in each index field of <paramref name="field"/> for each spelling.</summary>
    private Query BuildLeaf(SearchField field, PositionPattern pattern)
    {
        string[] names = IndexSchema.FieldsOf(field);
        Dictionary<WordMatcher, TermSet>[] terms = TermsIn(names, pattern);
        List<RankedField> fields = [];
        for (int i = 0; i < names.Length; i++)
        {
            float weight = IndexSchema.WeightOf(names[i], names.Length);
            fields.AddRange(pattern.InEachSpelling.Select(spelling => new RankedField(names[i], MatchesOf(spelling, names[i], terms[i]), weight * Ranking.WeightOf(spelling))));
        }

        float rarity = RarityOf(pattern, terms);
        if (_negations == 0)
        {
            _leaves.Add(new QueryLeaf(field, pattern, rarity));
        }

        var ranked = new RankedQuery(fields, names, rarity, MeanLength(names));
        List<Query> others = [.. OtherSpellings(field, pattern), .. Unedited(pattern, names, ranked, rarity)];
        return others.Count == 0 ? ranked : new DisjunctionMaxQuery([ranked, .. others], 0);
    }

    private Query MatchesOf(PositionPattern spelling, string field, Dictionary<WordMatcher, TermSet> terms) => spelling switch
    {
        PositionPattern.Word word => new WordQuery(word.Matcher, terms[word.Matcher]),
        PositionPattern.Hyphenated word => new WordQuery(word.Matcher, terms[word.Matcher]),
        _ => new PositionQuery(field, spelling, terms, _cancellation),
    };

    /// <summary>Of a fuzzy word that the index has as it is written, the word itself, ranked above what is spelled nearly so.</summary>
    private IEnumerable<Query> Unedited(PositionPattern pattern, string[] names, RankedQuery edited, float rarity)
    {
        if (pattern is not PositionPattern.Word { Matcher: WordMatcher.Fuzzy fuzzy })
        {
            yield break;
        }

        var exact = new WordMatcher.Exact(fuzzy.Word) { Written = fuzzy.Word };
        TermSet[] terms = [.. names.Select(name => TermsOf(name, exact))];
        if (terms.Any(found => found.DocumentFrequency > 0))
        {
            edited.Boost = Ranking.EditedWeight;
            List<RankedField> fields =
                [.. terms.Select(found => new RankedField(found.Field, new WordQuery(exact, found), IndexSchema.WeightOf(found.Field, names.Length)))];
            yield return new RankedQuery(fields, names, rarity, MeanLength(names));
        }
    }

    private Dictionary<WordMatcher, TermSet>[] TermsIn(string[] fields, PositionPattern pattern)
    {
        WordMatcher[] words = [.. pattern.Words];
        var terms = new Dictionary<WordMatcher, TermSet>[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            terms[i] = new Dictionary<WordMatcher, TermSet>(words.Length);
            foreach (WordMatcher word in words)
            {
                terms[i].Add(word, TermsOf(fields[i], word));
            }
        }

        return terms;
    }

    private float RarityOf(PositionPattern pattern, Dictionary<WordMatcher, TermSet>[] terms) => pattern
        .Frequencies(word => terms.Max(field => field[word].DocumentFrequency))
        .Sum(frequency => WordRarity.Of(frequency, _reader.MaxDoc));

    /// <summary>The indexed words; those of plain words are kept, which pairs and further queries ask for again.</summary>
    private TermSet TermsOf(string field, WordMatcher word) => word switch
    {
        WordMatcher.Exact exact => _known.ExactOf(field, exact.Word) ?? _known.Keep(exact.Word, TermSet.Find(field, exact, _reader.Context, _cancellation)),
        WordMatcher.Forms forms => FormsOf(field, forms).Forms,
        WordMatcher.Hyphenated { Joined: WordMatcher.Forms forms } => FormsOf(field, forms).Joined,
        _ => TermSet.Find(field, word, WalkOf(word), _reader.Context, _known.Languages, _cancellation),
    };

    private FormSets FormsOf(string field, WordMatcher.Forms forms) =>
        _known.FormsOf(field, forms) ?? _known.Keep(forms, TermSet.FindForms(field, forms, _reader.Context, _known.Languages, _cancellation));

    private TermWalk WalkOf(WordMatcher word)
    {
        if (!_walks.TryGetValue(word, out TermWalk? walk))
        {
            _walks[word] = walk = TermWalk.Of(word);
        }

        return walk;
    }

    /// <summary>Words of an article in these fields on average; 0 when the index does not keep their lengths.</summary>
    /// <remarks>Further forms of words, one in a hundred, are counted too: to leave them out would cost a walk through the dictionary.</remarks>
    private float MeanLength(string[] fields) => _known.MeanLengthOf(fields, MeasureLength);

    private float MeasureLength(string[] fields)
    {
        double words = 0;
        foreach (AtomicReader segment in _reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            foreach (string field in fields)
            {
                if (segment.FieldInfos.FieldInfo(field) is { HasNorms: true } && segment.GetTerms(field) is { } terms)
                {
                    words += Math.Max(0, terms.SumTotalTermFreq) - MarksIn(terms);
                }
            }
        }

        return (float)(words / Math.Max(1, _reader.MaxDoc));
    }

    /// <summary>How many marks of sentences and paragraphs stand among the words.</summary>
    private static long MarksIn(Terms terms)
    {
        long marks = 0;
        TermsEnum found = terms.GetEnumerator();
        foreach (char mark in (ReadOnlySpan<char>)[TextInverter.SentenceMark, TextInverter.ParagraphMark])
        {
            marks += found.SeekExact(new BytesRef(mark.ToString())) ? found.TotalTermFreq : 0;
        }

        return marks;
    }

    private static Query Unranked(Query query)
    {
        query.Boost = 0;
        return query;
    }
}
