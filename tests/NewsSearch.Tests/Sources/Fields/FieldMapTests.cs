using NewsSearch.Sources.Fields;

namespace NewsSearch.Tests.Sources.Fields;

public sealed class FieldMapTests
{
    [Fact]
    public void PairsAreReadAndAFieldMayHaveSeveralKeys()
    {
        FieldMapResult result = FieldMap.Parse("body=content_original, Title = headline,body=text");
        Assert.Null(result.Error);
        Assert.Equal(["content_original", "text"], result.Map!["body"]);
        Assert.Equal(["headline"], result.Map["title"]);
    }

    [Theory]
    [InlineData("body", "'body'")]
    [InlineData("title=x,=y", "'=y'")]
    [InlineData("body=", "'body='")]
    [InlineData("text=x", "title, body, published, authors, url, source, id, language")]
    public void AnErrorNamesThePairOrTheValidFields(string text, string part)
    {
        FieldMapResult result = FieldMap.Parse(text);
        Assert.Null(result.Map);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
    }
}
