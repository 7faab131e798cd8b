namespace NewsSearch.Tests.Searching.Ranks;

/// <summary>How well the order of hits agrees with people's judgements. A floor is raised when the ranking gets better, and never lowered.</summary>
public sealed class RankingQualityTests
{
    [Fact]
    public void CacmIsRankedAsWellAsEver() => AssertRanked(JudgedCollection.Cacm(), 3204, 52, 0.340);

    [Fact]
    public void CranfieldIsRankedAsWellAsEver() => AssertRanked(JudgedCollection.Cranfield(), 1400, 225, 0.310);

    private static void AssertRanked(JudgedCollection collection, int articles, int questions, double floor)
    {
        Assert.Equal((articles, questions), (collection.Articles.Count, collection.Questions.Count));
        using var shelf = new ArticleShelf([.. collection.Articles]);
        double precision = collection.MeanAveragePrecision(request => shelf.Index.Search(request));
        TestContext.Current.SendDiagnosticMessage("mean average precision {0:F4}", precision);
        Assert.True(precision >= floor, $"mean average precision {precision:F4} is below {floor}");
    }
}
