using NewsSearch.Archive;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cluster;

/// <summary>Alerts of articles that a cluster has of a run which did not come to its end.</summary>
public sealed class ClusterAlertTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ClusterShelf _shelf = new();

    public void Dispose()
    {
        _shelf.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void WhatWasSentBeforeARunWasKilledIsToldByTheNextRun()
    {
        Run("settings", "set", "engine.address", _shelf.Address.ToString());
        Run("save", "harbour", "harbour", "--alert");
        var home = new IndexHome(_folder.Combine("home"));
        using (var untold = new UntoldArticles(home))
        using (var killed = new IndexUpdate(_shelf.Open(home: home), home) { Adding = untold.Add })
        {
            for (int i = 0; i < 3; i++)
            {
                var article = new Article { Origin = new ArticleOrigin(null), Key = $"x{i}", Title = $"Report {i}", Body = i == 2 ? "A quiet day." : "The harbour burns." };
                killed.Put(article, i + 1, _ => ArticleEntities.None, time: 1);
            }

            Assert.Equal(3, killed.CountOnce());
        }

        _folder.Write("b.jsonl", """{"id":"x3","title":"Report 3","body":"The harbour is closed."}""" + "\n");
        Run("index", "b.jsonl", "--alerts", "alerts.jsonl");
        Assert.Equal(3, File.ReadAllLines(_folder.Combine("alerts.jsonl")).Length);
        Run("index", "--alerts", "alerts.jsonl");
        Assert.Equal(3, File.ReadAllLines(_folder.Combine("alerts.jsonl")).Length);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
