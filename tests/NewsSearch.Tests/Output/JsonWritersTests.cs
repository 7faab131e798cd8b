using NewsSearch.Output;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Tests.Output;

/// <summary>The objects of docs/output-format.md, to the byte: keys in their order, null for what is unknown, characters as themselves.</summary>
public sealed class JsonWritersTests
{
    [Fact]
    public void AHit() => Assert.Equal(
        """
        {"v":1,"rank":3,"score":7.1235,"id":"5f0c81d9ab34","key":"https://post.example/1","story":"5f0c81d9ab34","title":"Ferry 🚢 \"Zürich\"","url":"https://post.example/1","path":"in/a.html","record":7,
        "source":"Harbour Post","authors":["Ann Lee","李雷"],"published":"2014-03-29T02:30:07Z","language":"en","words":7,"people":["Anna Berg"],"places":["Kyiv","Lund, South"],"organizations":["Harbour Watch"],"countries":["UA","SE"],
        "snippets":[{"field":"body","start":19,"end":31,"text":"It left Kyiv","highlights":[[3,7],[8,12]]},
        {"field":"title","start":0,"end":5,"text":"Ferry","highlights":[]}]}
        """.ReplaceLineEndings(""),
        OutputTexts.Json(json => HitJson.Write(json, OutputTexts.Hit, OutputTexts.Shown)));

    [Fact]
    public void AHitOfWhichNothingIsKnown() => Assert.Equal(
        """{"v":1,"rank":1,"score":0,"id":"0","key":"k","story":"0","title":"","url":null,"path":null,"record":null,"source":null,"authors":[],"published":null,"language":null,"words":1,"people":[],"places":[],"organizations":[],"countries":[],"snippets":[]}""",
        OutputTexts.Json(json => HitJson.Write(
            json, new SearchHit(1, 0, new IndexedArticle { Article = OutputTexts.Bare, Id = "0", Key = "k" }, []), OutputTexts.Shown)));

    [Fact]
    public void ACleanedArticleHasThePagesOwnTime() => Assert.Equal(
        """
        {"v":1,"path":"in/a.html","record":7,"url":"https://post.example/1","title":"Ferry 🚢 \"Zürich\"","published":"2014-03-28T22:30:07-04:00",
        "authors":["Ann Lee","李雷"],"source":"Harbour Post","language":"en","words":7,"body":"Anna Berg saw it.\n\nIt left Kyiv\u001B."}
        """.ReplaceLineEndings(""),
        OutputTexts.Json(json => ArticleJson.Write(json, OutputTexts.Article, OutputTexts.Shown)));

    [Fact]
    public void AnIndexedArticleHasIdKeyAndNamesToo()
    {
        string written = OutputTexts.Json(json => ArticleJson.Write(json, OutputTexts.Indexed, OutputTexts.Shown));
        Assert.StartsWith("""{"v":1,"id":"5f0c81d9ab34","key":"https://post.example/1","path":"in/a.html","record":7,"url":""", written, StringComparison.Ordinal);
        Assert.EndsWith(
            ""","people":["Anna Berg"],"places":["Kyiv","Lund, South"],"organizations":["Harbour Watch"],"countries":["UA","SE"],"indexed":"2014-03-29T00:00:01Z"}""", written, StringComparison.Ordinal);
    }

    [Fact]
    public void KeptKeysComeLastAndSeveralValuesAreAList()
    {
        Article article = OutputTexts.Bare with { Kept = [new("Topic", new(["elections"])), new("tags.name", new(["a \"b\"", "c"]))] };
        const string Kept = ""","Topic":"elections","tags.name":["a \"b\"","c"]}""";
        var indexed = new IndexedArticle { Article = article, Id = "0", Key = "k" };
        Assert.EndsWith($"\"body\":\"Nothing.\"{Kept}", OutputTexts.Json(json => ArticleJson.Write(json, article, OutputTexts.Shown)), StringComparison.Ordinal);
        Assert.EndsWith($"\"indexed\":\"1970-01-01T00:00:00Z\"{Kept}", OutputTexts.Json(json => ArticleJson.Write(json, indexed, OutputTexts.Shown)), StringComparison.Ordinal);
        Assert.EndsWith($"\"snippets\":[]{Kept}", OutputTexts.Json(json => HitJson.Write(json, new SearchHit(1, 0, indexed, []), OutputTexts.Shown)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NameField.People, """{"v":1,"name":"Kyiv","count":9,"latest":"2014-04-07","forms":["Kiev"]}""")]
    [InlineData(NameField.Places, """{"v":1,"name":"Kyiv","count":9,"latest":"2014-04-07","country":"UA","forms":["Kiev"],"region":"Kyiv City","latitude":50.45,"longitude":null}""")]
    [InlineData(NameField.Organisations, """{"v":1,"name":"Kyiv","count":9,"latest":"2014-04-07","forms":["Kiev"]}""")]
    [InlineData(NameField.Countries, """{"v":1,"name":"Kyiv","count":9,"latest":"2014-04-07","code":"UA"}""")]
    public void ACountedName(NameField field, string expected) =>
        Assert.Equal(expected, OutputTexts.Json(json => NameJson.Write(json, new NameCount("Kyiv", 9, new DateOnly(2014, 4, 7), "UA") { Region = "Kyiv City", Latitude = 50.45, Forms = ["Kiev"] }, field)));

    [Fact]
    public void PlacesOnAMapAreLongitudeThenLatitude()
    {
        int left = -1;
        string written = OutputTexts.Json(json => left = PlacesGeoJson.Write(
            json, [new NameCount("Kyiv", 9, new DateOnly(2014, 4, 7), "UA") { Region = "Kyiv City", Latitude = 50.45, Longitude = 30.52 }, new NameCount("Nowhere", 1, null, null)]));
        Assert.Equal(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[30.52,50.45]},
            "properties":{"name":"Kyiv","country":"UA","region":"Kyiv City","count":9,"latest":"2014-04-07"}}]}
            """.ReplaceLineEndings(""),
            written);
        Assert.Equal(1, left);
    }

    [Theory]
    [InlineData(NameLikeness.Spelling, "spelling")]
    [InlineData(NameLikeness.Initial, "initial")]
    [InlineData(NameLikeness.Part, "part")]
    [InlineData(NameLikeness.ShortForm, "short")]
    [InlineData(NameLikeness.Alias, "alias")]
    public void ASimilarName(NameLikeness likeness, string word) => Assert.Equal(
        $$"""{"v":1,"name":"Kiev","count":1,"latest":null,"country":null,"forms":[],"like":"{{word}}","distance":2,"context":0.67,"together":3}""",
        OutputTexts.Json(json => NameJson.Write(json, new SimilarName(new NameCount("Kiev", 1, null, null), likeness, 2) { Context = 2.0 / 3, Together = 3 }, NameField.Places)));

    [Fact]
    public void APeriod() => Assert.Equal(
        """{"v":1,"period":"2014-W13","first":"2014-03-24","last":"2014-03-30","count":7}""",
        OutputTexts.Json(json => TimelineJson.Write(json, new TimePeriod(TimeUnit.Week, new DateOnly(2014, 3, 24), new DateOnly(2014, 3, 30), 7))));

    [Fact]
    public void EveryMentionIsThePlaceInTheBody() => Assert.Equal(
        """
        {"v":1,"path":"in/a.html","title":"Ferry 🚢 \"Zürich\"","people":[{"name":"Anna Berg","count":1,"mentions":[{"start":0,"end":9,"text":"Anna Berg"}]}],
        "places":[{"name":"Kyiv","country":"UA","count":1,"mentions":[{"start":27,"end":31,"text":"Kyiv"}],"region":null,"latitude":50.45,"longitude":30.52},
        {"name":"Lund","country":null,"count":0,"mentions":[],"region":null,"latitude":null,"longitude":null}],
        "organizations":[{"name":"Harbour Watch","count":1,"mentions":[{"start":10,"end":13,"text":"saw"}]}]}
        """.ReplaceLineEndings(""),
        OutputTexts.Json(json => EntitiesJson.Write(
            json,
            OutputTexts.Article,
            new ArticleEntities(
                [new PersonEntity("Anna Berg", [new TextSpan(0, 9)])],
                [new PlaceEntity("Kyiv", [new TextSpan(27, 31)]) { Country = "UA", Latitude = 50.45, Longitude = 30.52 }, new PlaceEntity("Lund", [])])
            {
                Organisations = [new OrganisationEntity("Harbour Watch", [new TextSpan(10, 13)]) { OtherNames = ["HW"] }],
            },
            OutputTexts.Shown)));

    [Fact]
    public void Statistics() => Assert.Equal(
        """{"v":1,"index":"/news/index","articles":59,"undated":1,"oldest":"2012-10-29","newest":null,"people":2,"places":3,"organizations":5,"languages":[{"name":"de","count":2}],"words":3971,"bytes":5000000000,"segments":4}""",
        OutputTexts.Json(json => StatisticsJson.Write(json, "/news/index", new IndexStatistics
        {
            Articles = 59,
            Undated = 1,
            Oldest = new DateTime(2012, 10, 29, 23, 59, 59, DateTimeKind.Utc),
            People = 2,
            Places = 3,
            Organisations = 5,
            Languages = [new LanguageCount("de", 2, null)],
            Words = 3971,
            Bytes = 5_000_000_000,
            Segments = 4,
        })));
}
