using System.Globalization;
using System.Text.Json;
using NewsSearch.Cluster.Writing;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Cluster;

/// <summary>How an index on a cluster is.</summary>
/// <param name="Articles">Articles in it.</param>
/// <param name="Shards">Parts of it, copies apart.</param>
/// <param name="Problems">Sentences about what keeps it from answering right; none when it is sound.</param>
/// <param name="Notes">Sentences about what is well to know.</param>
public sealed record ClusterHealth(int Articles, int Shards, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Articles whose words are compared with their texts.</summary>
    private const int Compared = 100;

    /// <summary>Words of each that are.</summary>
    private const int ComparedWords = 500;

    /// <summary>What files gave, by the catalogue of the home, and the index does not have from them. What the index has of other files may be another home's.</summary>
    public CatalogueGaps Gaps { get; private init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>Asks the cluster how it is, and compares the words of some articles with what is stored of them.</summary>
    /// <exception cref="IndexException">The cluster cannot be asked, or what stands there is no index of this version.</exception>
    public static ClusterHealth Of(ClusterConnection connection, IndexHome home) => ClusterFaults.Told(connection.Address, () => Ask(connection, home));

    /// <summary>Bytes of an index, copies apart.</summary>
    /// <exception cref="IndexException">The cluster cannot be asked.</exception>
    public static long CountBytes(ClusterConnection connection)
    {
        using ClusterAnswer answer = connection.Ask(HttpMethod.Get, $"{connection.Index}/_stats/store", null, default);
        return answer.Root.GetProperty("_all").GetProperty("primaries").GetProperty("store").GetProperty("size_in_bytes").GetInt64();
    }

    private static ClusterHealth Ask(ClusterConnection connection, IndexHome home)
    {
        FoundIndex found = new ClusterIndexes(connection, connection.Clock).Existing();
        List<string> problems = [], notes = [];
        using ClusterAnswer health = connection.Ask(HttpMethod.Get, $"/_cluster/health{connection.Index}", null, default);
        string status = health.Root.GetProperty("status").GetString()!;
        int shards = health.Root.GetProperty("active_primary_shards").GetInt32();
        if (status == "red")
        {
            problems.Add($"a part of the index {connection.Address} is on no node (red): what it holds is not found");
        }
        else if (status == "yellow")
        {
            notes.Add($"copies of the index {connection.Address} are missing (yellow): a node that fails would take a part of it along");
        }

        if (found.Names.Count > 1)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{found.Names.Count} indexes stand behind {connection.Address}"));
        }

        var scan = new ClusterScan(connection, connection.Address.Index, home.FromStoredPath);
        int articles = status == "red" ? 0 : scan.Count();
        if (status != "red")
        {
            problems.AddRange(Unlike(connection, scan).Select(id => $"the article {id} is searched by other words than it has"));
        }

        IReadOnlyDictionary<string, string> noted = ClusterNotes.Load(home, found.Identity);
        var catalogue = Catalogue.Load(home, noted);
        if (catalogue.IsLostFrom(noted))
        {
            problems.Add("the catalogue of files that were read is missing or damaged");
        }

        return new ClusterHealth(articles, shards, problems, notes) { Gaps = status == "red" || !catalogue.Files.Any() ? default : GapsOf(catalogue, scan) };
    }

    private static CatalogueGaps GapsOf(Catalogue catalogue, ClusterScan scan) =>
        CatalogueGaps.Between(catalogue, scan.Counts(ClusterSchema.Path).ToDictionary(path => path.Value, path => path.Articles, StringComparer.Ordinal)) with { Uncatalogued = 0, UncataloguedFiles = 0 };

    /// <summary>The ids of articles, of some that chance takes, of which a word of the body is not found.</summary>
    private static IEnumerable<string> Unlike(ClusterConnection connection, ClusterScan scan)
    {
        var words = new PreparedWords();
        foreach (IndexedArticle article in scan.Some(Compared))
        {
            string[] wanted = [.. words.Body(article.Article.Body, article.Article.Language).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word[..(word.AsSpan().IndexOfAnyInRange('!', ',') is >= 0 and var end ? end : word.Length)]).Distinct(StringComparer.Ordinal).Take(ComparedWords)];
            if (scan.Count(json => WriteAll(json, article.Id, wanted)) == 0)
            {
                yield return article.Id;
            }
        }
    }

    private static void WriteAll(Utf8JsonWriter json, string id, string[] words)
    {
        json.WriteStartObject("bool");
        json.WriteStartArray("filter");
        WriteTerm(json, ClusterSchema.Id, id);
        foreach (string word in words)
        {
            WriteTerm(json, ClusterSchema.Body, word);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, string field, string value)
    {
        json.WriteStartObject();
        json.WriteStartObject("term");
        json.WriteString(field, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
