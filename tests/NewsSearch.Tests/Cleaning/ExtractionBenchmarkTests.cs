using System.Globalization;
using NewsSearch.Cleaning;
using NewsSearch.Training.Extraction;

namespace NewsSearch.Tests.Cleaning;

/// <summary>
/// Cleaning against two public sets of real pages with gold texts. The floors are what was reached, rounded down; a change
/// that pays raises them.
/// </summary>
public sealed class ExtractionBenchmarkTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fundus", 0.962)]
    [InlineData("naeb", 0.960)]
    [InlineData("wcxb", 0.951)]
    public void BodiesAgreeWithTheGoldTexts(string set, double floor)
    {
        List<GoldPage> pages = Read(set);
        ShingleScore score = new();
        foreach (GoldPage page in pages)
        {
            score.Add(page.Body, Clean(page)?.Body ?? "");
        }

        Write($"{set}: F1 {score.F1:F4}, precision {score.Precision:F4}, recall {score.Recall:F4} over {score.Pages} pages");
        Assert.True(score.F1 >= floor, $"F1 {score.F1} is below {floor}");
    }

    [Theory]
    [InlineData("naeb", 0.93, 0.904, 0.85)]
    [InlineData("wcxb", 0.86, 0.835, 0.755)]
    public void TitlesDatesAndAuthorsAgreeWithTheGoldOnes(string set, double titleFloor, double dateFloor, double authorFloor)
    {
        ExtractionAccuracy accuracy = new();
        foreach (GoldPage page in Read(set))
        {
            accuracy.Add(page, Clean(page));
        }

        Write($"{set}: titles {accuracy.Titles}, dates {accuracy.Dates}, authors {accuracy.Authors}");
        Assert.True(accuracy.Titles.Share >= titleFloor, $"titles {accuracy.Titles}, below {titleFloor}");
        Assert.True(accuracy.Dates.Share >= dateFloor, $"dates {accuracy.Dates}, below {dateFloor}");
        Assert.True(accuracy.Authors.Share >= authorFloor, $"authors {accuracy.Authors}, below {authorFloor}");
    }

    [Theory]
    [InlineData("fundus")]
    [InlineData("naeb")]
    public void CleaningACleanedPageAgainChangesNothing(string set)
    {
        foreach (Article once in Read(set).Select(Clean).OfType<Article>())
        {
            new ArticleCleaner().Clean(Cleaned.Raw(ContentKind.Text, once.Body) with { Title = once.Title }).TryGet(out Article? twice, out _);
            Assert.Equal(once.Body, twice?.Body);
        }
    }

    /// <summary>All pages of a set; of wcxb the articles whose pages nobody looked at.</summary>
    private static List<GoldPage> Read(string set) =>
        [.. GoldSets.Read(SharedData.Require("extraction/" + set)).Where(page => page.Kind == "article" && (set != "wcxb" || !page.IsShown))];

    private static Article? Clean(GoldPage page) =>
        Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, page.Html)).TryGet(out Article? article, out _) ? article : null;

    private void Write(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
