using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsSearch.Tests.EndToEnd;

public sealed class NetworkCommandTests(SampleIndex sample)
{
    [Fact]
    public void EdgesAreTheArticlesThatBothNamesFind()
    {
        CommandRun run = sample.Run("network", "ukraine", "--places", "--format", "json", "-n", "10");
        Assert.Equal(0, run.ExitCode);
        JsonElement network = Assert.Single(run.Json);
        Dictionary<string, JsonElement> nodes = network.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("id").GetString()!);
        Assert.All(network.GetProperty("edges").EnumerateArray().Take(5), edge =>
        {
            IEnumerable<string> filters = new[] { "source", "target" }.Select(end => nodes[edge.GetProperty(end).GetString()!])
                .SelectMany(node => new[] { $"--{node.GetProperty("kind").GetString()}", node.GetProperty("name").GetString()! });
            string weight = edge.GetProperty("weight").GetInt32().ToString(CultureInfo.InvariantCulture);
            Assert.Equal(weight, sample.Run(["count", "ukraine", .. filters]).Output.Trim());
        });
    }

    [Fact]
    public void EveryFormatHasTheSameEdges()
    {
        int edges = sample.Run("network", "--orgs", "--format", "json").Json[0].GetProperty("edges").GetArrayLength();
        Assert.InRange(edges, 10, 100_000);
        Assert.Equal(edges + 1, sample.Run("network", "--orgs", "--format", "csv").Lines.Length);
        Assert.Equal(edges, sample.Run("network", "--orgs", "--format", "dot").Lines.Count(line => line.Contains(" -- ", StringComparison.Ordinal)));
        Assert.All(["gexf", "graphml"], format =>
        {
            var xml = XElement.Parse(sample.Run("network", "--orgs", "--format", format).Output);
            Assert.Equal(edges, xml.Descendants().Count(element => element.Name.LocalName == "edge"));
        });
        Assert.Equal(sample.Run("network", "--orgs").Output, sample.Run("network", "--orgs", "--format", "gexf").Output);
    }

    [Fact]
    public void SentencesAreNoMoreThanTheNamesMeetIn()
    {
        CommandRun run = sample.Run("network", "--weight", "sentences", "--format", "json");
        Assert.Equal((0, "sentences"), (run.ExitCode, run.Json[0].GetProperty("weight").GetString()));
        Assert.NotEmpty(run.Json[0].GetProperty("edges").EnumerateArray());
    }

    [Fact]
    public void NothingFoundAndWrongUseHaveTheirCodes()
    {
        CommandRun none = sample.Run("network", "xylophonistically", "--format", "csv");
        Assert.Equal((1, "source,target,type,weight,source_kind,target_kind"), (none.ExitCode, none.Output.Trim()));
        Assert.Contains("no two names stand together", none.Error, StringComparison.Ordinal);
        Assert.Contains("--limit is 1001, which is too large: at most 1000", sample.Run("network", "-n", "1001").Error, StringComparison.Ordinal);
        Assert.Equal([2, 2, 2], new[] { "--limit=1001", "--weight=pages", "--least=0" }.Select(option => sample.Run("network", option).ExitCode));
        Assert.Equal(2, sample.Run("network", "(ukraine").ExitCode);
    }
}
