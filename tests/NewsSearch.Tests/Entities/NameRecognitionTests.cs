using System.Globalization;
using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class NameRecognitionTests(ITestOutputHelper output)
{
    private static readonly NameRecognizer Recognizer = new();

    public static TheoryData<string> Languages => ["de", "es", "fr", "it", "pt", "nl"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void NamesOfInventedNewsAreTold(string language)
    {
        IReadOnlyList<AnnotatedNames> texts = AnnotatedNames.Of(language);
        Assert.True(texts.Sum(text => text.Names.Count) >= 100);
        foreach (bool seen in (bool[])[true, false])
        {
            foreach (char kind in "pl")
            {
                (int marked, int found, int right, string wrong) = AnnotatedNames.Compare(texts.Where(text => text.WasSeen == seen), Recognizer, language, kind);
                double precision = (double)right / found, recall = (double)right / marked;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language} {(seen ? "seen" : "kept")} {kind}: precision {precision:F3}, recall {recall:F3} of {marked}{(seen || Environment.GetEnvironmentVariable("SHOW") is not null ? wrong : "")}"));
                Assert.True(precision >= 0.9, $"precision {precision}:{wrong}");
                Assert.True(recall >= 0.7, $"recall {recall}:{wrong}");
            }
        }
    }

    [Fact]
    public void NoWordThatBeginsASentenceIsAPerson()
    {
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Languages", "Data", "sentences.tsv")).Where(line => !line.StartsWith('#')))
        {
            string[] fields = line.Split('\t');
            ArticleEntities found = fields[0] == "en" ? ArticleEntities.None : Of(fields[1], fields[0]);
            output.WriteLine($"{fields[0]} p {string.Join(" | ", found.People.Select(person => person.Name))} l {string.Join(" | ", found.Places.Select(place => $"{place.Name}={place.AlsoKnownAs}"))} :: {fields[1]}");
            wrong.AddRange(found.People.Where(person => person.Mentions.Any(span => span.Start == 0 && !person.Name.Contains(' '))).Select(person => $"{fields[0]} {person.Name}"));
        }

        Assert.Empty(wrong);
    }

    private static ArticleEntities Of(string text, string language) =>
        Recognizer.Recognize(new Article { Origin = new ArticleOrigin("a.txt"), Title = "", Body = text, Language = language });
}
