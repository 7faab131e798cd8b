using System.Text.Json;
using NewsSearch.Cluster;
using NewsSearch.Home;
using NewsSearch.Searching;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cluster;

/// <summary>An index on a cluster that is kept by years or months.</summary>
public sealed class ClusterPartitionTests : IDisposable
{
    private readonly ClusterShelf _shelf = new() { Partition = ClusterPartition.Year };

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void EachArticleStandsInTheIndexOfItsYear()
    {
        _shelf.Put(
            Story("0000000000a1", "2013-12-31T23:30:00Z"),
            Story("0000000000a2", "2014-01-01"),
            Story("0000000000a3", "2013-12-31T23:00:00Z"),
            Story("0000000000a4", null),
            Story("0000000000a5", "1066-10-14"));
        Assert.Equal(["first 2", "first-2013 2", "first-2014 1"], Parts());
        Assert.Equal(5, _shelf.Count());
        Assert.Equal(["0000000000a1", "0000000000a2", "0000000000a3"], Ids("frozen date:>=2013"));
        Assert.Equal(["0000000000a5"], Ids("frozen date:<1900"));
    }

    [Fact]
    public void AnArticleWhoseDateChangesStandsInOneYear()
    {
        _shelf.Put(Story("0000000000a1", "2013-05-01"), Story("0000000000a2", "2013-05-01"), Story("0000000000a3", null));
        _shelf.Put(Story("0000000000a1", "2014-05-01"), Story("0000000000a3", "2013-05-01"));
        Assert.Equal(["first 0", "first-2013 2", "first-2014 1"], Parts());
        using (ClusterArticleWriter writer = _shelf.Open())
        {
            // Twice in one run, and once more; what is deleted goes from wherever it stands.
            writer.Put(Story("0000000000a1", "2012-05-01"));
            writer.Put(Story("0000000000a1", "2011-05-01"));
            writer.Delete(["0000000000a2"]);
            writer.Put(Story("0000000000a2", "2010-05-01"));
            writer.Put(Story("0000000000a3", "2010-05-01"));
            writer.Delete(["0000000000a3"]);
            writer.Commit();
        }

        Assert.Equal(["first 0", "first-2010 1", "first-2011 1", "first-2012 0", "first-2013 0", "first-2014 0"], Parts());
        Assert.Equal(["0000000000a1", "0000000000a2"], Ids("frozen"));
    }

    [Fact]
    public void ASearchForDatesLooksAtNoOtherYears()
    {
        _shelf.Put([.. Enumerable.Range(2001, 9).Select(year => Story(year.ToString("x12", null), $"{year}-06-01"))]);
        List<string> answers = [];
        using var connection = new ClusterConnection(_shelf.Address, ClusterAccess.None, TimeProvider.System, 1, new Answers(answers));
        using var source = new ClusterArticleIndexSource(connection, _shelf.Home, TimeProvider.System);
        using IArticleIndex index = source.Acquire();
        Assert.Equal(["0000000007d5"], index.FindIds(ArticleShelf.Parse("frozen date:2005-06")));
        Assert.Equal(9, Skipped(answers));

        answers.Clear();
        SearchPage page = index.Search(new SearchRequest(ArticleShelf.Parse("frozen date:2005-06")));
        Assert.Equal(["0000000007d5"], page.Hits.Select(hit => hit.Indexed.Id));
        Assert.Equal(9, Skipped(answers));
    }

    [Fact]
    public void ARebuildTakesThePlaceOfAllParts()
    {
        _shelf.Put(Story("0000000000a1", "2013-05-01"), Story("0000000000a2", "2014-06-01"));
        _shelf.Partition = ClusterPartition.Month;
        _shelf.Put(Story("0000000000a3", "2014-07-01"));
        Assert.Equal(["first 0", "first-2013 1", "first-2014 2"], Parts());

        using (ClusterArticleWriter writer = _shelf.Open(rebuild: true))
        {
            writer.Add(Story("0000000000a1", "2013-05-01"));
            Assert.Equal(["0000000000a1", "0000000000a2", "0000000000a3"], Ids("frozen"));
            writer.Commit();
            Assert.Equal(["0000000000a1"], Ids("frozen"));
            writer.Add(Story("0000000000a2", "2014-06-01"));
            writer.Commit();
        }

        Assert.Equal(["0000000000a1", "0000000000a2"], Ids("frozen"));
        Assert.Equal([" 0", "-2013-05 1", "-2014-06 1"], Parts().Select(part => part[17..]));
    }

    [Fact]
    public void ARebuildThatIsGivenUpLeavesNothing()
    {
        _shelf.Put(Story("0000000000a1", "2013-05-01"));
        using (ClusterArticleWriter writer = _shelf.Open(rebuild: true))
        {
            writer.Add(Story("0000000000a2", "2014-05-01"));
            writer.CountOnce();
        }

        Assert.Equal(["first 0", "first-2013 1"], Parts());
        Assert.Equal(["0000000000a1"], Ids("frozen"));
    }

    /// <summary>The part of its new year does not take it, for no further field has room there; so it stays as it was.</summary>
    [Fact]
    public void AnArticleThatIsRefusedInItsNewYearStaysInTheOldOne()
    {
        _shelf.Put(Story("0000000000a1", "2013-05-01"), Story("0000000000a2", "2014-05-01"));
        _shelf.Ask(HttpMethod.Put, $"{_shelf.Connection.Index}-first-2014/_settings", """{"index.mapping.total_fields.limit":1}""");
        IndexedArticle moved = Story("0000000000a1", "2014-06-01");
        _shelf.Put(moved with { Article = moved.Article with { Kept = [new KeptField("topic", new(["sea"]))] } });
        Assert.Equal(["0000000000a1"], _shelf.Refused.Select(refused => refused.Id));
        Assert.Equal(["first 0", "first-2013 1", "first-2014 1"], Parts());
        Assert.Equal(["0000000000a1"], Ids("frozen date:2013"));
    }

    /// <summary>Its writer learns so when it needs a further part, and hangs none behind the other index.</summary>
    [Fact]
    public void NoPartIsMadeBehindAnIndexThatTookThePlace()
    {
        using var other = new TemporaryFolder();
        _shelf.Put(Story("0000000000a1", "2013-05-01"));
        using ClusterArticleWriter left = _shelf.Open();
        using (ClusterArticleWriter writer = _shelf.Open(rebuild: true, new IndexHome(other.Combine("index"))))
        {
            writer.Add(Story("0000000000a1", "2013-05-01"));
            writer.Commit();
        }

        IndexException error = Assert.Throws<IndexException>(() => left.Put(Story("0000000000a2", "2031-05-01")));
        Assert.Contains("was made anew or removed while this run wrote to it", error.Message, StringComparison.Ordinal);
        Assert.Equal([" 0", "-2013 1"], Parts().Select(part => part[17..]));
    }

    /// <summary>Its articles are gone, and the next that belong there make it anew.</summary>
    [Fact]
    public void AYearCanBeRemovedWhole()
    {
        _shelf.Put(Story("0000000000a1", "2013-05-01"), Story("0000000000a2", "2014-06-01"));
        _shelf.Ask(HttpMethod.Delete, $"{_shelf.Connection.Index}-first-2013");
        Assert.Equal(["0000000000a2"], Ids("frozen"));
        _shelf.Put(Story("0000000000a3", "2013-05-01"));
        Assert.Equal(["first 0", "first-2013 1", "first-2014 1"], Parts());
    }

    [Fact]
    public void TheSettingMakesParts()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("a.jsonl"), """{"id":"1","title":"A","body":"The ferry left Oslo.","date":"2013-05-01"}""" + "\n" + """{"id":"2","title":"B","body":"The ferry came back.","date":"2014-05-01"}""" + "\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "settings", "set", "engine.address", _shelf.Address.ToString(), "--index", "home").ExitCode);
        CommandRun wrong = CommandRun.Of(folder.Path, "settings", "set", "engine.partition", "week", "--index", "home");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("none, year or month", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of(folder.Path, "settings", "set", "engine.partition", "month", "--index", "home").ExitCode);
        CommandRun indexed = CommandRun.Of(folder.Path, "index", "a.jsonl", "--index", "home");
        Assert.StartsWith("2 added", indexed.Error, StringComparison.Ordinal);
        Assert.Equal(["first 0", "first-2013-05 1", "first-2014-05 1"], Parts());
        Assert.Equal((0, "sound: 2 articles in 3 shards\n"), CommandRun.Of(folder.Path, "check", "--index", "home") is var check ? (check.ExitCode, check.Output) : default);
        Assert.Single(CommandRun.Of(folder.Path, "query", "ferry date:2014", "--format", "ids", "--index", "home").Lines);
    }

    private static IndexedArticle Story(string id, string? published) => ClusterShelf.Story(id, "The harbour is frozen.") is var story && published is null ? story
        : story with { Article = story.Article with { Published = PublicationDate.Parse(published) } };

    /// <summary>Of the last search that was answered.</summary>
    private static int Skipped(List<string> answers)
    {
        using var answer = JsonDocument.Parse(answers.Last(text => text.Contains("\"skipped\"", StringComparison.Ordinal)));
        return answer.RootElement.GetProperty("_shards").GetProperty("skipped").GetInt32();
    }

    private string[] Ids(string query)
    {
        using var source = new ClusterArticleIndexSource(_shelf.Connection, _shelf.Home, TimeProvider.System);
        using IArticleIndex index = source.Acquire();
        return [.. index.FindIds(ArticleShelf.Parse(query)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Each index behind the address, and how many articles it has.</summary>
    private string[] Parts() =>
    [
        .. _shelf.Ask(HttpMethod.Get, $"{_shelf.Connection.Index}*/_stats/docs").GetProperty("indices").EnumerateObject()
            .Select(index => $"{index.Name[(_shelf.Address.Index.Length + 1)..]} {index.Value.GetProperty("primaries").GetProperty("docs").GetProperty("count").GetInt32()}")
            .Order(StringComparer.Ordinal),
    ];

    private sealed class Answers(List<string> told) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage answer = base.Send(request, cancellationToken);
            string text = new StreamReader(answer.Content.ReadAsStream(cancellationToken)).ReadToEnd();
            answer.Content = new StringContent(text);
            lock (told)
            {
                told.Add(text);
            }

            return answer;
        }
    }
}
