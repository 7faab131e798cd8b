using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Architecture;

public sealed class ArchitectureTests
{
    [Fact]
    public void TheEngineKeepsItsRules()
    {
        string[] found = [.. new ArchitectureRules(EngineSource.ReadAll()).Breaches()];
        Assert.True(found.Length == 0, $"These break a rule of docs/architecture.md:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void NoRoomStandsOnItself()
    {
        foreach ((string room, string[] below) in Rooms.StandOn)
        {
            Assert.DoesNotContain(below, next => Rooms.ReachableFrom(next).Contains(room));
        }
    }

    [Fact]
    public void TheDocumentDrawsTheSameDirections()
    {
        string[] rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "architecture.md"));
        foreach ((string room, string[] below) in Rooms.StandOn)
        {
            string start = room == EngineSource.Root ? "| (root) |" : $"| `{room}/` |";
            string end = $"| {(below is [] ? "–" : string.Join(", ", below))} |";
            Assert.Contains(rows, row => row.StartsWith(start, StringComparison.Ordinal) && row.EndsWith(end, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Words/A.cs", "using NewsSearch.Queries; namespace NewsSearch.Words; class A;", "Words/A.cs uses Queries")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A { Sources.Files.SourceFile F; }", "Words/A.cs uses Sources")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A { int Sources; int F => Sources.Count; }", null)]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; /* Searching.SearchHit */ class A;", null)]
    [InlineData("Matching/A.cs", "using NewsSearch.Words; namespace NewsSearch.Matching; class A;", null)]
    [InlineData("Web/A.cs", "namespace NewsSearch.Web; class A;", "Web/A.cs lies in a room that has no directions")]
    [InlineData("OnDisk/A.cs", "using Lucene.Net.Index; namespace NewsSearch.OnDisk; class A;", null)]
    [InlineData("Matching/A.cs", "using Lucene.Net.Index; namespace NewsSearch.Matching; class A;", "Matching/A.cs uses Lucene.Net.Index")]
    [InlineData("Words/A.cs", "using Lucene.Net.Tartarus.Snowball; namespace NewsSearch.Words; class A;", null)]
    [InlineData("Queries/A.cs", "using Lucene.Net.QueryParsers.Flexible; namespace NewsSearch.Queries; class A;", "Queries/A.cs uses Lucene.Net.QueryParsers.Flexible")]
    [InlineData("Words/A.cs", "namespace NewsSearch; class A;", "Words/A.cs declares the namespace NewsSearch")]
    [InlineData("OnDisk/Lucene/A.cs", "namespace NewsSearch.OnDisk.Lucene; class A;", "OnDisk/Lucene/A.cs hides Lucene.Net behind its own namespace")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A; enum B;", "Words/A.cs declares A, B")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class B;", "Words/A.cs declares B")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A; partial class C : JsonSerializerContext;", null)]
    [InlineData("Words/C.cs", "namespace NewsSearch.Words; partial class C : JsonSerializerContext;", null)]
    [InlineData("Words/A.Part.cs", "namespace NewsSearch.Words; partial class A;", null)]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A { string F => $\"try {1} newssearch index\"; }", "Words/A.cs says newssearch index")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A { string F => \"name it with --map\"; }", "Words/A.cs says --map")]
    [InlineData("Words/A.cs", "namespace NewsSearch.Words; class A { string F => \"<!--more-->\"; }", null)]
    public void ABreachIsFound(string path, string text, string? breach)
    {
        var other = new EngineSource("Sources/Files/SourceFile.cs", "NewsSearch.Sources.Files", ["SourceFile"], new HashSet<string>(), []);
        Assert.Equal(breach is null ? [] : [breach], new ArchitectureRules([EngineSource.Parse(path, text), other]).Breaches());
    }

}
