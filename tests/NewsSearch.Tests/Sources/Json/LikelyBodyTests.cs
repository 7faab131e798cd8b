using System.Text.Json;
using NewsSearch.Sources.Json;

namespace NewsSearch.Tests.Sources.Json;

public sealed class LikelyBodyTests
{
    private const string Short = "The ferry crews go home for a week.";

    private const string Long = "The ferry crews go home and will not return before the first of May.";

    [Theory]
    [InlineData($$"""{"lead":"{{Short}}","raw":"{{Long}}","n":1}""", "raw")]
    [InlineData($$"""{"lead":"{{Long}}","raw":["{{Short}}","{{Short}}"]}""", "raw")]
    [InlineData($$"""{"lead":"{{Short}}","doc":{"inner":{"raw":"{{Long}}"} } }""", "doc.inner.raw")]
    [InlineData($$"""{"a":{"b":{"c":{"d":"{{Long}}"} } } }""", null)]
    [InlineData($$"""{"title":"{{Long}}","x":"seven words are not enough for this"}""", null)]
    [InlineData("""{"x":"https://example.org/a-very-long-address/that-is-no-text/of-any-kind/at-all.html"}""", null)]
    [InlineData("""{"x":"渡轮船员回家了，五月一日之前不会回来，港口一片寂静。"}""", "x")]
    [InlineData("{}", null)]
    public void TheMemberWithTheMostRunningTextIsFound(string json, string? key)
    {
        using var record = JsonDocument.Parse(json);
        Assert.Equal(key, LikelyBody.In(record.RootElement));
    }
}
