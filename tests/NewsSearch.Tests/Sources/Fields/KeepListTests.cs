using System.Text.Json;
using NewsSearch.Queries;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Tests.Sources.Fields;

public sealed class KeepListTests
{
    [Fact]
    public void NamesStandBetweenCommas() => Assert.Equal(["topic", "Bias text", "fields.section"], KeepList.Parse(" topic,Bias text,,topic , fields.section").Value);

    [Theory]
    [InlineData("", "", false)]
    [InlineData(" , ", " , ", false)]
    [InlineData("topic,Title", "Title", true)]
    [InlineData("snippets", "snippets", true)]
    public void AFaultTellsTheKey(string text, string key, bool isReserved) => Assert.Equal(new KeepFault(key, isReserved), KeepList.Parse(text).Fault);

    /// <summary>
    /// A new field, or a new key of an object that kept keys stand in, has to be reserved for both to be told apart. Archives keep a key <c>tag</c>, which stays a field of theirs.
    /// </summary>
    [Fact]
    public void EveryFieldAndEveryKeyOfTheOutputIsReserved()
    {
        IEnumerable<string> keys = new[] { "query", "show", "clean" }.SelectMany(name =>
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(EndToEnd.Repository.Root, "docs", "schemas", $"{name}.schema.json")));
            return schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToList();
        });
        Assert.All(
            QueryFields.Names.Where(name => name != "tag").Concat(SearchField.OfLanguage.Select(QueryFields.NameOf)).Concat(["people", "places", "orgs", "organizations", "countries", "authors", "language", "published", "snippet"]).Concat(keys),
            name => Assert.False(KeptField.IsName(name), name));
    }
}
