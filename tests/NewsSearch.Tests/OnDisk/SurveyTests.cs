using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.OnDisk;

public sealed class SurveyTests
{
    private static readonly string[] People = ["Barack Obama", "Obama", "Angela Merkel", "Merkel", "Ban Ki-moon", "Vladimir Putin", "Putin"];
    private static readonly string[] Places = ["Kyiv", "Kiev", "Odesa", "Rome", "Paris"];
    private static readonly string[] Outlets = ["Harbour Post", "Post", "Daily Ferry"];
    private static readonly string[] Writers = ["Ann Arbor", "Bo Lund", "Cy Moe"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ASurveyIsTheBeginningOfEachCount(int seed)
    {
        var random = new Random(seed);
        using var shelf = new ArticleShelf(_ => Named(random), Any(random, 40, "a"));
        shelf.Add(_ => Named(random), Any(random, 30, "b"));
        using var index = ArticleIndex.Open(shelf.Home);
        foreach (string text in new[] { "border", "ferry OR border", "zeppelin" })
        {
            NewsQuery query = Parse(text);
            foreach (int most in new[] { 1, 2, 100 })
            {
                Survey survey = index.Survey(new SurveyRequest(query) { Most = most });
                Assert.Equal(Shown(InOrder(index, query, NameField.People, most)), Shown(survey.People));
                Assert.Equal(Shown(InOrder(index, query, NameField.Places, most)), Shown(survey.Places));
                Assert.Equal(Shown(InOrder(index, query, NameField.Countries, most)), Shown(survey.Countries));
                Assert.Equal(Shown(NameCount.InOrder(index.CountOrigins(query, SearchField.Source), NameOrder.Count).Take(most)), Shown(survey.Sources));
                Assert.Equal(index.CountLanguages(query), survey.Languages);
                Assert.Equal(index.CountDates(query, TimeUnit.Year).Periods, survey.Years.Periods);
            }
        }
    }

    [Fact]
    public void OutletsAndAuthorsAreCountedWhole()
    {
        using var shelf = new ArticleShelf(
            Story("a", "A border.", date: "2014-01-01") with { Source = "Harbour Post", Authors = ["Ann Arbor", "Bo Lund"] },
            Story("b", "A border.", date: "2014-03-01") with { Source = "Post", Authors = ["Bo Lund"] },
            Story("c", "A border.") with { Source = "Harbour Post", Authors = ["Bo Lund", "Bo Lund"] },
            Story("d", "A border."));
        shelf.AddOne(Story("e", "A border.") with { Source = "Post" });
        shelf.AddOne(Story("b", "A ferry.") with { Source = "Post" });
        using var index = ArticleIndex.Open(shelf.Home);
        Assert.Equal(["Harbour Post 2 01/01/2014", "Post 1 "], Shown(index.CountOrigins(Parse("border"), SearchField.Source)).Order());
        Assert.Equal(["Ann Arbor 1 01/01/2014", "Bo Lund 2 01/01/2014"], Shown(index.CountOrigins(Parse("border"), SearchField.Author)).Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => index.CountOrigins(Parse("border"), SearchField.Person));
    }

    [Fact]
    public void ANetworkIsTheSameBehindASurvey()
    {
        var random = new Random(5);
        using var shelf = new ArticleShelf(_ => Named(random), Any(random, 60, "a"));
        foreach (int most in new[] { 0, 1, 3, 100 })
        {
            using var fresh = ArticleIndex.Open(shelf.Home);
            var request = new NetworkRequest(Parse("border")) { Limit = most };
            NameNetwork before = fresh.CountTogether(request);
            fresh.Survey(new SurveyRequest(Parse("ferry")));
            NameNetwork after = fresh.CountTogether(request);
            Assert.Equal(Shown(before.Nodes.Select(node => node.Name)), Shown(after.Nodes.Select(node => node.Name)));
            Assert.Equal(before.Edges, after.Edges);
        }
    }

    [Theory]
    [InlineData("2014-01-01", "2014-01-03", 3, TimeUnit.Day)]
    [InlineData("2014-01-01", "2014-01-04", 3, TimeUnit.Week)]
    [InlineData("2014-01-01", "2014-02-28", 3, TimeUnit.Month)]
    [InlineData("2014-01-01", "2014-12-31", 3, TimeUnit.Year)]
    [InlineData("2014-01-01", "2019-12-31", 3, TimeUnit.Year)]
    public void ATimelineHasTheShortestUnitThatFits(string first, string last, int most, TimeUnit unit)
    {
        using var shelf = new ArticleShelf(Story("a", "A border.", date: first), Story("b", "A border.", date: last));
        Timeline timeline = shelf.Index.Survey(new SurveyRequest(Parse("border")) { MostPeriods = most }).Timeline;
        Assert.All(timeline.Periods, period => Assert.Equal(unit, period.Unit));
        Assert.True(timeline.Periods.Count <= most || unit == TimeUnit.Year);
    }

    private static IEnumerable<NameCount> InOrder(ArticleIndex index, NewsQuery query, NameField field, int most) =>
        NameCount.InOrder(index.CountNames(query, field, []), NameOrder.Count).Take(most);

    private static IEnumerable<string> Shown(IEnumerable<NameCount> names) =>
        names.Select(name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name.Name} {name.Count} {name.Latest}{string.Concat(name.Forms.Select(form => $" ({form})"))}"));

    private static Article[] Any(Random random, int count, string key) => [.. Enumerable.Range(0, count).Select(i =>
        Story($"{key}{i}", random.Next(2) == 0 ? "A border." : "A ferry.", date: random.Next(3) == 0 ? null : $"201{random.Next(5)}-0{random.Next(1, 9)}-11") with
        {
            Source = random.Next(4) == 0 ? null : Outlets[random.Next(Outlets.Length)],
            Authors = [.. Writers.Where(_ => random.Next(3) == 0)],
            Language = random.Next(2) == 0 ? "en" : "de",
        })];

    private static ArticleEntities Named(Random random) => new(
        [.. People.Where(_ => random.Next(3) == 0).Select(name => new PersonEntity(name, []))],
        [.. Places.Where(_ => random.Next(3) == 0).Select(name => new PlaceEntity(name, []) { Country = name is "Rome" ? "IT" : name is "Paris" ? "FR" : "UA" })]);
}
