using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Archive;

public sealed class EngineExampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheExampleFindsAndMarks()
    {
        string articles = Directory.CreateDirectory(_folder.Combine("articles")).FullName;
        File.WriteAllText(Path.Combine(articles, "near.json"), """{"title":"Drill at the Dniester","body":"The troops stayed on the near side of the border."}""");
        File.WriteAllText(Path.Combine(articles, "far.json"), """{"title":"A Quiet Market","body":"Troops passed through the town, and a trader from over the old northern border shut his shop."}""");

        using var output = new StringWriter { NewLine = "\n" };
        EngineExample.IndexAndSearch(articles, _folder.Combine("index"), output);

        Assert.Equal(
            """
            Drill at the Dniester
            The **troops** stayed on the near side of the **border**.

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Fact]
    public void TheReadmeShowsTheExampleAsItRuns()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "NewsSearch.Tests", "Archive", "EngineExample.cs"));
        IEnumerable<string> usings = lines.TakeWhile(line => line.Length > 0);
        IEnumerable<string> method = lines.SkipWhile(line => line != "{").Skip(1).SkipLast(1).Select(line => line.Length > 4 ? line[4..] : "");
        string shown = string.Join('\n', ["```csharp", .. usings, "", .. method, "```"]);
        Assert.Contains(shown, File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }
}
