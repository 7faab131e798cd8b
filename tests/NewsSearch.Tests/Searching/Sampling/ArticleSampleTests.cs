using System.IO.Hashing;
using NewsSearch.Searching;
using NewsSearch.Searching.Sampling;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Sampling;

public sealed class ArticleSampleTests : IDisposable
{
    private readonly ArticleShelf _shelf = new();

    public ArticleSampleTests() => _shelf.Put(
    [
        .. Enumerable.Range(0, 8).Select(i => Numbered(i, "Times", "en", "2014-01-05")),
        .. Enumerable.Range(8, 4).Select(i => Numbered(i, "Harbour Times", "en", "2015-03-05")),
        .. Enumerable.Range(12, 2).Select(i => Numbered(i, "HARBOUR-TIMES", "de", "2015-04-05")),
        Numbered(14, null, null, null),
        Numbered(15, "***", "de", null),
    ]);

    public void Dispose() => _shelf.Dispose();

    /// <summary>The order is that of the keyed hash, whose published test vectors stand for it.</summary>
    [Fact]
    public void TheLowestHashesAreDrawn()
    {
        string[] ids = [.. Enumerable.Range(0, 16).Select(Id)];
        foreach (long seed in new[] { 1, 7 })
        {
            string[] lowest = [.. ids.OrderBy(id => XxHash3.HashToUInt64(id.Select(c => (byte)c).ToArray(), seed)).Take(5).Order(StringComparer.Ordinal)];
            Assert.Equal(lowest, Drawn("*", 5, seed));
        }

        Assert.NotEqual(Drawn("*", 5, 1), Drawn("*", 5, 7));
        Assert.Empty(Drawn("*", 5, 7).Except(Drawn("*", 9, 7)));
    }

    [Fact]
    public void OnlyWhatMatchesIsDrawn()
    {
        Assert.Equal([Id(12), Id(13)], Drawn("source:harbour lang:de", 5, 7));
        DrawnSample sample = new ArticleSample(_shelf.Index, Parse("source:harbour")).Draw(new SampleRequest(4, 7, new([])));
        Assert.Equal((4, 6, 1), (sample.Articles, sample.Population, sample.Strata));
        Assert.Empty(Drawn("zeppelin", 5, 7));
    }

    /// <summary>Times, Harbour Times in both spellings, and none; 2014, 2015 and none; January, March, April and none; en, de and none.</summary>
    [Theory]
    [InlineData(3, "0-7 8-13 14-15", StratumKey.Source)]
    [InlineData(3, "0-7 8-13 14-15", StratumKey.Year)]
    [InlineData(4, "0-7 8-11 12-13 14-15", StratumKey.Month)]
    [InlineData(3, "0-11 12-13,15 14", StratumKey.Language)]
    [InlineData(5, "0-7 8-11 12-13 14 15", StratumKey.Source, StratumKey.Language)]
    [InlineData(3, "0-7 8-13 14-15", StratumKey.Year, StratumKey.Source)]
    public void SoManyOfEachStratumAreDrawn(int strata, string parts, params StratumKey[] per)
    {
        DrawnSample sample = new ArticleSample(_shelf.Index, Parse("*")).Draw(new SampleRequest(1, 7, new(per)));
        Assert.Equal((strata, strata, 16), (sample.Articles, sample.Strata, sample.Population));
        string[] drawn = Ids(sample, "*");
        Assert.All(parts.Split(' '), part => Assert.Single(drawn, id => Contains(part, id)));
    }

    private static bool Contains(string part, string id) => part.Split(',').Any(range => range.Split('-') is var ends && Number(id) >= Int(ends[0]) && Number(id) <= Int(ends[^1]));

    private static int Int(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static int Number(string id) => Convert.ToInt32(id, 16);

    private static string Id(int number) => number.ToString("x12", System.Globalization.CultureInfo.InvariantCulture);

    private static IndexedArticle Numbered(int number, string? source, string? language, string? date) => new()
    {
        Id = Id(number),
        Key = $"{number}",
        ContentHash = number,
        Article = Story($"{number}", $"Story {number} of the ferry.", date: date) with { Source = source, Language = language },
    };

    private string[] Drawn(string query, int size, long seed) => Ids(new ArticleSample(_shelf.Index, Parse(query)).Draw(new SampleRequest(size, seed, new([]))), query);

    private string[] Ids(DrawnSample sample, string query) =>
        [.. _shelf.Index.Search(new SearchRequest(Parse(query)) { Limit = 100, Seen = sample.Others }).Hits.Select(hit => hit.Indexed.Id).Order(StringComparer.Ordinal)];
}
