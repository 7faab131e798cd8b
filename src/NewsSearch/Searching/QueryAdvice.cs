using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching;

/// <summary>What a query that finds nothing asks for in vain.</summary>
public sealed class QueryAdvice(IArticleIndex index)
{
    /// <summary>The words, outside NOT, that no article has, each once.</summary>
    public IReadOnlyList<MissingWord> MissingWords(NewsQuery query, CancellationToken cancellation = default) => [.. Missing(query, cancellation).DistinctBy(missing => (missing.Word, missing.Field))];

    private IEnumerable<MissingWord> Missing(NewsQuery query, CancellationToken cancellation) => query switch
    {
        NewsQuery.Not or NewsQuery.Everything or NewsQuery.Published or NewsQuery.Named => [],
        NewsQuery.Words words => Missing(words.Field, WordScanner.Words(words.Text), words.Exact, cancellation),
        NewsQuery.Slop slop => Missing(slop.Field, WordScanner.Words(slop.Text), exact: true, cancellation),
        NewsQuery.Near near => Missing(near.Left, cancellation).Concat(Missing(near.Right, cancellation)),
        NewsQuery.Within within => Missing(within.Left, cancellation).Concat(Missing(within.Right, cancellation)),
        NewsQuery.AtLeast atLeast => Missing(atLeast.Operand, cancellation),
        NewsQuery.Pattern pattern when index.Count(query, cancellation) == 0 => [new MissingWord(pattern.Glob, pattern.Field, [])],
        NewsQuery.Fuzzy fuzzy when index.Count(query, cancellation) == 0 => [new MissingWord($"{fuzzy.Word}~", fuzzy.Field, [])],
        NewsQuery.Regex regex when index.Count(query, cancellation) == 0 => [new MissingWord($"/{regex.Expression}/", regex.Field, [])],
        _ => QueryWords.Parts(query).SelectMany(part => Missing(part, cancellation)),
    };

    private IEnumerable<MissingWord> Missing(SearchField field, IEnumerable<string> words, bool exact, CancellationToken cancellation) => words
        .Where(word => index.Count(new NewsQuery.Words(field, word, exact), cancellation) == 0)
        .Select(word => new MissingWord(
            word, field, QueryFields.HoldsValues(field) ? [] : WordProposals.For(index, field, word, cancellation)));
}
