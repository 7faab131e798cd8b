using NewsSearch.Entities;
using NewsSearch.Training;

namespace NewsSearch.Tests.Entities;

public sealed class EntityAccuracyTests(ITestOutputHelper output)
{
    /// <summary>The floors stand a little below what docs/entities.md reports, for running text and for its tokens parted by spaces.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WorldwideNewswireIsRecognisedAsWellAsReported(bool spaced)
    {
        string folder = SharedData.Require("ner/worldwide/dev");
        EntityAccuracy accuracy = EntityAccuracy.Of(new StatisticalRecognizer(), Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(file => AnnotatedArticle.ReadWorldwide(file, spaced)));
        output.WriteLine($"people spans  {accuracy.PeopleSpans}");
        output.WriteLine($"place spans   {accuracy.PlaceSpans}");
        output.WriteLine($"people names  {accuracy.PeopleNames}");
        output.WriteLine($"place names   {accuracy.PlaceNames}");
        output.WriteLine($"people forms  {accuracy.PeopleForms}");
        output.WriteLine($"org spans     {accuracy.OrganisationSpans}");
        output.WriteLine($"org forms     {accuracy.OrganisationForms}");
        Assert.True(accuracy.PeopleSpans.F1 > 0.922, $"people spans {accuracy.PeopleSpans}");
        Assert.True(accuracy.PlaceSpans.F1 > 0.857, $"place spans {accuracy.PlaceSpans}");
        Assert.True(accuracy.OrganisationSpans.F1 > 0.76, $"org spans {accuracy.OrganisationSpans}");
        Assert.True(accuracy.PeopleNames.F1 > 0.88, $"people names {accuracy.PeopleNames}");
        Assert.True(accuracy.PeopleForms.F1 > 0.91, $"people forms {accuracy.PeopleForms}");
        Assert.True(accuracy.PlaceNames.F1 > 0.816, $"place names {accuracy.PlaceNames}");
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
