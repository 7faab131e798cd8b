using NewsSearch.Archive;
using NewsSearch.Queries;
using NewsSearch.Tests.Cluster;
using NewsSearch.Tests.Cluster.Asking;

namespace NewsSearch.Tests.Searching.Ranks;

/// <summary>How well the order of hits agrees with people's judgements. A floor is raised when the ranking gets better, and never lowered.</summary>
public sealed class RankingQualityTests
{
    [Fact]
    public void CacmIsRankedAsWellAsEver()
    {
        JudgedCollection cacm = JudgedCollection.Cacm();
        Assert.Equal((3204, 52), (cacm.Articles.Count, cacm.Questions.Count));
        AssertRanked(cacm, 0.345, 0.345);
    }

    [Fact]
    public void CranfieldIsRankedAsWellAsEver()
    {
        JudgedCollection cranfield = JudgedCollection.Cranfield();
        Assert.Equal((1400, 225), (cranfield.Articles.Count, cranfield.Questions.Count));
        AssertRanked(cranfield, 0.312, 0.335);
    }

    /// <summary>Whoever asks a cluster gets answers as good as from one disk; hits beyond <c>Rescoring.Window</c> stand in the cluster's own order.</summary>
    [Theory]
    [InlineData("cacm")]
    [InlineData("cranfield")]
    public void AClusterRanksAsWell(string name)
    {
        JudgedCollection collection = name == "cacm" ? JudgedCollection.Cacm() : JudgedCollection.Cranfield();
        TestCluster.Require();
        using var shelf = new ArticleShelf([.. collection.Articles]);
        using var cluster = new AskedShelf(shelf.Index.FindIds(new NewsQuery.Everything()).Select(id => shelf.Index.Find(id)!), shelf.Home);
        double onDisk = collection.MeanAveragePrecision(request => shelf.Index.Search(request));
        double onCluster = collection.MeanAveragePrecision(request => cluster.Index.Search(request));
        TestContext.Current.SendDiagnosticMessage("{0}: mean average precision {1:F4} on disk, {2:F4} on the cluster", name, onDisk, onCluster);
        Assert.InRange(onCluster, onDisk - 0.005, onDisk + 0.005);
    }

    /// <param name="expanded">The floor where the best hits' words raise others.</param>
    private static void AssertRanked(JudgedCollection collection, double floor, double expanded)
    {
        using var shelf = new ArticleShelf([.. collection.Articles]);
        AssertAbove(floor, collection.MeanAveragePrecision(request => shelf.Index.Search(request)));
        AssertAbove(expanded, collection.MeanAveragePrecision(request => shelf.Index.Search(NewsArchive.Expanded(shelf.Index, request))));
    }

    private static void AssertAbove(double floor, double precision)
    {
        TestContext.Current.SendDiagnosticMessage("mean average precision {0:F4}, at least {1:F3}", precision, floor);
        Assert.True(precision >= floor, $"mean average precision {precision:F4} is below {floor:F3}");
    }
}
