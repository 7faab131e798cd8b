using System.Net;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Web;

public sealed class FormTests : IDisposable
{
    private readonly ServedArchive _served = new(
        Story("a", "Barack Obama, Kyiv: troops gathered at the border.", "Troops at the border", "2014-03-29"),
        Story("b", "Barak Obama, Kyiv: the border was quiet.", "Quiet", "2013-02-01"));

    public void Dispose() => _served.Dispose();

    [Fact]
    public void ASearchIsKeptAndWhatIsNewIsTold()
    {
        Assert.Contains("Keep this search", _served.Page("/?q=border"), StringComparison.Ordinal);
        Assert.Equal("/saved", Sent("/saved/keep", ("name", "frontier"), ("text", "border")));
        string page = _served.Page("/saved");
        Assert.Contains("""<a href="/?q=query%3Afrontier">frontier</a></h2><p><code>border</code></p><p>2 articles, <a href="/saved/new?name=frontier">2 new</a></p>""", page, StringComparison.Ordinal);
        Assert.Contains("2 articles match", _served.Page("/?q=query%3Afrontier"), StringComparison.Ordinal);

        Assert.Equal("/saved", Sent("/saved/read", ("name", "frontier")));
        Assert.Contains(">0 new</a>", _served.Page("/saved"), StringComparison.Ordinal);
        _served.Shelf.AddOne(Story("c", "A new border.", "Fresh"));
        Assert.Contains(">1 new</a>", _served.Page("/saved"), StringComparison.Ordinal);
        string fresh = _served.Page("/saved/new?name=frontier");
        Assert.Contains("Fresh", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet", fresh, StringComparison.Ordinal);

        Assert.Equal("/saved", Sent("/saved/remove", ("name", "frontier")));
        Assert.Contains("No saved queries", _served.Page("/saved"), StringComparison.Ordinal);
    }

    /// <summary>People edit the settings, too.</summary>
    [Fact]
    public void ASavedQueryWithANameThatNoneCanHaveIsListed()
    {
        File.WriteAllText(_served.Shelf.Home.SettingsPath, """{ "saved": { "my query": "border" } }""");
        Assert.Contains("my query", _served.Page("/saved"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/saved/keep", 400, "name=../x&text=border")]
    [InlineData("/saved/keep", 400, "name=x&text=(border")]
    [InlineData("/saved/keep", 400, "name=x")]
    [InlineData("/saved/remove", 404, "name=unknown")]
    [InlineData("/saved/read", 404, "name=..")]
    [InlineData("/names/join", 404, "kind=person&name=Barack+Obama&other=Nobody+Known")]
    public void WhatCannotBeDoneIsToldAndNothingChanges(string address, int status, string form)
    {
        (string, string)[] values = [.. form.Split('&').Select(pair => (pair.Split('=')[0], WebUtility.UrlDecode(pair.Split('=')[1])))];
        using HttpResponseMessage response = _served.Post(address, _served.Origin, values);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(File.Exists(_served.Shelf.Home.SettingsPath) && File.ReadAllText(_served.Shelf.Home.SettingsPath).Contains("\"x\"", StringComparison.Ordinal));
    }

    [Fact]
    public void SpellingsAreJoinedAndParted()
    {
        Assert.Equal("/person?name=Barack+Obama", Sent("/names/join", ("kind", "person"), ("name", "Barack Obama"), ("other", "Barak Obama")));
        string page = _served.Page("/person?name=Barack+Obama");
        Assert.Contains("2 articles", page, StringComparison.Ordinal);
        Assert.Contains("Also written <bdi>Barak Obama</bdi>", page, StringComparison.Ordinal);
        Assert.Equal("/person?name=Barack+Obama", Sent("/names/part", ("kind", "person"), ("name", "Barack Obama"), ("other", "Barak Obama")));
        Assert.DoesNotContain("Also written", _served.Page("/person?name=Barack+Obama"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatHasBeenToldChangesThePage()
    {
        Sent("/saved/keep", ("name", "frontier"), ("text", "border"));
        string[] pages = ["/saved", "/saved/new?name=frontier"];
        string[] before = [.. pages.Select(TagOf)];
        Assert.Equal(before, pages.Select(TagOf));
        Sent("/saved/read", ("name", "frontier"));
        string[] after = [.. pages.Select(TagOf)];
        Assert.All(pages.Select((page, i) => (page, before[i], after[i])), told =>
        {
            Assert.NotEqual(told.Item2, told.Item3);
            using HttpResponseMessage stale = _served.Get(told.page, ("If-None-Match", told.Item2)), fresh = _served.Get(told.page, ("If-None-Match", told.Item3));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (stale.StatusCode, fresh.StatusCode));
        });
    }

    [Fact]
    public void JoinedSpellingsChangeThePage()
    {
        string before = TagOf("/person?name=Barack+Obama");
        Sent("/names/join", ("kind", "person"), ("name", "Barack Obama"), ("other", "Barak Obama"));
        Assert.NotEqual(before, TagOf("/person?name=Barack+Obama"));
    }

    [Fact]
    public void AFormNeedsToSayThatItIsOfThisServer()
    {
        (string, string)[][] refused = [[], [("Sec-Fetch-Site", "none")], [("Sec-Fetch-Site", "same-site")], [("Origin", _served.Origin.Replace("http:", "https:", StringComparison.Ordinal))]];
        Assert.All(refused, headers => Assert.Equal(HttpStatusCode.Forbidden, Keep(headers)));
        Assert.Contains("No saved queries", _served.Page("/saved"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, Keep(("Sec-Fetch-Site", "same-origin")));

        HttpStatusCode Keep(params (string, string)[] headers)
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "x"), KeyValuePair.Create("text", "border")]);
            using HttpResponseMessage response = _served.Send(HttpMethod.Post, "/saved/keep", content, headers);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public void APageOfAnotherSiteChangesNothing(string origin)
    {
        using HttpResponseMessage response = _served.Post("/saved/keep", origin, ("name", "x"), ("text", "border"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("No saved queries", _served.Page("/saved"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFormIsSentAndNotAskedFor()
    {
        using HttpResponseMessage asked = _served.Get("/saved/keep?name=x&text=border");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (asked.StatusCode, string.Join(',', asked.Content.Headers.Allow)));
        using HttpResponseMessage bare = _served.Send(HttpMethod.Post, "/saved/keep?name=x&text=border", ("Origin", _served.Origin));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, bare.StatusCode);
        using HttpResponseMessage large = _served.Post("/saved/keep", _served.Origin, ("name", "x"), ("text", new string('a', 70_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private string TagOf(string address)
    {
        using HttpResponseMessage response = _served.Get(address);
        return response.Headers.ETag!.Tag;
    }

    private string Sent(string address, params (string Name, string Value)[] values)
    {
        using HttpResponseMessage response = _served.Post(address, _served.Origin, values);
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, ServedArchive.BodyOf(response));
        return response.Headers.Location!.OriginalString;
    }
}
