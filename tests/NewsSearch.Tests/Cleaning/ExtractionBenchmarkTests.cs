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
    [InlineData("wcxb", 0.950)]
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
    [InlineData("naeb", 0.904, 0.839)]
    public void DatesAndAuthorsAgreeWithTheGoldOnes(string set, double dateFloor, double authorFloor)
    {
        int dated = 0;
        int datesRight = 0;
        int authored = 0;
        int authorsRight = 0;
        foreach (GoldPage page in Read(set))
        {
            Article? article = Clean(page);
            if (page.Date is { Length: > 0 } date)
            {
                dated++;
                datesRight += article?.Published?.ToLocalString()[..10] == date ? 1 : 0;
            }

            if (page.Authors.Count > 0)
            {
                authored++;
                authorsRight += new HashSet<string>(page.Authors, StringComparer.OrdinalIgnoreCase).SetEquals(article?.Authors ?? []) ? 1 : 0;
            }
        }

        double dates = (double)datesRight / dated;
        double authors = (double)authorsRight / authored;
        Write($"{set}: dates {datesRight}/{dated} = {dates:F3}, authors {authorsRight}/{authored} = {authors:F3}");
        Assert.True(dates >= dateFloor, $"{dates} of the dates are right, below {dateFloor}");
        Assert.True(authors >= authorFloor, $"{authors} of the authors are right, below {authorFloor}");
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

    private static List<GoldPage> Read(string set) => GoldSets.Read(SharedData.Require("extraction/" + set));

    private static Article? Clean(GoldPage page) =>
        Cleaned.Result(Cleaned.Raw(ContentKind.HtmlPage, page.Html)).TryGet(out Article? article, out _) ? article : null;

    private void Write(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
