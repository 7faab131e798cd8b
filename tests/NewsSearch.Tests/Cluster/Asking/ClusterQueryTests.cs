using System.Text;
using System.Text.Json;
using NewsSearch.Cluster;
using NewsSearch.Cluster.Asking;
using NewsSearch.Matching;
using NewsSearch.Tests.EndToEnd;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Tests.Cluster.Asking;

/// <summary>
/// How queries are asked of a cluster: one of each kind in Queries.txt, so that a change shows, and of keys those alone that all supported clusters know. NEWSSEARCH_WRITE_QUERIES=1
/// writes the file anew.
/// </summary>
public sealed class ClusterQueryTests
{
    private static readonly string Approved = Path.Combine(Repository.Root, "tests", "NewsSearch.Tests", "Cluster", "Asking", "Queries.txt");

    /// <summary>The keys of OpenSearch 2 and 3 and Elasticsearch 8 and 9 that docs/cluster.md lists; fields of the index apart.</summary>
    private static readonly HashSet<string> Common = new(
        ["match_all", "match_none", "bool", "filter", "should", "must_not", "minimum_should_match", "boost", "term", "terms", "value", "prefix", "regexp", "rewrite", "range", "gte", "lt", "format", "exists", "field",
            "intervals", "match", "query", "analyzer", "any_of", "all_of", "ordered", "max_gaps", "contained_by", "constant_score", "dis_max", "queries"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Fields = new(
        [ClusterSchema.Text, ClusterSchema.Title, ClusterSchema.Body, ClusterSchema.People, ClusterSchema.PeopleForms, ClusterSchema.Country, ClusterSchema.CountryOfPeople, ClusterSchema.PublishedDate,
            ClusterSchema.Url, ClusterSchema.LanguageTerms, ClusterSchema.Id],
        StringComparer.Ordinal);

    [Fact]
    public void EachKindIsAskedAsApproved()
    {
        string[] lines = File.ReadAllLines(Approved);
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_WRITE_QUERIES") == "1")
        {
            lines = [.. lines.Where((_, i) => i % 2 == 0).SelectMany(query => new[] { query, Asked(query) })];
            File.WriteAllLines(Approved, lines);
        }

        for (int i = 0; i + 1 < lines.Length; i += 2)
        {
            Assert.Equal($"{lines[i]}\n{lines[i + 1]}", $"{lines[i]}\n{Asked(lines[i])}");
        }

        Assert.InRange(lines.Length, 30, int.MaxValue);
    }

    [Fact]
    public void OnlyWhatAllClustersKnowIsAsked()
    {
        foreach (string line in File.ReadAllLines(Approved).Where((_, i) => i % 2 == 1))
        {
            using var json = JsonDocument.Parse(line[(line.IndexOf(' ') + 1)..]);
            Assert.DoesNotContain(KeysOf(json.RootElement), key => !Common.Contains(key) && !Fields.Contains(key));
        }
    }

    [Theory]
    [InlineData("troops", true)]
    [InlineData("troops W/5 border", true)]
    [InlineData("\"the border\" W/S troops", true)]
    [InlineData("ATLEAST3(troops)", true)]
    [InlineData("e W/5 mail", true)]
    [InlineData("e W/5 email", false)]
    [InlineData("troops W/5 border W/5 guards", false)]
    [InlineData("tr*ps", true)]
    [InlineData("/tr(oo|ou)ps?/", true)]
    [InlineData("/(?i)troops/", false)]
    [InlineData("tropps~2", true)]
    [InlineData("tr*ps W/5 border", false)]
    [InlineData("NOT (troops W/5 border)", true)]
    public void ToldIsWhetherTheClusterDecides(string query, bool isExact) => Assert.Equal(isExact, Compile(query).Articles.AreExact);

    private static string Asked(string query)
    {
        Bounds articles = Compile(query).Articles;
        return $"{(articles.AreExact ? "exactly" : "narrowed")} {Encoding.UTF8.GetString(ClusterRequests.Body(articles.May.Write).Span)}";
    }

    private static ClusterQuery Compile(string query) => ClusterQueryCompiler.Compile(
        ArticleShelf.Parse(query), [], FormLanguages.English, LanguageGroup.Of(FormLanguages.English, new HashSet<string> { "en" }), new KnownNames(_ => NameVariants.None, named => [named.Name]));

    private static IEnumerable<string> KeysOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => KeysOf(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };
}
