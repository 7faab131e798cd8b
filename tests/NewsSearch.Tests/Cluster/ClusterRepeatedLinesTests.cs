using System.Text.Json;
using NewsSearch.Indexing;
using NewsSearch.Tests.Cleaning.Repeated;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cluster;

/// <summary>Lines that outlets repeat are cut from the articles of a cluster, whoever learned them.</summary>
public sealed class ClusterRepeatedLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ClusterShelf _shelf = new();

    public void Dispose()
    {
        _shelf.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ABareAddressCutsWhatAnEarlierRunLearned()
    {
        string address = _shelf.Address.ToString();
        Write("a.jsonl", 0, 20);
        Assert.StartsWith(
            "newssearch: learned a line that outlets repeat, and cut it from their articles; --keep-repeated keeps it\n", Run("index", "a.jsonl", "--index", address).Error, StringComparison.Ordinal);
        Assert.Equal("0\n", Run("count", "kestrel", "--index", address).Output);

        // The same articles at another place are changed ones.
        Write("b.jsonl", 0, 20);
        CommandRun again = Run("index", "b.jsonl", "--index", address);
        Assert.Contains("0 added, 20 changed, 0 unchanged", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("learned", again.Error, StringComparison.Ordinal);
        Write("c.jsonl", 20, 1);
        Run("index", "c.jsonl", "--index", address);
        Assert.Equal("0\n", Run("count", "kestrel", "--index", address).Output);

        // Nor does another machine, with a home of its own, leave them.
        Write("d.jsonl", 21, 1);
        Run("settings", "set", "engine.address", address, "--index", "home");
        Run("index", "d.jsonl", "--index", "home");
        Assert.Equal(("0\n", "22\n"), (Run("count", "kestrel", "--index", "home").Output, Run("count", "report", "--index", "home").Output));
    }

    [Fact]
    public void TheRunAfterAFirstOneThatWasKilledLearnsThem()
    {
        using (var killed = new IndexUpdate(_shelf.Open(), _shelf.Home))
        {
            for (int i = 0; i < 20; i++)
            {
                var article = new Article { Origin = new ArticleOrigin(null), Key = $"x{i}", Title = $"Report {i}", Body = HarbourNews.Body(i, "Kestrel caption"), Source = "Post", Language = "en" };
                killed.Put(article, i + 1, _ => ArticleEntities.None, time: 1);
            }

            Assert.Equal(20, killed.CountOnce());
        }

        Write("b.jsonl", 20, 2);
        Run("settings", "set", "engine.address", _shelf.Address.ToString(), "--index", "home");
        Assert.Contains("learned a line that outlets repeat", Run("index", "b.jsonl", "--index", "home").Error, StringComparison.Ordinal);
        Assert.Equal(("0\n", "22\n"), (Run("count", "kestrel", "--index", "home").Output, Run("count", "report", "--index", "home").Output));
        Assert.Contains("Kestrel caption", File.ReadAllText(_folder.Combine("home", "repeated-lines.jsonl")), StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, arguments);

    private void Write(string name, int first, int count) => _folder.Write(name, string.Concat(Enumerable.Range(first, count).Select(i =>
        JsonSerializer.Serialize(new { id = $"x{i}", title = $"Report {i}", body = HarbourNews.Body(i, "Kestrel caption"), source = "Post" }) + "\n")));
}
