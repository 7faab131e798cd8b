using System.Text.Json;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Cluster.Asking;

/// <summary>Reads the fingerprints of articles in a cluster.</summary>
internal sealed class FoundFingerprints(ClusterSnapshot snapshot, CancellationToken cancellation)
{
    /// <summary>Terms of one question; a cluster takes 65,536.</summary>
    private const int MostTerms = 10_000;

    private static readonly string[] Values = [ClusterSchema.Id, ClusterSchema.Fingerprint, ClusterSchema.Published];

    /// <summary>The articles that have any of some terms in a field, each once.</summary>
    public IEnumerable<FingerprintedArticle> WithTerms(string field, IReadOnlyCollection<string> terms) =>
        terms.Order(StringComparer.Ordinal).Chunk(MostTerms).SelectMany(some => Of(Clause.AnyOf(field, some))).DistinctBy(article => article.Id, StringComparer.Ordinal);

    /// <summary>All articles that share a band with another one: of all articles the bands are looked through here.</summary>
    public IReadOnlyList<FingerprintedArticle> SharingBands()
    {
        var first = new Dictionary<string, FingerprintedArticle>(StringComparer.Ordinal);
        var sharing = new Dictionary<string, FingerprintedArticle>(StringComparer.Ordinal);
        foreach (FingerprintedArticle article in Of(Clause.HasWords(ClusterSchema.Fingerprint)))
        {
            foreach (string band in article.Fingerprint.Terms())
            {
                if (!first.TryAdd(band, article) && first[band].Id != article.Id)
                {
                    sharing[article.Id] = article;
                    sharing[first[band].Id] = first[band];
                }
            }
        }

        return [.. sharing.Values];
    }

    private IEnumerable<FingerprintedArticle> Of(Clause articles)
    {
        foreach (JsonElement hit in new FoundArticles(snapshot.Searches, articles, cancellation) { Values = Values }.Hits())
        {
            cancellation.ThrowIfCancellationRequested();
            if (CountedNames.ValuesOf(hit, ClusterSchema.Fingerprint).FirstOrDefault() is { } fingerprint)
            {
                long? published = hit.GetProperty("fields").TryGetProperty(ClusterSchema.Published, out JsonElement seconds) ? seconds[0].GetInt64() : null;
                yield return new FingerprintedArticle(CountedNames.ValuesOf(hit, ClusterSchema.Id).First(), new Fingerprint(Convert.FromBase64String(fingerprint)), published);
            }
        }
    }
}
