using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Every command's JSON is what its schema in docs/schemas says.</summary>
public sealed class JsonSchemaTests(SampleIndex sample)
{
    private static string Schemas => Path.Combine(Repository.Root, "docs", "schemas");

    [Theory]
    [InlineData("query", "query", "*", "--limit", "all", "--snippets", "3")]
    [InlineData("query", "query", "troops W/8 border OR title:strike", "--limit", "all")]
    [InlineData("query", "query", "-obama", "--snippets", "0")]
    [InlineData("people", "people")]
    [InlineData("people", "people", "--similar", "Vladimir Putin")]
    [InlineData("places", "places", "--limit", "all")]
    [InlineData("places", "places", "--similar", "Crimean")]
    [InlineData("orgs", "orgs", "--limit", "all")]
    [InlineData("count", "count", "--by", "org")]
    [InlineData("count", "count", "--by", "place")]
    [InlineData("count", "count", "--by", "country")]
    [InlineData("count", "count", "--by", "language")]
    [InlineData("count", "count", "--by", "year")]
    [InlineData("count", "count", "--by", "source")]
    [InlineData("counts", "count", "--by", "source,year")]
    [InlineData("counts", "count", "--by", "country,month")]
    [InlineData("countries", "countries", "--limit", "all")]
    [InlineData("outlets", "outlets", "--limit", "all")]
    [InlineData("authors", "authors", "--limit", "all")]
    [InlineData("network", "network")]
    [InlineData("kwic", "kwic", "troops OR title:strike", "--limit", "all")]
    [InlineData("cooccur", "cooccur", "troops", "--least", "1")]
    [InlineData("network", "network", "--places", "--orgs", "--weight", "sentences")]
    [InlineData("timeline", "timeline", "--by", "day")]
    [InlineData("timeline", "timeline", "--by", "week")]
    [InlineData("timeline", "timeline", "--by", "year")]
    [InlineData("series", "timeline", "--of", "person")]
    [InlineData("trends", "trends", "--of", "source", "--from", "2012..2014-03-27", "--to", "2014-03-28..")]
    [InlineData("stats", "stats")]
    [InlineData("settings", "settings")]
    [InlineData("version", "version")]
    [InlineData("check", "check")]
    [InlineData("check", "check", "--repair")]
    [InlineData("clean", "clean", "tests/articles")]
    [InlineData("entities", "entities", "tests/articles")]
    public void OutputIsAsTheSchemaSays(string schema, params string[] arguments) => AssertValid(schema, sample.Run([.. arguments, "--format", "json"]));

    [Fact]
    public void WholeAndSimilarArticlesAreAsTheSchemaSays()
    {
        string[] ids = sample.Run("query", "*", "--limit", "all", "--format", "ids").Lines;
        AssertValid("show", sample.Run(["show", .. ids, "--format", "json"]));
        AssertValid("query", sample.Run("similar", sample.Run("query", "title:obama", "-n", "1", "--format", "ids").Lines[0], "--format", "json"));
    }

    [Fact]
    public void SavedQueriesAndSettingsAreAsTheSchemaSays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "a.txt", "--source", "Harbour Post", "--index", "home").ExitCode);
        Assert.Equal(0, CommandRun.Of(folder.Path, "save", "boats", "ferry", "--index", "home").ExitCode);
        AssertValid("index", CommandRun.Of(folder.Path, "index", "--format", "json", "--index", "home"));
        AssertValid("sources", CommandRun.Of(folder.Path, "sources", "--format", "json", "--index", "home"));
        AssertValid("saved", CommandRun.Of(folder.Path, "saved", "--format", "json", "--index", "home"));
        AssertValid("settings", CommandRun.Of(folder.Path, "settings", "--format", "json", "--index", "home"));
        AssertValid("query", CommandRun.Of(folder.Path, "query", "--new", "boats", "--format", "json", "--index", "home"));
        using var written = JsonDocument.Parse(File.ReadAllText(folder.Combine("home", "newssearch.json")));
        Assert.Empty(JsonSchema.Problems(written.RootElement, Read(Path.Combine(Repository.Root, "docs", "newssearch.schema.json"))));
    }

    [Fact]
    public void EveryCommandThatWritesJsonHasASchema()
    {
        string script = CommandRun.Of(Repository.Root, "completion", "pwsh").Output;
        string command = "";
        foreach (string line in script.Split('\n'))
        {
            command = line.Contains("' = @{", StringComparison.Ordinal) ? line.Trim().Split('\'')[1] : command;
            if (line.Contains("'--format' = ", StringComparison.Ordinal) && line.Contains("'json'", StringComparison.Ordinal) && command != "similar")
            {
                Assert.True(File.Exists(Path.Combine(Schemas, $"{command}.schema.json")), $"{command} writes JSON, but docs/schemas does not describe it");
            }
        }
    }

    /// <summary>The check itself finds what is wrong.</summary>
    [Theory]
    [InlineData("""{"alert":false,"v":2,"name":"a","query":"b"}""", "$.v: is not 1")]
    [InlineData("""{"alert":false,"v":1,"name":"a"}""", "$: lacks query")]
    [InlineData("""{"alert":false,"v":1,"name":"-","query":"b"}""", "$.name: '-' does not match")]
    [InlineData("""{"alert":false,"v":1,"name":"a","query":null}""", "$.query: Null is not of type")]
    [InlineData("""{"alert":false,"v":1,"name":"a","query":"b","more":1}""", "$: more is not described")]
    public void WrongObjectsAreFound(string json, string problem)
    {
        using var value = JsonDocument.Parse(json);
        Assert.StartsWith(problem, Assert.Single(JsonSchema.Problems(value.RootElement, Read(Path.Combine(Schemas, "saved.schema.json")))), StringComparison.Ordinal);
    }

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    internal static void AssertValid(string schema, CommandRun run)
    {
        Assert.NotEmpty(run.Lines);
        JsonElement described = Read(Path.Combine(Schemas, $"{schema}.schema.json"));
        Assert.Empty(run.Json.SelectMany(value => JsonSchema.Problems(value, described)).Distinct().Take(5));
    }
}
