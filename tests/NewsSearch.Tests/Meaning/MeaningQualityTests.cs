using NewsSearch.Archive.Vectors;
using NewsSearch.Searching;
using NewsSearch.Tests.Searching.Ranks;

namespace NewsSearch.Tests.Meaning;

/// <summary>How well words and meaning together agree with people's judgements. A floor is raised when the ranking gets better, and never lowered.</summary>
public sealed class MeaningQualityTests
{
    [Theory]
    [InlineData("cacm", 0.398)]
    [InlineData("cranfield", 0.351)]
    public void WordsAndMeaningRankBetterThanWords(string name, double floor)
    {
        JudgedCollection collection = name == "cacm" ? JudgedCollection.Cacm() : JudgedCollection.Cranfield();
        using var shelf = new ArticleShelf([.. collection.Articles]);
        new VectorRun(shelf.Home, shelf.Index, TestModel.Model, new VectorOptions { Jobs = Environment.ProcessorCount }, TimeProvider.System).Run(null, default);
        double words = collection.MeanAveragePrecision(request => shelf.Index.Search(request));
        double mixed = collection.MeanAveragePrecision((request, text) => shelf.Index.Search(Asked(request, text, only: false)));
        double only = collection.MeanAveragePrecision((request, text) => shelf.Index.Search(Asked(request, text, only: true)));
        TestContext.Current.SendDiagnosticMessage("{0}: mean average precision {1:F4} by words, {2:F4} by words and meaning, {3:F4} by meaning alone", name, words, mixed, only);
        Assert.True(mixed >= floor && mixed > words && mixed > only, $"mean average precision {mixed:F4} is below {floor:F3}, or what words ({words:F4}) or meaning ({only:F4}) give by themselves");
    }

    private static SearchRequest Asked(SearchRequest request, string text, bool only) =>
        request with { Meaning = new AskedMeaning(TestModel.Model.Encode(text), TestModel.Model.Fingerprint) { Only = only } };
}
