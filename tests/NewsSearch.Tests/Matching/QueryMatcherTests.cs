using CsCheck;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Tests.Searching.Naive;

namespace NewsSearch.Tests.Matching;

public sealed class QueryMatcherTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> People = new() { ["Barack Obama"] = ["Barak Hussein"], ["Nobody Here"] = [] };

    private static readonly Dictionary<string, IReadOnlyList<string>> Places = new() { ["Kyiv"] = ["Kiev"] };

    private static readonly Dictionary<string, IReadOnlyList<string>> Organisations = new() { ["Russian Presidency"] = ["Kremlin"] };

    private static readonly IndexedArticle Article = new()
    {
        Id = "5f0c81d9ab34",
        Key = "https://example.org/1",
        Article = new Article
        {
            Origin = new ArticleOrigin(null),
            Title = "Troops leave",
            Body = "The troops left the border. A minister spoke of a truce.\n\nBorder guards stay.",
            Url = "https://example.org/world/1",
            Source = "Gulf Ledger",
            Language = "en",
            Authors = ["Jane Smith", "Ann Okoro"],
            Published = PublicationDate.Parse("2014-03-29T21:30:05Z"),
        },
        People = ["Barak Hussein", "Ban Ki-moon"],
        Places = ["Kiev", "Paris"],
        OtherPlaceNames = ["Kyiv"],
        Organisations = ["Federal Bureau of Investigation", "Kremlin"],
        OtherOrganisationNames = ["FBI"],
        Countries = ["UA"],
        CountriesOfPeoples = ["FR"],
    };

    [Theory]
    [InlineData("*")]
    [InlineData("troop border")]
    [InlineData("title:trooped")]
    [InlineData("\"left the border\" OR absent")]
    [InlineData("NOT absent")]
    [InlineData("border W/S troops")]
    [InlineData("ATLEAST2(border)")]
    [InlineData("mini*er /tru.e/ gaurds~2")]
    [InlineData("person:moon")]
    [InlineData("person:obama")]
    [InlineData("person:(hussein PRE/102 moon)")]
    [InlineData("place:kyiv")]
    [InlineData("country:UA")]
    [InlineData("country:france")]
    [InlineData("country:U*")]
    [InlineData("author:\"ann okoro\"")]
    [InlineData("source:ledger")]
    [InlineData("url:example")]
    [InlineData("lang:EN")]
    [InlineData("id:5F0C81D9AB34")]
    [InlineData("id:5f*")]
    [InlineData("date:2014-03-29")]
    [InlineData("date:>=2014-03-29T21:30:05")]
    [InlineData("date:<2014-03-29T21:30:06")]
    public void MatchesWhatTheArticleHas(string query) => Assert.True(Matches(ArticleShelf.Parse(query)));

    [Theory]
    [InlineData("absent")]
    [InlineData("title:border")]
    [InlineData("\"trooped\"")]
    [InlineData("-troops")]
    [InlineData("troops W/S minister")]
    [InlineData("troops W/P stay")]
    [InlineData("ATLEAST3(border)")]
    [InlineData("person:(hussein PRE/101 moon)")]
    [InlineData("person:moons")]
    [InlineData("place:lviv")]
    [InlineData("country:DE")]
    [InlineData("country:F*")]
    [InlineData("author:\"smith ann\"")]
    [InlineData("lang:fr")]
    [InlineData("id:6*")]
    [InlineData("date:<2014-03-29T21:30:05")]
    [InlineData("date:>2014-03-29T21:30:05")]
    public void DoesNotMatchWhatItLacks(string query) => Assert.False(Matches(ArticleShelf.Parse(query)));

    [Fact]
    public void WholeNamesCountInAnyJoinedSpelling()
    {
        Assert.True(Matches(new NewsQuery.Named(SearchField.Person, "barack obama")));
        Assert.True(Matches(new NewsQuery.Named(SearchField.Place, "Kyiv")));
        Assert.True(Matches(new NewsQuery.Named(SearchField.Country, "Ukraine")));
        Assert.True(Matches(new NewsQuery.Named(SearchField.Organisation, "Russian Presidency")));
        Assert.True(Matches(new NewsQuery.Named(SearchField.Organisation, "F.B.I.")));
        Assert.False(Matches(new NewsQuery.Named(SearchField.Organisation, "Bureau")));
        Assert.True(Matches(ArticleShelf.Parse("org:presidency org:fbi org:investigation")));
        Assert.False(QueryMatcher.Matches(ArticleShelf.Parse("org:presidency"), Article));
        Assert.False(Matches(new NewsQuery.Named(SearchField.Person, "Hussein")));
        Assert.False(QueryMatcher.Matches(new NewsQuery.Named(SearchField.Person, "Barack Obama"), Article));
        Assert.False(QueryMatcher.Matches(ArticleShelf.Parse("person:obama"), Article));

        // The gazetteer's names of a place find it as the article's own does, as a whole too: places are counted by them.
        Assert.True(QueryMatcher.Matches(ArticleShelf.Parse("place:kyiv"), Article));
        Assert.True(QueryMatcher.Matches(new NewsQuery.Named(SearchField.Place, "Kyiv"), Article));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void SomeOfSeveralAreCounted(int least, bool matches) => Assert.Equal(
        matches, Matches(new NewsQuery.Some(least, new([ArticleShelf.Parse("troops"), ArticleShelf.Parse("absent"), ArticleShelf.Parse("date:2014")]))));

    [Fact]
    public void AFractionOfASecondEndsARangeWhereItSays()
    {
        DateTime published = Article.Article.Published!.Value.Start;
        Assert.True(Matches(new NewsQuery.Published(null, published.AddTicks(1))));
        Assert.False(Matches(new NewsQuery.Published(published.AddTicks(1), null)));
        Assert.True(Matches(new NewsQuery.Published(published, null)));
        Assert.False(Matches(new NewsQuery.Published(null, published)));
    }

    [Fact]
    public void AnArticleWithoutADateMatchesNone()
    {
        IndexedArticle undated = Article with { Article = Article.Article with { Published = null } };
        Assert.False(QueryMatcher.Matches(ArticleShelf.Parse("date:>=0001"), undated));
        Assert.True(QueryMatcher.Matches(ArticleShelf.Parse("NOT date:>=0001"), undated));
    }

    private static bool Matches(NewsQuery query) => new QueryMatcher(query, People, Places, Organisations).Matches(Article);

    [Fact]
    public void AgreesWithTheIndex()
    {
        int asked = 0;
        int found = 0;
        var kinds = new HashSet<Type>();
        Gen.Select(Gen.Int[0, 9_999].Array[120, 800], Gen.Int[0, 9_999].Array[2, 40].Array[10, 40]).Sample(
            (articleNumbers, queries) =>
            {
                List<IndexedArticle> articles = RandomArchive.Articles(new Choices(articleNumbers));
                using var shelf = new ArticleShelf();
                File.WriteAllText(shelf.Home.SettingsPath, RandomArchive.Settings);
                shelf.Put(articles);
                foreach (NewsQuery query in queries.Select(numbers => new RandomArchive(new Choices(numbers)).Query(3)))
                {
                    HashSet<string> hits = [.. shelf.Index.FindIds(query)];
                    var matcher = new QueryMatcher(query, RandomArchive.People, RandomArchive.Places, RandomArchive.Organisations, shelf.Index.FormLanguages(query));
                    foreach (IndexedArticle article in articles)
                    {
                        Assert.True(
                            matcher.Matches(article) == hits.Contains(article.Id),
                            $"{QueryJson.Write(query)} should {(hits.Contains(article.Id) ? "" : "not ")}match {RandomArchive.Show(article)}");
                        asked++;
                    }

                    found += hits.Count;
                    AddKinds(query, kinds);
                }
            },
            iter: LongTests.Times(40, 1_000),
            threads: 1);

        // What matches nothing, or everything, proves nothing.
        Assert.InRange(asked, 2_000, int.MaxValue);
        Assert.InRange(found, asked / 10, asked * 9 / 10);
        Assert.Equal(16, kinds.Count);
    }

    private static void AddKinds(NewsQuery query, HashSet<Type> kinds)
    {
        kinds.Add(query.GetType());
        foreach (NewsQuery child in query.Children)
        {
            AddKinds(child, kinds);
        }
    }
}
