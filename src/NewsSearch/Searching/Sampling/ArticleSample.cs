using System.IO.Hashing;
using System.Text;
using NewsSearch.Queries;

namespace NewsSearch.Searching.Sampling;

/// <summary>
/// Draws samples that anybody can draw again: articles come in the order of XXH3 (64 bits) of their id, keyed with the seed, and the first are the sample.
/// Nothing else has a part in it, so engines and machines draw the same, a smaller sample is in a larger one of the same seed, and articles that come to an
/// archive change only the places that they take.
/// </summary>
public sealed class ArticleSample(IArticleIndex index, NewsQuery query, CancellationToken cancellation = default)
{
    /// <summary>Draws a sample of the articles that match.</summary>
    public DrawnSample Draw(SampleRequest request)
    {
        ArticleVersion[] all = [.. index.Versions(query, cancellation)];
        var strata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (StratumKey key in request.Per.Distinct())
        {
            Mark(strata, key);
        }

        IGrouping<string, ArticleVersion>[] parts = [.. all.GroupBy(article => strata.GetValueOrDefault(article.Id, ""), StringComparer.Ordinal)];
        HashSet<string> drawn = parts.SelectMany(part => part
            .OrderBy(article => PlaceOf(article.Id, request.Seed)).ThenBy(article => article.Id, StringComparer.Ordinal)
            .Take(request.Size).Select(article => article.Id)).ToHashSet(StringComparer.Ordinal);
        return new DrawnSample(drawn.Count, all.Length, parts.Length, new ArticleVersions(all.Where(article => !drawn.Contains(article.Id)).Select(article => article.Version)));
    }

    /// <summary>What an article with this id comes by.</summary>
    internal static ulong PlaceOf(string id, long seed) => XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(id), seed);

    /// <summary>Adds to the stratum of each article what it has of the key.</summary>
    private void Mark(Dictionary<string, string> strata, StratumKey key)
    {
        // A language's code may have a script behind it: the longer one, which comes last, is the article's.
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (NewsQuery value in Values(key))
        {
            number++;
            foreach (string id in index.FindIds(new NewsQuery.And(new([query, value])), cancellation))
            {
                values[id] = number;
            }
        }

        foreach ((string id, int value) in values)
        {
            strata[id] = $"{strata.GetValueOrDefault(id)}{key}{value} ";
        }
    }

    private IEnumerable<NewsQuery> Values(StratumKey key) => key switch
    {
        StratumKey.Source => index.CountOrigins(query, SearchField.Source, cancellation).Select(outlet => new NewsQuery.Named(SearchField.Source, outlet.Name)),
        StratumKey.Language => index.CountLanguages(query, cancellation).Select(language => language.Language)
            .OrderBy(code => code.Length).Select(code => new NewsQuery.Words(SearchField.Language, code, Exact: true)),
        _ => index.CountDates(query, key == StratumKey.Year ? TimeUnit.Year : TimeUnit.Month, cancellation).Periods.Where(period => period.Count > 0).Select(Published),
    };

    private static NewsQuery.Published Published(TimePeriod period) => new(
        period.First.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), period.Last == DateOnly.MaxValue ? null : period.Last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
