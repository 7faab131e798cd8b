using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Cluster.Asking;

/// <summary>
/// Scores articles by their texts as <see cref="Ranking"/> has it, which a cluster can only do nearly: it rounds the length of a text, and counts words where phrases are asked for. It
/// chooses the best <see cref="Window"/>, and these are put in order here. Not thread-safe.
/// </summary>
internal sealed class Rescoring
{
    /// <summary>Articles, from the best on, that are put in order; what comes behind them keeps the order of the cluster.</summary>
    public const int Window = 100;

    private readonly SearchRequest _request;
    private readonly IReadOnlyList<string> _countries;
    private readonly SilentLeaves _silent;
    private readonly MatchFinder _finder;
    private readonly HashSet<SearchField> _fields;
    private readonly List<QueryLeaf> _spellings = [];
    private readonly Part[] _leaves;
    private readonly Part[] _pairs;
    private readonly Part[] _others;

    public Rescoring(ClusterSnapshot snapshot, ClusterQuery query, SearchRequest request, CancellationToken cancellation)
    {
        (_request, _countries, _silent) = (request, query.Countries, new SilentLeaves(snapshot, query));
        FormLanguages languages = snapshot.LanguagesOf(request.Query);
        Boost[] pairs = [.. AdjacentWords.Of(request)];
        QueryLeaf[] raising = [.. pairs.Concat(request.Boosts).Select(boost => new QueryLeaf(boost.Part.Field, PositionalPart.PatternOf(boost.Part, languages), 0))];
        IReadOnlyList<QueryLeaf> all = Rarities.Of([.. query.Leaves, .. raising], snapshot, cancellation);
        _leaves = [.. all.Take(query.Leaves.Count).Select(leaf => PartOf(leaf, 1, snapshot, cancellation))];
        Part[] boosts = [.. all.Skip(query.Leaves.Count).Zip(pairs.Concat(request.Boosts), (leaf, boost) => PartOf(leaf, boost.Weight, snapshot, cancellation))];
        (_pairs, _others) = (boosts[..pairs.Length], boosts[pairs.Length..]);
        _finder = new MatchFinder(_spellings);
        _fields = [.. _spellings.Select(spelling => spelling.Field)];
    }

    /// <summary>The score of an article that the query finds.</summary>
    public float ScoreOf(IndexedArticle article)
    {
        var counted = new Counted(article, _finder, _fields);
        IReadOnlySet<int> silent = _silent.In(article);
        float found = _leaves.Where((_, leaf) => !silent.Contains(leaf)).Sum(counted.Score);
        float paired = Math.Min(_pairs.Sum(counted.Score), AdjacentWords.MostShare(_pairs.Length) * found);
        float score = found + paired + _others.Sum(counted.Score) + _countries.Sum(country => OfCountry(article, country));
        return _request.Freshness is { } freshness ? (float)(score * freshness.FactorOf(article.Article.Published?.UnixSeconds)) : score;
    }

    private static float OfCountry(IndexedArticle article, string country)
    {
        float frequency = (article.Countries.Contains(country) ? 1 : 0) + (article.CountriesOfPeoples.Contains(country) ? Ranking.PeopleWeight : 0);
        return Ranking.CountryRarity * Ranking.Saturation(frequency, 0, 0);
    }

    private Part PartOf(QueryLeaf leaf, float weight, ClusterSnapshot snapshot, CancellationToken cancellation)
    {
        int first = _spellings.Count;
        _spellings.AddRange(leaf.Pattern.InEachSpelling.Select(spelling => new QueryLeaf(leaf.Field, spelling, 0)));
        float[] weights = [.. leaf.Pattern.InEachSpelling.Select(Ranking.WeightOf)];
        var part = new Part(leaf.Field, first, weights, leaf.Rarity * weight, snapshot.MeanWords(leaf.Field));
        return leaf.Pattern is PositionPattern.Word { Matcher: WordMatcher.Fuzzy fuzzy } && IsIndexed(fuzzy.Word, leaf.Field, snapshot, cancellation)
            ? part with { Rarity = part.Rarity * Ranking.EditedWeight, Unedited = PartOf(Unedited(leaf, fuzzy), weight, snapshot, cancellation) }
            : part;
    }

    private static QueryLeaf Unedited(QueryLeaf leaf, WordMatcher.Fuzzy fuzzy) =>
        leaf with { Pattern = new PositionPattern.Word(new WordMatcher.Exact(fuzzy.Word) { Written = fuzzy.Word }) };

    private static bool IsIndexed(string word, SearchField field, ClusterSnapshot snapshot, CancellationToken cancellation) =>
        snapshot.Frequencies(IndexedFields.TermsOf(field).Select(name => new Clause.Term(name, word)), cancellation).Values.Any(articles => articles > 0);

    /// <summary>What adds to the score.</summary>
    /// <param name="First">Its first spelling among all.</param>
    /// <param name="Weights">What a match counts in each of its spellings.</param>
    /// <param name="Rarity">The score of the most matches possible.</param>
    /// <param name="MeanWords">Of the texts that it looks into; 0 where their lengths do not count.</param>
    private sealed record Part(SearchField Field, int First, float[] Weights, float Rarity, float MeanWords)
    {
        /// <summary>Of a fuzzy word, the word itself, where that is worth more; null where there is none.</summary>
        public Part? Unedited { get; init; }
    }

    /// <summary>How often each spelling matches an article.</summary>
    private readonly struct Counted
    {
        private readonly int[] _counts;
        private readonly int[] _inTitle;
        private readonly int _titleWords;
        private readonly int _bodyWords;

        public Counted(IndexedArticle indexed, MatchFinder finder, IReadOnlySet<SearchField> fields)
        {
            Article article = indexed.Article;
            _inTitle = finder.Counts(article.Title, SearchField.Title, article.Language, out _titleWords);
            _counts = finder.Counts(article.Body, SearchField.Body, article.Language, out _bodyWords);
            var matched = new MatchedArticle(indexed, finder, fields);
            foreach (SearchField field in fields.Where(field => !QueryFields.IsProse(field)))
            {
                int[] inValues = finder.CountsInValues(matched.ValuesOf(field), field);
                for (int spelling = 0; spelling < inValues.Length; spelling++)
                {
                    _counts[spelling] += inValues[spelling];
                }
            }
        }

        public float Score(Part part)
        {
            float frequency = 0;
            for (int i = 0; i < part.Weights.Length; i++)
            {
                int spelling = part.First + i;
                int titleWeight = part.Field == SearchField.Text ? Ranking.TitleWeight : 1;
                frequency += part.Weights[i] * ((titleWeight * _inTitle[spelling]) + _counts[spelling]);
            }

            int length = part.Field.Kind switch
            {
                SearchFieldKind.Title => _titleWords,
                SearchFieldKind.Body => _bodyWords,
                _ => _titleWords + _bodyWords,
            };
            float score = part.Rarity * Ranking.Saturation(frequency, length, part.MeanWords);
            return part.Unedited is { } unedited ? Math.Max(score, Score(unedited)) : score;
        }
    }
}
