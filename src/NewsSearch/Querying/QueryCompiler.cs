using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Analysis;
using NewsSearch.Indexing;

namespace NewsSearch.Querying;

/// <summary>From a <see cref="NewsQuery"/> to Lucene's queries over one index.</summary>
internal sealed class QueryCompiler
{
    private readonly IndexReader _reader;
    private readonly List<QueryLeaf> _leaves = [];
    private int _negations;

    private QueryCompiler(IndexReader reader) => _reader = reader;

    public static CompiledQuery Compile(NewsQuery query, IndexReader reader)
    {
        // Clauses here are parts that the user wrote; words that a pattern stands for are never clauses.
        BooleanQuery.MaxClauseCount = int.MaxValue;
        var compiler = new QueryCompiler(reader);
        return new CompiledQuery(compiler.Build(query), compiler._leaves);
    }

    private Query Build(NewsQuery query) => query switch
    {
        NewsQuery.Everything => Unranked(new MatchAllDocsQuery()),
        NewsQuery.And and => BuildAnd(and.Operands),
        NewsQuery.Or or => BuildOr(or.Operands),
        NewsQuery.Not => BuildAnd([query]),
        NewsQuery.Published published => Unranked(BuildPublished(published)),
        NewsQuery.Words words when ExactTerm(words) is { } term => Unranked(new TermQuery(term)),
        NewsQuery.Pattern pattern when QueryFields.HoldsValues(pattern.Field) =>
            Unranked(BuildLeaf(pattern.Field, PositionalPart.PatternOf(pattern))),
        NewsQuery.Words { Exact: true } words when WordScanner.Words(words.Text) is { Count: > 1 } texts => BuildPhrase(words, texts),
        _ => BuildLeaf(PositionalPart.FieldOf(query), PositionalPart.PatternOf(query)),
    };

    private BooleanQuery BuildAnd(IEnumerable<NewsQuery> operands)
    {
        var result = new BooleanQuery();
        bool anyPositive = false;
        foreach (NewsQuery operand in operands)
        {
            if (operand is NewsQuery.Not not)
            {
                _negations++;
                result.Add(Build(not.Operand), Occur.MUST_NOT);
                _negations--;
            }
            else
            {
                result.Add(Build(operand), Occur.MUST);
                anyPositive = true;
            }
        }

        if (!anyPositive)
        {
            result.Add(Unranked(new MatchAllDocsQuery()), Occur.MUST);
        }

        return result;
    }

    private BooleanQuery BuildOr(IEnumerable<NewsQuery> operands)
    {
        var result = new BooleanQuery();
        foreach (NewsQuery operand in operands)
        {
            result.Add(Build(operand), Occur.SHOULD);
        }

        return result;
    }

    private static NumericRangeQuery<long> BuildPublished(NewsQuery.Published published)
    {
        long? from = Seconds(published.From);
        long? until = Seconds(published.Until);
        return NumericRangeQuery.NewInt64Range(
            IndexSchema.Published, IndexSchema.DatePrecisionStep, from is { } first ? first : null, until is { } end ? end : null, true, false);
    }

    private static long? Seconds(DateTime? time) => time is { } utc ? (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds) : null;

    /// <summary>The term of a field that holds values, not words; null for the others.</summary>
    private static Term? ExactTerm(NewsQuery.Words words) => QueryFields.HoldsValues(words.Field)
        ? new Term(IndexFields(words.Field)[0], QueryFields.ValueOf(words.Field, words.Text))
        : null;

    /// <summary>Exact words in a row: Lucene's own phrase query reads their postings fastest.</summary>
    private Query BuildPhrase(NewsQuery.Words words, List<string> texts) => BuildLeaf(words.Field, PositionalPart.PatternOf(words), (name, _) =>
    {
        var phrase = new PhraseQuery();
        foreach (string text in texts)
        {
            phrase.Add(new Term(name, text));
        }

        return phrase;
    });

    private Query BuildLeaf(SearchField field, PositionPattern pattern) => BuildLeaf(field, pattern, (name, terms) =>
        pattern is PositionPattern.Word word
            ? new WordQuery(word.Matcher, terms[word.Matcher])
            : new PositionQuery(name, pattern, terms));

    /// <summary>Looks in each index field of <paramref name="field"/>; the best one alone counts for the rank.</summary>
    private Query BuildLeaf(SearchField field, PositionPattern pattern, Func<string, IReadOnlyDictionary<WordMatcher, TermSet>, Query> build)
    {
        var best = new DisjunctionMaxQuery(0);
        float rarity = 0;
        foreach (string name in IndexFields(field))
        {
            Dictionary<WordMatcher, TermSet> terms = pattern.Words.ToDictionary(word => word, word => TermSet.Find(name, word, _reader.Context));
            Query query = build(name, terms);
            query.Boost = name == IndexSchema.Title ? Ranking.TitleBoost : 1;
            best.Add(query);
            rarity = Math.Max(rarity, terms.Values.Sum(Rarity));
        }

        if (_negations == 0)
        {
            _leaves.Add(new QueryLeaf(field, pattern, rarity));
        }

        return best.Disjuncts.Count == 1 ? best.Disjuncts[0] : best;
    }

    private float Rarity(TermSet terms) => MathF.Log(1 + ((_reader.NumDocs + 1f) / (terms.DocumentFrequency + 1f)));

    private static string[] IndexFields(SearchField field) => field switch
    {
        SearchField.Text => [IndexSchema.Title, IndexSchema.Body],
        SearchField.Title => [IndexSchema.Title],
        SearchField.Body => [IndexSchema.Body],
        SearchField.Person => [IndexSchema.People],
        SearchField.Place => [IndexSchema.Places],
        SearchField.Country => [IndexSchema.Country],
        SearchField.Source => [IndexSchema.Source],
        SearchField.Author => [IndexSchema.Authors],
        SearchField.Language => [IndexSchema.Language],
        SearchField.Url => [IndexSchema.Url],
        SearchField.Id => [IndexSchema.Id],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static Query Unranked(Query query)
    {
        query.Boost = 0;
        return query;
    }
}
