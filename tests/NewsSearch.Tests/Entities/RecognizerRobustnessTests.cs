using System.Text;
using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class RecognizerRobustnessTests
{
    public static TheoryData<string> OddTexts =>
    [
        "",
        "\n\n",
        "THE WHOLE ARTICLE IS SHOUTED BY VLADIMIR PUTIN OF RUSSIA AND NOBODY KNOWS WHY.",
        "Президент России Владимир Путин позвонил Бараку Обаме. Киев и Москва молчали.",
        "قال الرئيس فلاديمير بوتين إن Vladimir Putin زار Moscow أمس.",
        "😀Vladimir😀Putin😀 met 👨‍👩‍👧 Barack Obama 🇺🇸 in Kiev🇺🇦.",
        "习近平在北京会见普京。東京とMoscow。",
        "Team  W  L  Pct\nLakers  10  2  .833\nCeltics 9 3 .750\n\n1. J. Smith 10.1 2. K. Jones 10.2",
        "A.B.C.D.E. U.S.A.'s 's ' '' -- - -a a- ’s “‘Mr. ",
        "Mr. Mrs. Dr. of of of and The The The Secretary of State of State of",
        "University of Oxford of Cambridge of the of Bank of England for and",
        "al- Al-al-al van de la de la de la Cruz Jr. Jr. III",
        "\ud800 \udc00Putin\ud800",
        "Vladimir\u00A0Putin and Vladimir  Putin",
    ];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void SpansAreInRangeSortedAndDisjoint(string text) => Check(text);

    [Fact]
    public void RandomMixesOfNamesAndMarksKeepTheSpansSound()
    {
        const int seed = 20140329;
        string[] parts = ["Vladimir", "Putin", "'s", "’s ", " ", " ", " ", "\n\n", ". ", ", ", "-", "U.S.", "New", "York", "of", "the", "University", "President", "al-", "Jr.", "de", "\"", "“", "(", "12", "said", "in", "Kiev", "Ki-moon", "River", "😀", "é", "A.", "Mount", "and"];
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => parts[random.Next(parts.Length)]));
            Check(text);
        }
    }

    [Theory]
    [InlineData("A ")]
    [InlineData("Putin ")]
    [InlineData("China ")]
    [InlineData("President ")]
    [InlineData("Vladimir Putin said in Kiev, Ukraine, that University of Oxford of ")]
    [InlineData("ABC")]
    [InlineData("U.")]
    [InlineData("San ")]
    [InlineData("New York ")]
    [InlineData("X'")]
    [InlineData("de ")]
    public void RepetitionTakesNoMoreThanLinearTime(string unit) =>
        // No clock is read: work that grows with the square of half a million characters would hardly end, of two million never.
        Check(Repeat(unit, LongTests.Times(500_000, 2_000_000)));

    [Fact]
    public void AnArticleOfMegabytesIsRecognised()
    {
        int length = LongTests.Times(2_000_000, 10_000_000);
        const string paragraph = "President Vladimir Putin met John Kerry in Geneva on Friday, the White House said.\n\n";
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", Repeat(paragraph, length));
        Assert.Equal(["Vladimir Putin", "John Kerry"], entities.People.Select(person => person.Name));
        Assert.Equal(length / paragraph.Length, entities.People[1].Mentions.Count);
        Assert.Equal(["Geneva"], entities.Places.Select(place => place.Name));
    }

    [Fact]
    public void ThousandsOfDifferentPeopleTakeLinearTime()
    {
        int people = LongTests.Times(20_000, 60_000);
        var text = new StringBuilder();
        for (int i = 0; i < people; i++)
        {
            text.Append("Mr. John ").Append(Syllables(i)).Append(" spoke. ");
        }

        ArticleEntities entities = new StatisticalRecognizer().Recognize("", text.ToString());
        Assert.Equal(people, entities.People.Count);
    }

    private static string Syllables(int number)
    {
        var name = new StringBuilder();
        for (int i = 0; i < 4; i++, number /= 16)
        {
            name.Append("bdfgklmnprstvzhj"[number % 16]).Append('a');
        }

        return char.ToUpperInvariant(name[0]) + name.ToString(1, name.Length - 1);
    }

    private static string Repeat(string unit, int length) => new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();

    private static void Check(string text)
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize(text, text);
        List<TextSpan> all = [];
        foreach (IReadOnlyList<TextSpan> mentions in entities.People.Select(person => person.Mentions).Concat(entities.Places.Select(place => place.Mentions))
            .Concat(entities.Organisations.Select(organisation => organisation.Mentions)))
        {
            Assert.NotEmpty(mentions);
            Assert.Equal(mentions.Order(), mentions);
            all.AddRange(mentions);
        }

        all.Sort();
        for (int i = 0; i < all.Count; i++)
        {
            Assert.True(all[i].Start >= 0 && all[i].End <= text.Length && all[i].Length > 0, text);
            Assert.True(i == 0 || all[i - 1].End <= all[i].Start, text);
        }

        Assert.Equal(entities.People.OrderBy(person => person.Mentions[0]), entities.People);
        Assert.Equal(entities.Places.OrderBy(place => place.Mentions[0]), entities.Places);
        Assert.Equal(entities.Organisations.OrderBy(organisation => organisation.Mentions[0]), entities.Organisations);
    }
}
