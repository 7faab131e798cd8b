using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>A query taken apart for a search by meaning: what ranks, and what has to hold.</summary>
/// <param name="Words">The words of texts, as alternatives; null when there are none.</param>
/// <param name="Filter">Dates, names, outlets, languages, what is excluded and the like, all of which have to hold; null when there is none.</param>
internal sealed record MeaningParts(NewsQuery? Words, NewsQuery? Filter)
{
    /// <summary>Takes a query apart.</summary>
    public static MeaningParts Of(NewsQuery query)
    {
        (List<NewsQuery> words, List<NewsQuery> filters) = ([], []);
        Sort(query, words, filters);
        return new MeaningParts(
            words.Count switch { 0 => null, 1 => words[0], _ => new NewsQuery.Or(new(words)) },
            filters.Count switch { 0 => null, 1 => filters[0], _ => new NewsQuery.And(new(filters)) });
    }

    /// <summary>The words that a query looks for in texts, in its order and as they are written, without those that are excluded.</summary>
    public static string TextOf(NewsQuery query) => string.Join(' ', TextsOf(query));

    /// <summary>Whether the query is nothing but words side by side, so that its text says what it means.</summary>
    public static bool IsPlain(NewsQuery query) =>
        query is NewsQuery.Words { Exact: false, Field.Kind: SearchFieldKind.Text } || (query is NewsQuery.And all && all.Operands.All(IsPlain));

    private static void Sort(NewsQuery query, List<NewsQuery> words, List<NewsQuery> filters)
    {
        switch (query)
        {
            case NewsQuery.Everything:
                break;
            case NewsQuery.And all:
                foreach (NewsQuery operand in all.Operands)
                {
                    Sort(operand, words, filters);
                }

                break;
            case NewsQuery.Or any when any.Operands.Any(LooksAtText) && !any.Operands.All(LooksAtText):
                foreach (NewsQuery operand in any.Operands)
                {
                    Sort(operand, words, filters);
                }

                break;
            default:
                (LooksAtText(query) ? words : filters).Add(query);
                break;
        }
    }

    private static bool LooksAtText(NewsQuery query) => query switch
    {
        NewsQuery.Positional part => QueryFields.IsProse(part.Field),
        NewsQuery.Not => false,
        _ => query.Children.Count > 0 && query.Children.Any(LooksAtText),
    };

    private static IEnumerable<string> TextsOf(NewsQuery query) => query switch
    {
        NewsQuery.Not => [],
        NewsQuery.Alternatives { AreReadings: true } readings => TextsOf(readings.Operands[0]),
        NewsQuery.Positional part when !QueryFields.IsProse(part.Field) => [],
        NewsQuery.Words words => [words.Text],
        NewsQuery.Slop slop => [slop.Text],
        NewsQuery.Fuzzy fuzzy => [fuzzy.Word],
        NewsQuery.Pattern pattern => [pattern.Glob.Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal)],
        NewsQuery.Regex => [],
        _ => query.Children.SelectMany(TextsOf),
    };
}
