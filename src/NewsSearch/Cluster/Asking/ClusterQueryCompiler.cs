using NewsSearch.Countries;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Cluster.Asking;

/// <summary>From a <see cref="NewsQuery"/> to the queries of a cluster.</summary>
internal sealed class ClusterQueryCompiler : INewsQueryVisitor<Bounds>
{
    /// <summary>Terms in rules of positions; the cluster takes 1,024 clauses in all (<c>indices.query.bool.max_clause_count</c>), and may be asked for both bounds at once.</summary>
    private const int MostPlacedTerms = 450;

    private readonly FormLanguages _languages;
    private readonly IReadOnlyList<LanguageGroup> _groups;
    private readonly KnownNames _names;
    private readonly List<QueryLeaf> _leaves = [];
    private readonly List<ClusterBranch> _branches = [];
    private readonly List<Clause> _scores = [];
    private readonly List<string> _countries = [];
    private int _negations;
    private int _placedTerms;

    private ClusterQueryCompiler(FormLanguages languages, IReadOnlyList<LanguageGroup> groups, KnownNames names) => (_languages, _groups, _names) = (languages, groups, names);

    /// <param name="boosts">What raises the score of what is found.</param>
    /// <param name="languages">Those in whose forms words are looked for.</param>
    /// <param name="groups">The articles by what words stand for in them.</param>
    public static ClusterQuery Compile(NewsQuery query, IEnumerable<Boost> boosts, FormLanguages languages, IReadOnlyList<LanguageGroup> groups, KnownNames names)
    {
        var compiler = new ClusterQueryCompiler(languages, groups, names);
        Bounds articles = query.Accept(compiler);
        compiler._scores.AddRange(boosts.Select(compiler.ScoreOf));
        return new ClusterQuery(articles, compiler._scores, compiler._leaves, compiler._branches, compiler._countries);
    }

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Everything everything) => Bounds.Exactly(Clause.Everything);

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.And and) => Bounds.And([.. and.Operands.Select(Compile)]);

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Or or) => Bounds.Or([.. or.Operands.Select(CompileAlternative)]);

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Some some) => Bounds.Some(some.Least, [.. some.Operands.Select(CompileAlternative)]);

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Not not)
    {
        _negations++;
        Bounds operand = Compile(not.Operand);
        _negations--;
        return Bounds.Not(operand);
    }

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Named named) => named.Field == SearchField.Country
        ? OfCountry(named.Name)
        : Bounds.Exactly(OfNames(named.Field, _names.FormsOf(named)));

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Published published)
    {
        (long? first, long? end) = published.Seconds;
        return Bounds.Exactly(new Clause.Dates(first, end));
    }

    Bounds INewsQueryVisitor<Bounds>.Visit(NewsQuery.Positional part) => part switch
    {
        NewsQuery.Words { Field.Kind: SearchFieldKind.Country } words => OfCountry(words.Text),
        NewsQuery.Words words when QueryFields.HoldsValues(words.Field) =>
            Bounds.Exactly(new Clause.Term(IndexedFields.ValuesOf(words.Field), QueryFields.ValueOf(words.Field, words.Text))),
        _ => OfLeaf(part),
    };

    private static Clause OfNames(SearchField field, IReadOnlyList<string> forms) =>
        Clause.Or(IndexedFields.WholeNamesOf(field).Select(name => Clause.AnyOf(name, forms)));

    private Bounds Compile(NewsQuery query) => query.Accept(this);

    private Bounds CompileAlternative(NewsQuery operand)
    {
        int firstLeaf = _leaves.Count;
        Bounds compiled = Compile(operand);
        if (operand is NewsQuery.And or NewsQuery.Some && _leaves.Count > firstLeaf)
        {
            _branches.Add(new ClusterBranch(operand, firstLeaf, _leaves.Count - firstLeaf));
        }

        return compiled;
    }

    /// <summary>Articles that name a place of the country or its people.</summary>
    private Bounds OfCountry(string country)
    {
        string code = CountryNames.CodeOf(country)?.ToString() ?? country.ToUpperInvariant();
        var places = new Clause.Term(ClusterSchema.Country, code);
        var peoples = new Clause.Term(ClusterSchema.CountryOfPeople, code);
        if (_negations == 0)
        {
            _countries.Add(code);
            _scores.Add(new Clause.Constant(places, RankedClauses.CountryScore));
            _scores.Add(new Clause.Constant(new Clause.Bool { Filter = new([peoples]), MustNot = new([places]) }, RankedClauses.PeopleScore));
        }

        return Bounds.Exactly(Clause.Or(places, peoples));
    }

    private Bounds OfLeaf(NewsQuery.Positional part)
    {
        PositionPattern pattern = PositionalPart.PatternOf(part, _languages);
        if (QueryFields.HoldsValues(part.Field))
        {
            return Bounds.Or([.. pattern.Words.Select(word => WordTerms.Of(word, IndexedFields.ValuesOf(part.Field), LanguageGroup.All).In(IndexedFields.ValuesOf(part.Field)))]);
        }

        var compiled = Bounds.Or([ArticlesOf(part.Field, pattern), Bounds.Exactly(OfNames(part.Field, OtherSpellings(part.Field, pattern)))]);
        if (_negations == 0)
        {
            _leaves.Add(new QueryLeaf(part.Field, pattern, 0));
            _scores.Add(RankedClauses.Of(part.Field, pattern, compiled, _languages));
        }

        return compiled;
    }

    private Clause ScoreOf(Boost boost)
    {
        // Where words stand their lemmas are told, and no stems.
        PositionPattern pattern = PositionalPart.PatternOf(boost.Part is NewsQuery.Words { Related: true } words ? words with { Related = false } : boost.Part, _languages);
        return RankedClauses.Of(boost.Part.Field, pattern, ArticlesOf(boost.Part.Field, pattern), _languages, boost.Weight);
    }

    /// <summary>The articles in which a pattern stands; the words of a language in those of that language.</summary>
    private Bounds ArticlesOf(SearchField field, PositionPattern pattern)
    {
        // Where a word stands matters not: title and body are one.
        IndexedField[] fields = field == SearchField.Text && pattern.InEachSpelling.All(spelling => spelling is PositionPattern.Word or PositionPattern.Hyphenated) ? [IndexedFields.Text] : IndexedFields.Of(field);
        if (!pattern.Words.Any(DependsOnLanguage))
        {
            return In(fields, pattern, LanguageGroup.All);
        }

        return Bounds.Or([.. _groups
            .Select(group => (group.Articles, Found: In(fields, pattern, group)))
            .GroupBy(group => group.Found)
            .Select(same => Bounds.And([Bounds.Exactly(AnyOf([.. same.Select(group => group.Articles)])), same.Key]))]);
    }

    /// <summary>The articles of some groups.</summary>
    private Clause AnyOf(IReadOnlyList<Clause> groups) => groups.Count == _groups.Count ? Clause.Everything : Clause.Or(groups);

    /// <summary>Whether it makes a difference in which language an article is, or by what its lemmas tell the word in fewer terms.</summary>
    private bool DependsOnLanguage(WordMatcher word) => word switch
    {
        WordMatcher.Forms forms => FormLanguages.MayHaveForms(forms.Word),
        WordMatcher.Hyphenated { Joined: WordMatcher.Forms } => true,
        WordMatcher.OtherForms => _languages.AreSeveral,
        _ => false,
    };

    private Bounds In(IndexedField[] fields, PositionPattern pattern, LanguageGroup group) => Bounds.Or([.. fields.Select(field => In(field, pattern, group))]);

    private Bounds In(IndexedField field, PositionPattern pattern, LanguageGroup group)
    {
        var compiler = new PlaceCompiler(field, group);
        Bounds compiled = compiler.Compile(pattern, MostPlacedTerms - _placedTerms);
        _placedTerms += compiler.PlacedTerms;
        return compiled;
    }

    /// <summary>The forms of names in which the pattern finds nothing, though it does in another spelling of theirs.</summary>
    private List<string> OtherSpellings(SearchField field, PositionPattern pattern)
    {
        if (IndexedFields.WholeNamesOf(field).Length == 0 || _names.Settled(field) is not { Groups.Count: > 0 } variants)
        {
            return [];
        }

        var finder = new MatchFinder([new QueryLeaf(field, pattern, 0)]);
        return [.. variants.Groups.Where(group => group.Spellings.Any(spelling => finder.Find(spelling, field).Count > 0)).SelectMany(group => group.Terms)];
    }
}
