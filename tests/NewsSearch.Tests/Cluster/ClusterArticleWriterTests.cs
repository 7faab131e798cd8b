using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Cluster;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.Cluster;

public sealed class ClusterArticleWriterTests : IDisposable
{
    private const string First = "0000000000a1";
    private const string Second = "0000000000a2";

    private readonly ClusterShelf _shelf = new();

    [Fact]
    public void ArticlesComeBackWithAllThatIsKnownOfThem()
    {
        IndexedArticle article = new()
        {
            Id = First,
            Key = "k",
            StoredPath = "../news/all.zip!/one.txt",
            ContentHash = long.MinValue,
            IndexedAt = 1_400_000_000,
            People = ["Ban Ki-moon"],
            Places = ["Kiev", "Nowhere"],
            PlaceLocations = [new("Kyiv", "UA", null, 50.45, 30.5), default],
            OtherPlaceNames = ["Kyiv"],
            Organisations = ["Federal Bureau of Investigation"],
            OtherOrganisationNames = ["FBI"],
            Countries = ["UA"],
            CountriesOfPeoples = ["RU"],
            Article = new Article
            {
                Origin = new ArticleOrigin(_shelf.Home.FromStoredPath("../news/all.zip!/one.txt")),
                Key = "k",
                Title = "A title",
                Body = "One.\n\nTwo \"quoted\" 😀.",
                Url = "https://www.news.example/a?b=c",
                Source = "Gulf Ledger",
                Language = "en",
                Authors = ["Ann Author"],
                Published = PublicationDate.Parse("2014-03-29T06:00:00Z"),
                Kept = [new KeptField("Topic.Main", new(["world", "war"]))],
            },
        };
        _shelf.Put(article);

        using ClusterArticleWriter writer = _shelf.Open();
        IndexedArticle read = Assert.Single(writer.Articles([First, Second]));
        Assert.Equal(article.Article.Kept, read.Article.Kept);
        Assert.Equal(article.PlaceLocations, read.PlaceLocations);
        Assert.Equal(Texts(article), Texts(read));
        Assert.Equal((article.ContentHash, article.IndexedAt, article.StoredPath), (read.ContentHash, read.IndexedAt, read.StoredPath));
        Assert.Equal(article.Article.Published, read.Article.Published);
    }

    [Fact]
    public void EveryWordStandsAtItsPlaceWithItsMarksAndIsRankedByItsLemmas()
    {
        IndexedArticle article = ClusterShelf.Story(First, "He left. The U.S. waits\n\nCross-border", "Troops left");
        _shelf.Put(article);

        // A first word carries ( and $, a last one ) and %; the U.S. is no us, and joined forms stand at the second part.
        Assert.Equal("$0 $5 %4 %6 (0 (2 (5 )1 )4 )6 +border6 +cross5 +crossborder-6 +he0 +leave1 +left1 +the2 +us.3 +wait4 border6 cross5 crossborder-6 he0 left1 the2 us.3 waits4", Terms(article, ClusterSchema.Body));
        Assert.Equal("*left1 *troop0 +leave1 +left1 +troop0 left1 troops0", Terms(article, ClusterSchema.Title));

        // Three times the title and once the body; places are not kept.
        JsonElement text = Vectors(article, ClusterSchema.Text);
        Assert.Equal(4, text.GetProperty("left").GetProperty("term_freq").GetInt32());
        Assert.Equal(3, text.GetProperty("+troop").GetProperty("term_freq").GetInt32());
        Assert.Equal(1, text.GetProperty("*wait").GetProperty("term_freq").GetInt32());
        Assert.False(text.TryGetProperty("(", out _));
    }

    [Fact]
    public void WhatIsDeletedIsGoneAndUnknownIdsArePassedOver()
    {
        _shelf.Put(ClusterShelf.Story(First, "one"), ClusterShelf.Story(Second, "two"));
        using (ClusterArticleWriter writer = _shelf.Open())
        {
            writer.Delete([First, "0000000000ff"]);
            writer.Commit();
        }

        Assert.Equal(1, _shelf.Count());
        Assert.Empty(_shelf.Refused);
    }

    [Fact]
    public void NothingIsVisibleBeforeTheCommit()
    {
        _shelf.Put(ClusterShelf.Story(First, "one"));
        using ClusterArticleWriter writer = _shelf.Open();
        writer.Put(ClusterShelf.Story(Second, "two"));
        Assert.Equal(1, _shelf.Count());
        Assert.Single(writer.Articles([Second]));
        writer.Commit();
        Assert.Equal(2, _shelf.Count());
    }

    [Fact]
    public void AWriterKnowsWhatTheIndexHolds()
    {
        IndexedArticle Placed(string id, string path) => ClusterShelf.Story(id, "some words") with { StoredPath = path };
        _shelf.Put(Placed(First, "/news/a.zip!/b.zip!/c.txt"), Placed(Second, "/news/a.zip.txt"));

        using ClusterArticleWriter writer = _shelf.Open();
        IIndexedArticles before = writer.Before;
        Assert.False(before.IsEmpty);
        Assert.Equal(2, writer.Count);
        Assert.Equal(("some words".Length, "/news/a.zip.txt"), (before.Find(Second)!.Value.Hash, before.Find(Second)!.Value.Path()));
        Assert.Null(before.Find("0000000000ff"));
        Assert.Equal(["/news/a.zip!/b.zip!/c.txt", "/news/a.zip.txt"], before.Paths().Order(StringComparer.Ordinal));
        Assert.True(before.HoldsAny("/news/a.zip!/b.zip"));
        Assert.False(before.HoldsAny("/news/a"));
        Assert.Equal([(First, $"key {First}")], before.Articles("/news/a.zip"));
        Assert.Equal([(First, "some words"), (Second, "some words")], writer.Texts().Select(text => (text.Id, text.Body)));
    }

    [Fact]
    public void ManyArticlesAreKnownByTheirHashes()
    {
        string[] ids = [.. Enumerable.Range(0, 1200).Select(i => i.ToString("x12", CultureInfo.InvariantCulture))];
        _shelf.Put([.. ids.Select(id => ClusterShelf.Story(id, id))]);
        using ClusterArticleWriter writer = _shelf.Open();
        Assert.All(ids, id => Assert.Equal(id.Length, writer.Before.Find(id)!.Value.Hash));
        Assert.Null(writer.Before.Find("0000000000ff0"));
        Assert.Equal(ids, writer.Texts().Select(text => text.Id));
    }

    [Fact]
    public void TheLaterWriteOfAnArticleStaysWhicheverComesFirst()
    {
        using ClusterArticleWriter writer = _shelf.Open();
        for (int i = 0; i < 200; i++)
        {
            writer.Put(ClusterShelf.Story(First, $"version {i}"));
        }

        writer.Commit();
        Assert.Equal("version 199", Assert.Single(writer.Articles([First])).Article.Body);
        Assert.Empty(_shelf.Refused);
    }

    [Fact]
    public void NotesAreThoseOfTheSameIndexAlone()
    {
        using (ClusterArticleWriter writer = _shelf.Open())
        {
            writer.Commit(new Dictionary<string, string> { ["catalogue"] = "c1" });
        }

        using (ClusterArticleWriter writer = _shelf.Open())
        {
            Assert.Equal("c1", writer.Before.Notes["catalogue"]);
        }

        using var other = new TemporaryFolder();
        using (ClusterArticleWriter elsewhere = _shelf.Open(rebuild: true, new IndexHome(other.Combine("index"))))
        {
            elsewhere.Commit();
        }

        using ClusterArticleWriter anew = _shelf.Open();
        Assert.Empty(anew.Before.Notes);
    }

    [Fact]
    public void AnIndexMadeAnewAnswersFromItsFirstCommitOnAndTheOldOneIsGone()
    {
        _shelf.Put(ClusterShelf.Story(First, "old"));
        using (ClusterArticleWriter writer = _shelf.Open(rebuild: true))
        {
            Assert.True(writer.Before.IsEmpty);
            writer.Put(ClusterShelf.Story(Second, "new"));
            Assert.Equal("old", Assert.Single(writer.Replaced()).Value.Article.Body);
            Assert.Equal([First], Ids());
            writer.Commit();
            Assert.Equal([Second], Ids());
        }

        Assert.Single(Indexes());
    }

    [Fact]
    public void AnIndexThatSomebodyBeganToMakeIsDroppedWithTheNextThatIs()
    {
        _shelf.Put(ClusterShelf.Story(First, "old"));
        FoundIndex left = new ClusterIndexes(_shelf.Connection, TimeProvider.System).CreateNext(new ClusterShape());
        using (ClusterArticleWriter writer = _shelf.Open(rebuild: true))
        {
            Assert.DoesNotContain(left.Names[0], Indexes());
        }

        // One that was given up leaves nothing behind either.
        Assert.Single(Indexes());
        Assert.Equal([First], Ids());
    }

    [Fact]
    public void AnIndexOfSomebodyElseIsToldAndNotWrittenTo()
    {
        _shelf.Ask(HttpMethod.Put, $"/{_shelf.Address.Index}");
        IndexException error = Assert.Throws<IndexException>(() => _shelf.Open());
        Assert.Equal(IndexFault.Foreign, error.Fault);
        Assert.Contains(_shelf.Address.ToString(), error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _shelf.Count());
    }

    [Fact]
    public void ANewerSchemaIsToldAsNewer()
    {
        _shelf.Ask(HttpMethod.Put, $"/{_shelf.Address.Index}", """{"mappings":{"_meta":{"newssearch":{"schema":99}}}}""");
        Assert.Equal(IndexFault.NewerFormat, Assert.Throws<IndexException>(() => _shelf.Open()).Fault);
    }

    [Fact]
    public void ARefusedArticleIsToldWithTheReasonAndTheOthersAreTaken()
    {
        // An index has a thousand fields at most, and each kept key is one.
        IndexedArticle plain = ClusterShelf.Story(First, "one");
        IndexedArticle bad = plain with { Article = plain.Article with { Kept = [.. Enumerable.Range(0, 1001).Select(i => new KeptField($"key{i}", new(["value"])))] } };
        _shelf.Put(bad, ClusterShelf.Story(Second, "two"));
        Assert.Equal(First, Assert.Single(_shelf.Refused).Id);
        Assert.Equal([Second], Ids());
    }

    [Fact]
    public void AFullDiskIsToldInWords()
    {
        _shelf.Put(ClusterShelf.Story(First, "one"));
        _shelf.Ask(HttpMethod.Put, $"{_shelf.Connection.Index}/_settings", """{"index.blocks.read_only_allow_delete":true}""");
        IndexException error = Assert.Throws<IndexException>(() => _shelf.Put(ClusterShelf.Story(Second, "two")));
        Assert.Contains("disk of a node is almost full", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfTwoWritersOfOneHomeTheSecondIsToldThatItIsLocked()
    {
        using ClusterArticleWriter writer = _shelf.Open();
        Assert.Equal(IndexFault.Locked, Assert.Throws<IndexException>(() => _shelf.Open()).Fault);
    }

    public void Dispose() => _shelf.Dispose();

    private static IEnumerable<string?> Texts(IndexedArticle article) =>
    [
        article.Id, article.Key, article.Article.Title, article.Article.Body, article.Article.Url, article.Article.Source, article.Article.Language, article.Article.Origin.Path,
        .. article.Article.Authors, .. article.People, .. article.Places, .. article.OtherPlaceNames, .. article.Organisations, .. article.OtherOrganisationNames,
        .. article.Countries, .. article.CountriesOfPeoples,
    ];

    private string[] Ids() =>
        [.. _shelf.Ask(HttpMethod.Post, $"{_shelf.Connection.Index}/_search").GetProperty("hits").GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("_id").GetString()!)];

    private string[] Indexes() =>
        [.. _shelf.Ask(HttpMethod.Get, $"/{_shelf.Address.Index}*/_settings").EnumerateObject().Select(index => index.Name)];

    /// <summary>What the cluster makes of a document that it is shown, which it does as it does when it keeps it.</summary>
    private JsonElement Vectors(IndexedArticle article, string field)
    {
        string document = Encoding.UTF8.GetString(ClusterRequests.Body(json => new IndexedDocument().Write(json, article)).Span);
        return _shelf.Ask(HttpMethod.Post, $"{_shelf.Connection.Index}/_termvectors", $$"""{"doc":{{document}},"fields":["{{field}}"],"offsets":false}""")
            .GetProperty("term_vectors").GetProperty(field).GetProperty("terms");
    }

    /// <summary>The terms of a field, each with the places at which it stands.</summary>
    private string Terms(IndexedArticle article, string field) => string.Join(' ', Vectors(article, field).EnumerateObject()
        .SelectMany(term => term.Value.GetProperty("tokens").EnumerateArray().Select(token => term.Name + token.GetProperty("position").GetInt32()))
        .Order(StringComparer.Ordinal));
}
