using Lucene.Net.Index;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching;

/// <summary>What a query that finds nothing asks for in vain.</summary>
internal sealed class QueryAdvice(IndexReader reader, Func<NewsQuery, int> count)
{
    /// <summary>The words, outside NOT, that no article has, each once.</summary>
    public IReadOnlyList<MissingWord> MissingWords(NewsQuery query) => [.. Missing(query).DistinctBy(missing => (missing.Word, missing.Field))];

    private IEnumerable<MissingWord> Missing(NewsQuery query) => query switch
    {
        NewsQuery.Not or NewsQuery.Everything or NewsQuery.Published or NewsQuery.Named => [],
        NewsQuery.Words words => Missing(words.Field, WordScanner.Words(words.Text), words.Exact),
        NewsQuery.Slop slop => Missing(slop.Field, WordScanner.Words(slop.Text), exact: true),
        NewsQuery.Near near => Missing(near.Left).Concat(Missing(near.Right)),
        NewsQuery.Within within => Missing(within.Left).Concat(Missing(within.Right)),
        NewsQuery.AtLeast atLeast => Missing(atLeast.Operand),
        NewsQuery.Pattern pattern when count(query) == 0 => [new MissingWord(pattern.Glob, pattern.Field, [])],
        NewsQuery.Fuzzy fuzzy when count(query) == 0 => [new MissingWord($"{fuzzy.Word}~", fuzzy.Field, [])],
        NewsQuery.Regex regex when count(query) == 0 => [new MissingWord($"/{regex.Expression}/", regex.Field, [])],
        _ => QueryWords.Parts(query).SelectMany(Missing),
    };

    private IEnumerable<MissingWord> Missing(SearchField field, IEnumerable<string> words, bool exact) => words
        .Where(word => count(new NewsQuery.Words(field, word, exact)) == 0)
        .Select(word => new MissingWord(
            word, field, QueryFields.HoldsValues(field) ? [] : new WordProposals(reader).For(word, QueryCompiler.IndexFields(field))));
}
