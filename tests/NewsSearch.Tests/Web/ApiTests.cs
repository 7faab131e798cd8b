using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NewsSearch.Archive.Marks;
using NewsSearch.Tests.EndToEnd;
using NewsSearch.Web.Api;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Web;

public sealed class ApiTests : IDisposable
{
    private readonly ServedArchive _served = new(
        Story("a", "Barack Obama, Kyiv: troops gathered at the border.", "Troops at the border", "2014-03-29") with { Source = "Harbour Post", Url = "https://news.example/a", Language = "en" },
        Story("b", "Angela Merkel, Kyiv: the border was quiet.", "Quiet", "2014-02-01"),
        Story("c", "The ferry was late.", "Ferry late") with { Authors = ["Ann Arbor", "Bo Lund"] });

    public void Dispose() => _served.Dispose();

    [Theory]
    [InlineData("search", "/api/v1/search?q=border")]
    [InlineData("search", "/api/v1/search?q=zeppelin")]
    [InlineData("search", "/api/v1/search?person=Barack+Obama&limit=1&snippets=0")]
    [InlineData("search", "/api/v1/search?q=border&sort=oldest&limit=1")]
    [InlineData("count", "/api/v1/count?q=border&since=2014-03")]
    [InlineData("counts", "/api/v1/counts?by=source,year")]
    [InlineData("counts", "/api/v1/counts?by=month&q=border&since=2014")]
    [InlineData("names", "/api/v1/names?field=person")]
    [InlineData("names", "/api/v1/names?field=place&q=troops")]
    [InlineData("names", "/api/v1/names?field=org")]
    [InlineData("names", "/api/v1/names?field=country&sort=name")]
    [InlineData("names", "/api/v1/names?field=language")]
    [InlineData("names", "/api/v1/names?field=source")]
    [InlineData("timeline", "/api/v1/timeline?by=day&q=border")]
    [InlineData("timeline", "/api/v1/timeline")]
    [InlineData("article", "/api/v1/articles/{a}")]
    [InlineData("similar", "/api/v1/similar?id={a}")]
    [InlineData("similar", "/api/v1/similar?id={c}")]
    [InlineData("network", "/api/v1/network?places=true&orgs=true")]
    [InlineData("network", "/api/v1/network?q=zeppelin&weight=sentences&limit=5&least=2")]
    [InlineData("stats", "/api/v1/stats")]
    [InlineData("saved", "/api/v1/saved")]
    [InlineData("openapi", "/api/v1/openapi.json")]
    public void AnswersAreAsTheDocumentSays(string operation, string address)
    {
        File.WriteAllText(_served.Shelf.Home.SettingsPath, """{ "saved": { "boats": "ferry" } }""");
        JsonElement answer = _served.Json(WithIds(address));
        Assert.Empty(JsonSchema.Problems(answer, SchemaOf(operation, "200", "application/json")));
    }

    [Fact]
    public void EveryRouteIsTested()
    {
        string[] tested = [.. typeof(ApiTests).GetMethod(nameof(AnswersAreAsTheDocumentSays))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(data => (string)data.Data[0]!).Distinct()];
        Assert.Equal(ApiRoutes.All.Select(route => route.Name), tested);
    }

    [Theory]
    [InlineData("/api/v1/search?q=(border", 400, "column 1: unclosed parenthesis", 1)]
    [InlineData("/api/v1/search?q=troops+AND", 400, "column 11: the query ends where a word should follow", 11)]
    [InlineData("/api/v1/search", 400, "column 1: the query is empty", 1)]
    [InlineData("/api/v1/counts?by=weather", 400, "the parameter by takes one field or two different ones, with a comma between", null)]
    [InlineData("/api/v1/counts?by=year,year", 400, "the parameter by takes one field or two different ones, with a comma between", null)]
    [InlineData("/api/v1/search?q=border&country=Ukrane", 400, "there is no country 'Ukrane'", null)]
    [InlineData("/api/v1/search?q=border&since=soon", 400, "'soon' is not a date for since", null)]
    [InlineData("/api/v1/search?q=border&since=2014&until=2013", 400, "until 2013 is before since 2014", null)]
    [InlineData("/api/v1/search?q=border&limit=1000", 400, "limit takes a whole number from 0 to 100, not '1000'", null)]
    [InlineData("/api/v1/search?q=border&sort=best", 400, "sort takes relevance or newest or oldest, not 'best'", null)]
    [InlineData("/api/v1/search?q=border&any=maybe", 400, "any takes true or false, not 'maybe'", null)]
    [InlineData("/api/v1/search?q=border&peson=a", 400, "there is no parameter 'peson' here", null)]
    [InlineData("/api/v1/search?q=border&q=troops", 400, "q is given too often", null)]
    [InlineData("/api/v1/search?q=border&cursor=rubbish", 400, "the cursor is none that an answer gave to this request", null)]
    [InlineData("/api/v1/stats?pretty=1", 400, "there is no parameter 'pretty' here", null)]
    [InlineData("/api/v1/similar", 400, "the parameter id is missing", null)]
    [InlineData("/api/v1/similar?id=000000000000", 404, "no article has the id 000000000000", null)]
    [InlineData("/api/v1/articles/000000000000", 404, "no article has the id 000000000000", null)]
    [InlineData("/api/v1/nothing", 404, "there is nothing at this address", null)]
    [InlineData("/api/v1", 404, "there is nothing at this address", null)]
    public void AProblemSaysWhatAndWhere(string address, int status, string detail, int? column)
    {
        JsonElement problem = _served.Json(address, status);
        Assert.Equal((status, detail), (problem.GetProperty("status").GetInt32(), problem.GetProperty("detail").GetString()));
        Assert.Equal(column, problem.TryGetProperty("column", out JsonElement stated) ? stated.GetInt32() : null);
        Assert.Empty(JsonSchema.Problems(problem, SchemaOf("search", "400", "application/problem+json")));
    }

    [Fact]
    public void AProblemNamesItsRemedy()
    {
        Assert.Equal("did you mean 'person'?", _served.Json("/api/v1/search?q=a&peson=a", 400).GetProperty("remedy").GetString());
        Assert.Equal("did you mean 'Ukraine'?", _served.Json("/api/v1/search?q=a&country=Ukrane", 400).GetProperty("remedy").GetString());
        Assert.Equal("it takes no parameters", _served.Json("/api/v1/stats?pretty=1", 400).GetProperty("remedy").GetString());
        Assert.Equal("add ) or put the text in quotes", _served.Json("/api/v1/search?q=(border", 400).GetProperty("remedy").GetString());
    }

    [Fact]
    public void HitsAreThoseOfTheCommandLine()
    {
        JsonElement answer = _served.Json("/api/v1/search?q=border&sort=newest");
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        JsonElement first = answer.GetProperty("hits")[0];
        Assert.Equal(("Troops at the border", "2014-03-29", 1), (first.GetProperty("title").GetString(), first.GetProperty("published").GetString(), first.GetProperty("rank").GetInt32()));
        Assert.Equal(["Barack Obama"], first.GetProperty("people").EnumerateArray().Select(name => name.GetString()));
        JsonElement snippet = first.GetProperty("snippets")[0];
        JsonElement mark = snippet.GetProperty("highlights")[0];
        Assert.Equal("border", snippet.GetProperty("text").GetString()![mark[0].GetInt32()..mark[1].GetInt32()]);
    }

    [Theory]
    [InlineData("person=Angela+Merkel", 1)]
    [InlineData("place=Kyiv", 2)]
    [InlineData("place=Kyiv&person=Angela+Merkel", 1)]
    [InlineData("country=UA", 2)]
    [InlineData("lang=en", 1)]
    [InlineData("source=harbour+post", 1)]
    [InlineData("source=Harbour+Post&source=Other", 1)]
    [InlineData("author=Ann+Arbor&author=Bo+Lund", 1)]
    [InlineData("author=Ann+Arbor&author=Cy+Moe", 0)]
    [InlineData("until=2014-02", 1)]
    [InlineData("q=troops+ferry", 0)]
    [InlineData("q=troops+ferry&any=true", 2)]
    [InlineData("q=&person=&place=Kyiv", 2)]
    public void FiltersAreThoseOfTheCommandLine(string parameters, int count) =>
        Assert.Equal(count, _served.Json($"/api/v1/count?{parameters}").GetProperty("count").GetInt32());

    [Fact]
    public void ANetworkJoinsWhoStandsTogether()
    {
        JsonElement network = _served.Json("/api/v1/network?q=troops&places=true");
        Assert.Equal("""[{"source":"person:Barack Obama","target":"place:Kyiv","weight":1}]""", network.GetProperty("edges").GetRawText());
        Assert.Empty(_served.Json("/api/v1/network?q=troops").GetProperty("edges").EnumerateArray());
    }

    [Fact]
    public void PagingToTheEndGivesEveryHitOnce()
    {
        using var served = new ServedArchive([.. Enumerable.Range(0, 23).Select(i => Story($"k{i}", $"The ferry number {i} was late.", date: "2014-03-29"))]);
        foreach (string sort in new[] { "relevance", "newest", "oldest" })
        {
            var seen = new List<string>();
            string? cursor = "";
            while (cursor is not null)
            {
                JsonElement page = served.Json($"/api/v1/search?q=ferry&sort={sort}&limit=5&cursor={cursor}");
                seen.AddRange(page.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
                cursor = page.GetProperty("next").GetString();
                Assert.True(cursor is null || Uri.EscapeDataString(cursor) == cursor, cursor);
            }

            Assert.Equal((23, 23), (seen.Count, seen.Distinct().Count()));
        }
    }

    [Fact]
    public void ACursorIsOfItsRequestAlone()
    {
        string cursor = _served.Json("/api/v1/search?q=border&limit=1").GetProperty("next").GetString()!;
        foreach (string other in new[] { "search?q=troops", "search?q=border&sort=oldest", "search?q=border&person=Barack+Obama", $"similar?id={WithIds("{a}")}" })
        {
            Assert.Equal(
                "the cursor is none that an answer gave to this request", _served.Json($"/api/v1/{other}&limit=1&cursor={cursor}", 400).GetProperty("detail").GetString());
        }

        Assert.Single(_served.Json($"/api/v1/search?sort=relevance&q=border&limit=5&snippets=0&cursor={cursor}").GetProperty("hits").EnumerateArray());
    }

    [Fact]
    public void ACursorOfArticlesThatHaveChangedIsGone()
    {
        string? cursor = _served.Json("/api/v1/search?q=border&limit=1").GetProperty("next").GetString();
        _served.Shelf.AddOne(Story("d", "A new border."));
        Assert.Equal("leave the cursor out to begin again", _served.Json($"/api/v1/search?q=border&limit=1&cursor={cursor}", 410).GetProperty("remedy").GetString());
    }

    [Theory]
    [InlineData("/api/v1/search?q=border")]
    [InlineData("/api/v1/stats")]
    [InlineData("/api/v1/saved")]
    [InlineData("/?q=border")]
    [InlineData("/")]
    public void WhatHasNotChangedIsNotSentAgain(string address)
    {
        using HttpResponseMessage first = _served.Get(address);
        string tag = first.Headers.ETag!.Tag;
        foreach (string known in new[] { tag, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            using HttpResponseMessage again = _served.Get(address, ("If-None-Match", known));
            Assert.Equal((HttpStatusCode.NotModified, tag, ""), (again.StatusCode, again.Headers.ETag!.Tag, ServedArchive.BodyOf(again)));
        }

        File.WriteAllText(_served.Shelf.Home.SettingsPath, """{ "saved": { "ferries": "ferry OR boat" } }""");
        using HttpResponseMessage changed = _served.Get(address, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/search?q=(", 400)]
    [InlineData("/api/v1/search?q=border&cursor=rubbish", 400)]
    [InlineData("/api/v1/articles/000000000000", 404)]
    [InlineData("/article/000000000000", 404)]
    [InlineData("/person?name=Nobody", 404)]
    [InlineData("/?q=(", 400)]
    [InlineData("/map?q=(", 400)]
    [InlineData("/saved/new?name=none", 404)]
    public void WhatIsRefusedIsNeverUnchanged(string address, int status)
    {
        using HttpResponseMessage good = _served.Get("/api/v1/search?q=border"), bare = _served.Get(address);
        Assert.Equal((status, null), ((int)bare.StatusCode, bare.Headers.ETag));
        foreach (string known in new[] { good.Headers.ETag!.Tag, "*" })
        {
            using HttpResponseMessage response = _served.Get(address, ("If-None-Match", known));
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Fact]
    public void DatesThatCountBackChangeWithTheDay()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2014, 3, 29, 12, 0, 0, TimeSpan.Zero));
        using var served = new ServedArchive(settings => settings with { Clock = clock }, [Story("a", "A border.")]);
        string[] addresses = ["/?q=border+published:7d", "/api/v1/count?since=7d", "/?q=border+[2014+TO+NOW-1HOUR]"];
        string[] before = Tags();
        Assert.Equal(before, Tags());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([true, true, false], before.Zip(Tags(), (one, other) => one == other));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([false, false, false], before.Zip(Tags(), (one, other) => one == other));

        string[] Tags() => [.. addresses.Select(address =>
        {
            using HttpResponseMessage response = served.Get(address);
            return response.Headers.ETag!.Tag;
        })];
    }

    [Fact]
    public void ANewCommitIsSeenAtOnce()
    {
        using HttpResponseMessage before = _served.Get("/api/v1/count?q=border");
        _served.Shelf.AddOne(Story("d", "A new border."));
        using HttpResponseMessage after = _served.Get("/api/v1/count?q=border", ("If-None-Match", before.Headers.ETag!.Tag));
        Assert.Equal("""{"v":1,"count":3,"undated":0}""", ServedArchive.BodyOf(after));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public void AChangedTagIsSeenAtOnce()
    {
        var markings = new ArticleMarkings(_served.Shelf.Home, TimeProvider.System);
        string[] ids = [.. _served.Shelf.Search("border").Select(hit => hit.Indexed.Id)];
        markings.Change(ids[..1], ["read"], []);
        using HttpResponseMessage before = _served.Get("/api/v1/count?q=tag:read");
        Assert.Equal("""{"v":1,"count":1,"undated":0}""", ServedArchive.BodyOf(before));
        markings.Change(ids[1..2], ["read"], []);
        using HttpResponseMessage after = _served.Get("/api/v1/count?q=tag:read", ("If-None-Match", before.Headers.ETag!.Tag));
        Assert.Equal("""{"v":1,"count":2,"undated":0}""", ServedArchive.BodyOf(after));
    }

    [Fact]
    public void ADamagedOrMissingIndexIsToldWithItsRemedy()
    {
        using var served = new ServedArchive(settings => settings with { IndexWords = error => $"{error.Fault}; make one" }, []);
        Directory.Delete(served.Shelf.Home.Directory, recursive: true);
        Assert.Equal("Missing; make one", served.Json("/api/v1/stats", 503).GetProperty("detail").GetString());
        Assert.Empty(served.Json("/api/v1/saved").GetProperty("queries").EnumerateArray());
    }

    [Fact]
    public void TheDocumentIsOpenApi()
    {
        JsonElement document = _served.Json("/api/v1/openapi.json");
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        Assert.Equal(ApiRoutes.All.Select(route => route.Path), document.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        JsonElement[] parameters = [.. document.GetProperty("paths").GetProperty("/api/v1/search").GetProperty("get").GetProperty("parameters").EnumerateArray()];
        Assert.Equal(["q", "any", "since", "until", "person", "place", "org", "country", "lang", "source", "author", "asWritten", "meaning", "sort", "limit", "cursor", "snippets", "context"], parameters.Select(parameter => parameter.GetProperty("name").GetString()));
    }

    private string WithIds(string address)
    {
        foreach (string key in new[] { "a", "c" })
        {
            string id = _served.Shelf.Index.Search(new(Parse(key == "a" ? "troops" : "ferry"))).Hits[0].Indexed.Id;
            address = address.Replace($"{{{key}}}", id, StringComparison.Ordinal);
        }

        return address;
    }

    /// <summary>The schema of an operation's answer, with what it refers to in its place.</summary>
    private JsonElement SchemaOf(string operation, string status, string type)
    {
        JsonNode document = JsonNode.Parse(_served.Json("/api/v1/openapi.json").GetRawText())!;
        JsonNode found = document["paths"]!.AsObject().Select(path => path.Value!["get"]!).Single(get => get["operationId"]!.GetValue<string>() == operation);
        return JsonSerializer.SerializeToElement(Resolved(found["responses"]![status]!["content"]![type]!["schema"]!, document));
    }

    private static JsonNode Resolved(JsonNode schema, JsonNode document) => schema switch
    {
        JsonObject { Count: 1 } reference when reference["$ref"] is { } name => Resolved(document["components"]!["schemas"]![name.GetValue<string>().Split('/')[^1]]!, document),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Resolved(member.Value, document)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Resolved(item, document))]),
        _ => schema.DeepClone(),
    };
}
