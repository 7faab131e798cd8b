using NewsSearch.Archive;

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
