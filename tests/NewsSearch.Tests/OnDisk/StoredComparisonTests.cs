using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Inversion;
using NewsSearch.Queries;
using NewsSearch.Searching.Stories;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.OnDisk;

/// <summary>Indexes whose files are whole, and of which the searchable part is that of another article than the stored one.</summary>
public sealed class StoredComparisonTests : IDisposable
{
    private static readonly IndexedArticle Ferry = new()
    {
        Id = "5f0c81d9ab34",
        Key = "https://post.example/ferry",
        StoredPath = "../news/ferry.txt",
        IndexedAt = 1396130000,
        People = ["Barack Obama", "Angela Merkel"],
        Places = ["Kyiv", "Odessa"],
        OtherPlaceNames = ["Kiev"],
        Organisations = ["Federal Bureau of Investigation"],
        OtherOrganisationNames = ["FBI"],
        Countries = ["UA"],
        Article = new Article
        {
            Origin = new ArticleOrigin("../news/ferry.txt"),
            Key = "https://post.example/ferry",
            Title = "Ferry leaves the U.S. harbour",
            Body = "The ferry left the harbour. It was late, as e-mail told.\n\nNobody knew why. The harbour was quiet.",
            Url = "https://post.example/ferry?utm_source=x",
            Source = "Harbour Post",
            Language = "en",
            Authors = ["Jane Doe", "John Roe"],
            Published = PublicationDate.Parse("2014-03-29T21:30:05Z"),
            Kept = [new KeptField("Topic", new(["ships", "weather and tides"]))],
        },
    };

    private readonly TemporaryFolder _folder = new();

    private IndexHome Home => new(_folder.Combine("index"));

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, IndexedArticle> OtherArticles => new()
    {
        { "body, fingerprint", With(article => article with { Body = article.Body.Replace("late", "early", StringComparison.Ordinal) }) },
        { "body, fingerprint", With(article => article with { Body = article.Body.Replace("ferry left", "left ferry", StringComparison.Ordinal) }) },
        { "body, fingerprint", With(article => article with { Body = article.Body.Replace("\n\n", " ", StringComparison.Ordinal) }) },
        { "body, fingerprint", With(article => article with { Body = article.Body.Replace("harbour. It", "harbour it", StringComparison.Ordinal) }) },
        { "body, fingerprint", With(article => article with { Body = article.Body + " Again." }) },
        { "body", With(article => article with { Body = "" }) },
        { "title", With(article => article with { Title = article.Title.Replace("U.S.", "us", StringComparison.Ordinal) }) },
        { "title", With(article => article with { Title = "" }) },
        { "authors", With(article => article with { Authors = ["John Roe", "Jane Doe"] }) },
        { "source", With(article => article with { Source = "Harbour Times" }) },
        { "url", With(article => article with { Url = "https://post.example/train" }) },
        { "language", With(article => article with { Language = "de" }) },
        { "published", With(article => article with { Published = PublicationDate.Parse("2014-03-28") }) },
        { "published", With(article => article with { Published = null }) },
        { "kept.topic", With(article => article with { Kept = [new KeptField("Topic", new(["weather and tides"]))] }) },
        { "key", Ferry with { Key = "https://post.example/train" } },
        { "path", Ferry with { StoredPath = "../news/train.txt" } },
        { "indexed", Ferry with { IndexedAt = 1396130001 } },
        { "people, people.name", Ferry with { People = ["Barack Obama"] } },
        { "people, people.name", Ferry with { People = ["Barack Obama", "Angela Merkel", "Petro Poroshenko"] } },
        { "places, places.name", Ferry with { Places = ["Kyiv", "Lviv"] } },
        { "places, places.other", Ferry with { OtherPlaceNames = [] } },
        { "organizations, organizations.name", Ferry with { OtherOrganisationNames = ["CIA"] } },
    };

    [Theory]
    [MemberData(nameof(OtherArticles))]
    public void WhatIsSearchedOfAnotherArticleThanIsStoredIsFound(string fields, IndexedArticle searched)
    {
        Write((Ferry, Ferry), (Ferry with { Id = "000000000001" }, searched with { Id = "000000000001" }));
        Assert.Equal([$"segment _0 does not hold what the article 000000000001 stores: {fields}"], IndexHealth.Of(Home, full: true).Problems);
        Assert.Empty(IndexHealth.Of(Home).Problems);
    }

    [Fact]
    public void AnIndexIsSoundWhateverIsInIt()
    {
        IndexedArticle plain = new() { Id = "000000000002", Key = "content:1", Article = ArticleShelf.Story("content:1", "") };
        IndexedArticle twice = Ferry with
        {
            Id = "000000000003",
            People = ["Barack Obama", "BARACK OBAMA"],
            Countries = ["UA", "DE"],
            CountriesOfPeoples = ["FR"],
            PlaceLocations = [new PlaceLocation("Kyiv", "UA", "Kyiv City", 50.45, 30.52)],
            Article = Ferry.Article with { Authors = ["Jane Doe", "Jane Doe", "Ян"], Kept = [new KeptField("Topic", new(["ships"])), new KeptField("Page", new(["7", "7"]))] },
        };
        using var shelf = new ArticleShelf();
        shelf.Put([Ferry, plain, twice]);
        shelf.Put([Ferry with { Article = Ferry.Article with { Body = "The ferry came back." } }, plain with { Id = "000000000004" }]);
        IndexHealth health = IndexHealth.Of(shelf.Home, full: true);
        Assert.Empty(health.Problems);
        Assert.Equal((4, 2), (health.Articles, health.Segments));
    }

    [Fact]
    public void ALengthThatIsNotTheTextsIsFound()
    {
        Write(lengths: new TextLengths(), (Ferry, Ferry));
        Assert.Equal(["segment _0 does not hold what the article 5f0c81d9ab34 stores: body, title"], IndexHealth.Of(Home, full: true).Problems);
    }

    [Fact]
    public void ArticlesOfAnEarlierFormatHaveNoFingerprintAndStandAlone()
    {
        Write(lengths: null, isOfFormat7: true, (Ferry, Ferry), (Ferry with { Id = "000000000001" }, Ferry with { Id = "000000000001" }));
        Assert.Empty(IndexHealth.Of(Home, full: true).Problems);
        using (var index = ArticleIndex.Open(Home))
        {
            Assert.Equal(["000000000001", "5f0c81d9ab34"], new ArticleStories(index).Of(["000000000001", "5f0c81d9ab34"]));
            Assert.Empty(new ArticleStories(index).Groups(new NewsQuery.Everything()));
            Assert.Empty(index.FindSharingBands());
        }

        // What comes later has one, also where it stands in one segment with the others.
        using (ArticleIndexWriter writer = ArticleIndexWriter.Open(Home, rebuild: false, processId: 1))
        {
            writer.Put(Ferry with { Id = "000000000002" });
            writer.Put(Ferry with { Id = "000000000003" });
            writer.Commit();
            writer.Compact();
            writer.Commit();
        }

        Assert.Empty(IndexHealth.Of(Home, full: true).Problems);
        using var later = ArticleIndex.Open(Home);
        Assert.Equal(["000000000002", "000000000003"], Assert.Single(new ArticleStories(later).Groups(new NewsQuery.Everything())).Ids);
    }

    [Fact]
    public void OfManyThatDifferTheFirstAreNamed()
    {
        IndexedArticle other = With(article => article with { Body = "The train left." });
        Write([.. Enumerable.Range(0, 25).Select(number => number.ToString("x12", CultureInfo.InvariantCulture)).Select(id => (Ferry with { Id = id }, other with { Id = id }))]);
        IReadOnlyList<string> problems = IndexHealth.Of(Home, full: true).Problems;
        Assert.Equal(21, problems.Count);
        Assert.Equal("segment _0 does not hold what 5 more articles store", problems[^1]);
    }

    [Fact]
    public void TheCommandTellsWhichArticlesDiffer()
    {
        Write((Ferry, With(article => article with { Body = "The train left." })));
        Assert.Equal(0, new ShellRun(_folder.Path).Run("check", "--index", "index"));
        var full = new ShellRun(_folder.Path);
        Assert.Equal(2, full.Run("check", "--full", "--index", "index"));
        Assert.StartsWith("newssearch: segment _0 does not hold what the article 5f0c81d9ab34 stores: body\n", full.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"\nnewssearch: what the index {Home.Directory} is searched by is not what it stores; make it anew with: newssearch --index index index --rebuild\n",
            full.Error,
            StringComparison.Ordinal);
    }

    private static IndexedArticle With(Func<Article, Article> change) => Ferry with { Article = change(Ferry.Article) };

    private void Write(params (IndexedArticle Stored, IndexedArticle Searched)[] articles) => Write(null, articles);

    private void Write(TextLengths? lengths, params (IndexedArticle Stored, IndexedArticle Searched)[] articles) => Write(lengths, isOfFormat7: false, articles);

    private void Write(TextLengths? lengths, bool isOfFormat7, params (IndexedArticle Stored, IndexedArticle Searched)[] articles)
    {
        LuceneSetup.Ensure();
        Directory.CreateDirectory(Home.Directory);
        using var inverter = new Inverter(IndexSchema.TextFields);
        using var directory = new MappedDirectory(Home);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NewsAnalyzer())
        {
            Codec = new NewsCodec(inverter),
            Similarity = lengths ?? new TextLengths(inverter),
            UseCompoundFile = false,
        });
        foreach ((IndexedArticle stored, IndexedArticle searched) in articles)
        {
            inverter.Current = inverter.CreateArticle();
            Invert(searched, inverter.Current);
            var document = new Document();
            document.Fields.AddRange(IndexSchema.ToDocument(searched, inverter.Current).Fields.Where(field => !field.IndexableFieldType.IsStored)
                .Concat(IndexSchema.ToDocument(stored, inverter.CreateArticle()).Fields.Where(field => field.IndexableFieldType.IsStored)));
            if (isOfFormat7)
            {
                document.RemoveFields(IndexSchema.Fingerprint);
            }

            writer.AddDocument(document);
        }

        writer.SetCommitData(isOfFormat7 ? new Dictionary<string, string> { ["format"] = "7" } : IndexFormat.With(null));
        writer.Commit();
    }

    private static void Invert(IndexedArticle article, InvertedArticle into)
    {
        var reader = new TextInverter();
        reader.ReadTitle(article.Article.Title, into[IndexSchema.TitleText]);
        reader.ReadBody(article.Article.Body, into[IndexSchema.BodyText]);
    }
}
