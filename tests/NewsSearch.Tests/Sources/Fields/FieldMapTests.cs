using NewsSearch.Sources.Fields;

namespace NewsSearch.Tests.Sources.Fields;

public sealed class FieldMapTests
{
    [Fact]
    public void PairsAreReadAndAFieldMayHaveSeveralKeys()
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> map = FieldMap.Parse("body=content_original, Title = headline,body=text").Value;
        Assert.Equal(["body", "title"], map.Keys.Order());
        Assert.Equal(["content_original", "text"], map["body"]);
        Assert.Equal(["headline"], map["title"]);
    }

    [Theory]
    [InlineData("body", "body", null)]
    [InlineData("title=x,=y", "=y", null)]
    [InlineData("body=", "body=", null)]
    [InlineData("title=x,Text = x", "Text = x", "text")]
    public void AFaultTellsThePairAndAnUnknownField(string text, string pair, string? field) =>
        Assert.Equal(new FieldMapFault(pair, field), FieldMap.Parse(text).Fault);
}
