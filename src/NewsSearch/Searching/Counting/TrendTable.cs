using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Searching.Counting;

/// <summary>The values of a dimension whose share of the articles rose from one period to another.</summary>
/// <param name="Trends">Those of which it is the least likely that chance had it so first; see <see cref="LogLikelihood.Significant"/>.</param>
/// <param name="Before">All matching articles of the first period.</param>
/// <param name="After">All matching articles of the second period.</param>
public sealed record TrendTable(IReadOnlyList<Trend> Trends, int Before, int After)
{
    /// <summary>Counts the matching articles of both periods.</summary>
    /// <param name="request">Which articles, and what the values are of in <see cref="CountRequest.First"/>, which is no time; its second dimension counts for nothing.</param>
    public static TrendTable Of(IArticleIndex index, CountRequest request, NewsQuery.Published before, NewsQuery.Published after, CancellationToken cancellation = default)
    {
        (int allBefore, IReadOnlyList<CountRow> rowsBefore) = CountsOf(before);
        (int allAfter, IReadOnlyList<CountRow> rowsAfter) = CountsOf(after);

        // What a name is called is decided among the articles that are counted, and may differ in letter case or accents; other values are as they are written.
        bool isName = request.First.Named is not null || request.First.Origin is not null;
        Dictionary<string, int> known = rowsBefore.GroupBy(row => KeyOf(row.Value!, isName)).ToDictionary(same => same.Key, same => same.Sum(row => row.Count), StringComparer.Ordinal);
        IEnumerable<Trend> trends = rowsAfter.Select(row => new Trend(row.Value!, known.GetValueOrDefault(KeyOf(row.Value!, isName)), row.Count, allBefore, allAfter))
            .Where(trend => trend.ShareAfter > trend.ShareBefore && trend.Score >= LogLikelihood.Significant);
        return new([.. trends.OrderByDescending(trend => trend.Score).ThenBy(trend => trend.Name, StringComparer.Ordinal)], allBefore, allAfter);

        (int All, IReadOnlyList<CountRow> Rows) CountsOf(NewsQuery.Published period)
        {
            var inPeriod = new NewsQuery.And(new([request.Query, period]));
            return (index.Count(inPeriod, cancellation), index.CountBy(request with { Query = inPeriod, Second = null }, cancellation).Rows);
        }
    }

    private static string KeyOf(string value, bool isName) => isName && NameForm.Of(value) is { Length: > 0 } form ? form : value;
}
