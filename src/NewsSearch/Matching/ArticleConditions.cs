using NewsSearch.Countries;
using NewsSearch.Queries;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Matching;

/// <summary>From a query to the condition that an article fulfils when it matches. The parts that look for words become <see cref="Leaves"/>.</summary>
/// <param name="formsOf">The forms of a whole name; null where the spellings that are joined are all.</param>
internal sealed class ArticleConditions(
    NameVariants people, NameVariants places, NameVariants organisations, FormLanguages languages, Func<NewsQuery.Named, IReadOnlyList<string>>? formsOf = null) : INewsQueryVisitor<Predicate<MatchedArticle>>
{
    private readonly List<QueryLeaf> _leaves = [];

    public IReadOnlyList<QueryLeaf> Leaves => _leaves;

    public Predicate<MatchedArticle> Visit(NewsQuery.Everything everything) => static _ => true;

    public Predicate<MatchedArticle> Visit(NewsQuery.And and)
    {
        Predicate<MatchedArticle>[] operands = Of(and.Operands);
        return article => Array.TrueForAll(operands, operand => operand(article));
    }

    public Predicate<MatchedArticle> Visit(NewsQuery.Or or)
    {
        Predicate<MatchedArticle>[] operands = Of(or.Operands);
        return article => Array.Exists(operands, operand => operand(article));
    }

    public Predicate<MatchedArticle> Visit(NewsQuery.Some some)
    {
        Predicate<MatchedArticle>[] operands = Of(some.Operands);
        return article => operands.Count(operand => operand(article)) >= some.Least;
    }

    public Predicate<MatchedArticle> Visit(NewsQuery.Not not)
    {
        Predicate<MatchedArticle> operand = not.Operand.Accept(this);
        return article => !operand(article);
    }

    public Predicate<MatchedArticle> Visit(NewsQuery.Named named) => named.Field.Kind switch
    {
        SearchFieldKind.Country => InCountry(named.Name),
        SearchFieldKind.Source or SearchFieldKind.Author => Names(named.Field, [NameForm.Of(named.Name)]),
        _ => Names(named.Field, formsOf?.Invoke(named) ?? VariantsOf(named.Field).TermsOf(named.Name)),
    };

    public Predicate<MatchedArticle> Visit(NewsQuery.Published published)
    {
        (long? first, long? end) = published.Seconds;
        return article => article.Indexed.Article.Published?.UnixSeconds is { } second && !(second < first) && !(second >= end);
    }

    public Predicate<MatchedArticle> Visit(NewsQuery.Positional part) => part switch
    {
        NewsQuery.Words { Field.Kind: SearchFieldKind.Country } words => InCountry(words.Text),
        NewsQuery.Words words when QueryFields.HoldsValues(words.Field) => HasValue(words.Field, QueryFields.ValueOf(words.Field, words.Text)),
        _ when QueryFields.HoldsValues(part.Field) => HasValueLike(part),
        _ => HasWords(part),
    };

    private static Predicate<MatchedArticle> HasValue(SearchField field, string value) => article => article.ValuesOf(field).Contains(value);

    /// <summary>Of a field of values a value fits as a word does in a text.</summary>
    private Predicate<MatchedArticle> HasValueLike(NewsQuery.Positional part)
    {
        WordMatcher[] matchers = [.. PositionalPart.PatternOf(part, languages).Words];
        return article => article.ValuesOf(part.Field).Any(value => Array.Exists(matchers, matcher => matcher.Matches(value)));
    }

    /// <summary>Articles that name a place of the country or its people.</summary>
    private static Predicate<MatchedArticle> InCountry(string country)
    {
        string code = CountryNames.CodeOf(country)?.ToString() ?? country.ToUpperInvariant();
        return article => article.Indexed.Countries.Contains(code) || article.Indexed.CountriesOfPeoples.Contains(code);
    }

    private static Predicate<MatchedArticle> Names(SearchField field, IReadOnlyCollection<string> forms)
    {
        var wanted = forms.ToHashSet(StringComparer.Ordinal);
        return article => article.ValuesOf(field).Any(name => wanted.Contains(NameForm.Of(name)));
    }

    private Predicate<MatchedArticle> HasWords(NewsQuery.Positional part)
    {
        int leaf = _leaves.Count;
        _leaves.Add(new QueryLeaf(part.Field, PositionalPart.PatternOf(part, languages), 0));
        List<string> spellings = OtherSpellings(_leaves[leaf]);
        if (spellings.Count == 0)
        {
            return article => article.Has(leaf);
        }

        Predicate<MatchedArticle> names = Names(part.Field, spellings);
        return article => article.Has(leaf) || names(article);
    }

    /// <summary>The forms of names in which the leaf may find nothing, though it does in another spelling of theirs.</summary>
    private List<string> OtherSpellings(QueryLeaf leaf)
    {
        if (VariantsOf(leaf.Field).Groups is not { Count: > 0 } groups)
        {
            return [];
        }

        var finder = new MatchFinder([leaf]);
        return [.. groups.Where(group => group.Spellings.Any(spelling => finder.Find(spelling, leaf.Field).Count > 0)).SelectMany(group => group.Terms)];
    }

    private NameVariants VariantsOf(SearchField field) => field.Kind switch
    {
        SearchFieldKind.Person => people,
        SearchFieldKind.Place => places,
        SearchFieldKind.Organisation => organisations,
        _ => NameVariants.None,
    };

    private Predicate<MatchedArticle>[] Of(IEnumerable<NewsQuery> operands) => [.. operands.Select(operand => operand.Accept(this))];
}
