using System.Text.Json;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Json;

namespace NewsSearch.Tests.Sources.Json;

public sealed class KeptMembersTests
{
    [Theory]
    [InlineData("topic", """{"topic":"pay","Topic":"other"}""", "topic=pay")]
    [InlineData("stars,open,n", """{"stars":4.50,"open":true,"n":null}""", "stars=4.50 open=true")]
    [InlineData("tags", """{"tags":["a",["b",7],{"name":"c"},{"id":"d"}]}""", "tags=a|b|7|c")]
    [InlineData("fields.section", """{"fields":{"section":"World"}}""", "fields.section=World")]
    [InlineData("fields.section", """{"fields.section":"whole","fields":{"section":"World"}}""", "fields.section=whole")]
    [InlineData("a.b.c.d", """{"a.b":{"c.d":"x"}}""", "a.b.c.d=x")]
    [InlineData("tags.webTitle", """{"tags":[{"webTitle":"Ports"},{"other":1},{"webTitle":"Pay"}]}""", "tags.webTitle=Ports|Pay")]
    [InlineData("tags.1.id,tags.2", """{"tags":[{"id":"a"},{"id":"b"}]}""", "tags.1.id=b")]
    [InlineData("topic,headline", """{"headline":"T","_source":{"headline":"U","topic":"pay"}}""", "topic=pay headline=T")]
    [InlineData("topic", """{"topic":null,"data":{"attributes":{"topic":["a","b"]}},"meta":{"topic":"c"}}""", "topic=a|b")]
    [InlineData("topic", """{"other":{"topic":"a"},"data":{"data":{"data":{"data":{"topic":"b"}}}}}""", "")]
    [InlineData("b,a", """{"a":"1","b":"2"}""", "b=2 a=1")]
    [InlineData("a.b,a.,.,..", """{"a":"1"}""", "")]
    [InlineData("a", "{}", "")]
    public void ValuesAreFoundByTheirKeys(string keys, string json, string expected)
    {
        using var record = JsonDocument.Parse(json);
        IReadOnlyList<KeptField> kept = new KeptMembers(KeepList.Parse(keys).Value).In(record.RootElement);
        Assert.Equal(expected, string.Join(' ', kept.Select(field => $"{field.Name}={string.Join('|', field.Values)}")));
    }
}
