using System.Net;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using NewsSearch.Archive.Vectors;
using NewsSearch.Tests.Assistant;
using NewsSearch.Tests.Web;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Meaning;

/// <summary>Page, API and assistant ask by meaning.</summary>
public sealed class MeaningFrontTests : IDisposable
{
    private const string Asked = "peasants demonstrate against customs duties";

    private readonly ServedArchive _served = new(
        Story("growers", "Growers blocked the port over tariffs. They threw potatoes at the gates.", "Growers Block the Port", "2021-05-01"),
        Story("cup", "She scored twice in extra time, and the cup went north.", "Late Goal Wins the Cup", "2021-05-02"),
        Story("ash", "The volcano threw ash over two valleys.", "Ash Falls on Two Valleys", "2020-01-03"));

    public MeaningFrontTests() => TestModel.Require();

    public void Dispose() => _served.Dispose();

    [Fact]
    public void TheApiRanksByMeaningAndPagesThroughIt()
    {
        Compute();
        string address = $"/api/v1/search?q={Uri.EscapeDataString(Asked)}&meaning=only&limit=2";
        JsonElement first = _served.Json(address);
        Assert.Equal(3, first.GetProperty("total").GetInt32());
        JsonElement hit = first.GetProperty("hits")[0];
        Assert.Equal("Growers Block the Port", hit.GetProperty("title").GetString());
        Assert.InRange(hit.GetProperty("meaning").GetDouble(), 0.1, 1);
        JsonElement second = _served.Json($"{address}&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal(3, second.GetProperty("hits")[0].GetProperty("rank").GetInt32());
        Assert.Equal(1, _served.Json($"/api/v1/search?q={Uri.EscapeDataString(Asked)}&meaning=true&until=2020").GetProperty("total").GetInt32());
        Assert.Equal(0, _served.Json($"/api/v1/search?q={Uri.EscapeDataString(Asked)}").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task WithoutVectorsTheApiSaysSo()
    {
        using HttpResponseMessage answer = _served.Get("/api/v1/search?q=growers&meaning=true");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("has vectors", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(_served.Faults);
    }

    [Fact]
    public void WhatIsComputedLaterIsSeen()
    {
        Compute();
        string address = "/api/v1/search?q=volcano&meaning=only";
        Assert.Equal(3, _served.Json(address).GetProperty("total").GetInt32());
        _served.Shelf.Add(_ => ArticleEntities.None, Story("new", "Lava ran down the slope in the night.", "Lava", "2021-06-01"));
        Assert.Equal(3, _served.Json(address).GetProperty("total").GetInt32());
        Compute();
        Assert.Equal(4, _served.Json(address).GetProperty("total").GetInt32());
    }

    [Fact]
    public void ThePageOffersItWhereThereAreVectors()
    {
        string address = $"/?q={Uri.EscapeDataString(Asked)}";
        Assert.DoesNotContain("By meaning", Page(address), StringComparison.Ordinal);
        Compute();
        Assert.Contains("meaning=true", Page(address), StringComparison.Ordinal);
        string found = Page(address + "&meaning=true");
        Assert.Contains("The 3 nearest articles, by words and meaning", found, StringComparison.Ordinal);
        Assert.Contains("Growers", found, StringComparison.Ordinal);
        Assert.True(found.IndexOf("Growers Block", StringComparison.Ordinal) < found.IndexOf("Late Goal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnAssistantAsksByMeaning()
    {
        Compute();
        await using AssistantClient assistant = await AssistantClient.OfAsync(_served.Shelf.Home);
        JsonElement answer = await assistant.AskAsync("search", ("query", Asked), ("meaning", "only"));
        Assert.Equal("Growers Block the Port", answer.GetProperty("hits")[0].GetProperty("title").GetString());
        CallToolResult wrong = await assistant.CallAsync("search", ("query", Asked), ("meaning", "perhaps"));
        Assert.True(wrong.IsError);
    }

    [Fact]
    public async Task WithoutVectorsAnAssistantIsTold()
    {
        await using AssistantClient assistant = await AssistantClient.OfAsync(_served.Shelf.Home);
        CallToolResult answer = await assistant.CallAsync("search", ("query", Asked), ("meaning", "yes"));
        Assert.True(answer.IsError);
        Assert.Contains("cannot be searched by meaning", AssistantClient.TextOf(answer), StringComparison.Ordinal);
    }

    private void Compute() => _served.Archive.ComputeVectors(new VectorOptions());

    private string Page(string address)
    {
        using HttpResponseMessage answer = _served.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }
}
