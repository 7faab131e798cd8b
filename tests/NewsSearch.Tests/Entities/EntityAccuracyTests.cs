using NewsSearch.Entities;
using NewsSearch.Entities.Tagging;
using NewsSearch.Training;
using ModelTraining = NewsSearch.Training.Training;

namespace NewsSearch.Tests.Entities;

public sealed class EntityAccuracyTests(ITestOutputHelper output)
{
    /// <summary>
    /// The shipped model has been trained on these articles, so this tells nothing of others: it shows that the model's file belongs to
    /// the features and rules beside it.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ShippedModelKnowsTheArticlesItLearntFrom(bool spaced)
    {
        EntityAccuracy accuracy = OnDev(new StatisticalRecognizer(), spaced);
        Assert.True(accuracy.PeopleSpans.F1 > 0.96, $"people spans {accuracy.PeopleSpans}");
        Assert.True(accuracy.PlaceSpans.F1 > 0.93, $"place spans {accuracy.PlaceSpans}");
        Assert.True(accuracy.OrganisationSpans.F1 > 0.88, $"org spans {accuracy.OrganisationSpans}");
    }

    /// <summary>
    /// A model of one run instead of the mean of four, trained without the dev part. The floors stand a little below the five-fold
    /// figures of docs/entities.md.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ArticlesNotLearntFromAreRecognisedAsWellAsReported(bool spaced)
    {
        Assert.SkipUnless(LongTests.Wanted, "Training takes minutes: set NEWSSEARCH_LONG_TESTS=1.");
        EntityAccuracy accuracy = OnDev(new StatisticalRecognizer(Unseeing.Value), spaced);
        Assert.True(accuracy.PeopleSpans.F1 > 0.922, $"people spans {accuracy.PeopleSpans}");
        Assert.True(accuracy.PlaceSpans.F1 > 0.857, $"place spans {accuracy.PlaceSpans}");
        Assert.True(accuracy.OrganisationSpans.F1 > 0.75, $"org spans {accuracy.OrganisationSpans}");
        Assert.True(accuracy.PeopleNames.F1 > 0.88, $"people names {accuracy.PeopleNames}");
        Assert.True(accuracy.PeopleForms.F1 > 0.91, $"people forms {accuracy.PeopleForms}");
        Assert.True(accuracy.PlaceNames.F1 > 0.816, $"place names {accuracy.PlaceNames}");
    }

    private static readonly Lazy<NameModel> Unseeing = new(() =>
        new NameModel(ModelTraining.Run(new Corpora(SharedData.Require("ner")), new TrainingOptions { WithDev = false, Seeds = 1 }, static _ => { })));

    private EntityAccuracy OnDev(StatisticalRecognizer recognizer, bool spaced)
    {
        string folder = SharedData.Require("ner/worldwide/dev");
        EntityAccuracy accuracy = EntityAccuracy.Of(
            recognizer, Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(file => AnnotatedArticle.ReadWorldwide(file, spaced)));
        output.WriteLine(accuracy.ToString());
        return accuracy;
    }

    [Fact]
    public void RealArticleYieldsItsPeopleAndPlaces()
    {
        string text = File.ReadAllText(SharedData.Require("seed/christianpost-putin-obama.txt"));
        int titleEnd = text.IndexOf('\n', StringComparison.Ordinal);
        ArticleEntities entities = new StatisticalRecognizer().Recognize(text[..titleEnd], text[titleEnd..].Trim());
        Assert.Equal(
            ["Vladimir Putin", "Barack Obama", "John Kerry", "Sergei Lavrov", "Ban Ki-moon", "Viktor Yanukovych"],
            entities.People.Select(person => person.Name));
        Assert.Equal(
            ["United States US", "Ukraine UA", "Moscow RU", "Crimea UA", "Russia RU", "Kiev UA", "Saudi Arabia SA"],
            entities.Places.Select(place => $"{place.Name} {place.Country}"));
    }
}
