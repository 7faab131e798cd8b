using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching;

/// <summary>
/// Words that stand side by side in a query and in an article too: <c>prime minister</c> means more than the two. Each such pair counts a
/// little beside its words (the sequential dependence of Metzler and Croft 2005); docs/architecture.md says what that gave.
/// </summary>
internal sealed class AdjacentWords : INewsQueryVisitor<IEnumerable<NewsQuery.Words>>
{
    private const float Weight = 0.2f;

    /// <summary>A pasted text of hundreds of words is no phrase, and each pair costs a look at positions.</summary>
    private const int MostPairs = 32;

    private readonly bool _any;

    private AdjacentWords(bool any) => _any = any;

    /// <summary>The pairs of the query, in its order.</summary>
    public static IEnumerable<Boost> Of(SearchRequest request) =>
        request.Query.Accept(new AdjacentWords(request.Any)).Distinct().Take(MostPairs).Select(pair => new Boost(pair, Weight));

    /// <summary>
    /// The most that so many pairs together add to a score, as a share of what the rest of the query gives: that is what they come to where
    /// every word stands in two, and each time beside its other. So how much an article can be raised is known before its positions are read.
    /// </summary>
    public static float MostShare(int pairs) => Weight * Math.Min(pairs, 2);

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Everything everything) => [];

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.And and) => Among(and.Operands);

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Or or) => _any ? Among(or.Operands) : or.Operands.SelectMany(operand => operand.Accept(this));

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Some some) => [];

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Not not) => [];

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Named named) => [];

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Published published) => [];

    public IEnumerable<NewsQuery.Words> Visit(NewsQuery.Positional part) => [];

    private IEnumerable<NewsQuery.Words> Among(ValueList<NewsQuery> operands)
    {
        for (int i = 0; i < operands.Count; i++)
        {
            if (i > 0 && WordOf(operands[i - 1]) is { } before && WordOf(operands[i]) is { } word && before != word && before.Field == word.Field)
            {
                yield return new NewsQuery.Words(word.Field, $"{before.Text} {word.Text}", Exact: false) { Related = _any };
            }

            foreach (NewsQuery.Words inner in operands[i].Accept(this))
            {
                yield return inner;
            }
        }
    }

    /// <summary>The operand, when it is one word of a text in any form; null otherwise.</summary>
    private static NewsQuery.Words? WordOf(NewsQuery operand) =>
        operand is NewsQuery.Words { Exact: false } words && QueryFields.IsProse(words.Field) && WordScanner.Words(words.Text).Count == 1 ? words : null;
}
