using System.Globalization;
using System.Text;
using NewsSearch.Languages;

namespace NewsSearch.Tests.Languages;

public sealed class LanguageRecognizerTests(ITestOutputHelper output)
{
    /// <summary>Languages between which single sentences may have nothing to choose.</summary>
    private static readonly string[] Near = ["hr bs sr", "nb nn da", "id ms"];

    private static readonly (string Language, string Sentence)[] Sentences =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Languages", "Data", "sentences.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1])),
    ];

    public static TheoryData<string> Languages => [.. Sentences.Select(pair => pair.Language).Distinct()];

    [Fact]
    public void OnlyATextThatIsEnglishThroughoutIsToldByItsSmallWords()
    {
        const string English = "The council said on Monday that the bridge would stay closed, and that the work of the engineers was far from done. ";
        const string German = "Der Stadtrat sagte am Montag, dass die Brücke gesperrt bleibt und die Arbeit der Ingenieure noch lange nicht getan ist. ";
        string english = string.Concat(Enumerable.Repeat(English, 8));
        string german = string.Concat(Enumerable.Repeat(German, 8));
        Assert.True(EnglishWords.Fill(english));
        Assert.False(EnglishWords.Fill(german));
        Assert.False(EnglishWords.Fill(german + english));
        Assert.False(EnglishWords.Fill(english.Replace(' ', '_')));
        Assert.Equal("de", LanguageRecognizer.Decide("en", german + german + english));
        Assert.Equal("en", LanguageRecognizer.Decide("en", english));
        Assert.Equal("en", LanguageRecognizer.Decide("de", english));
    }

    [Theory]
    [InlineData("und")]
    [InlineData("mul")]
    [InlineData("zxx")]
    public void ACodeOfNoLanguageStatesNone(string code) => Assert.Null(LanguageTag.Of(code));

    [Theory]
    [InlineData("The governor of Hawaiʻi said on Tuesday that the ferries between Oʻahu and the outer islands would sail again from the first of May, weather permitting.")]
    [InlineData("Residents of Birżebbuġa asked the council to keep the beach open this summer, since the new terminal would take half of the bay and all of its parking.")]
    public void NamesWithLettersOfAnotherLanguageDecideNothing(string text) => Assert.Equal("en", LanguageRecognizer.Recognize(text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void ATextOfSomeSentencesIsToldRight(string language)
    {
        string[] sentences = [.. Sentences.Where(pair => pair.Language == language).Select(pair => pair.Sentence)];
        int half = language is "sr" or "zh" ? sentences.Length / 2 : sentences.Length;
        Assert.Equal(language, Primary(LanguageRecognizer.Recognize(string.Join(' ', sentences[..half]))));
        Assert.Equal(language, Primary(LanguageRecognizer.Recognize(string.Join(' ', sentences[^half..]))));
    }

    [Theory]
    [InlineData("Angela Merkel, Emmanuel Macron, Boris Johnson, Mark Rutte, Pedro Sánchez")]
    [InlineData("Bayern Munchen Real Madrid Juventus Torino Ajax Amsterdam")]
    [InlineData("a3f9 bb02 cc77 de91 f00d beef cafe babe a3f9 bb02 cc77 de91 f00d beef cafe babe a3f9 bb02 cc77 de91 f00d beef cafe babe")]
    [InlineData("abc abc abc abc abc abc abc abc abc abc abc abc")]
    public void NamesCodesAndOneWordAgainAndAgainAreNoLanguage(string text) => Assert.Equal("", LanguageRecognizer.Recognize(text));

    [Theory]
    [InlineData("Vladimir Zelenski met Emmanuel Macron in Paris on Tuesday. Mr. Zelenski thanked Mr. Macron.")]
    [InlineData("Slobodan Marković and Zoran Petrović met Dragan Jovanović in Kragujevac.")]
    public void NamesDoNotMakeAShortTextOneInTheirLanguage(string text) => Assert.Contains(LanguageRecognizer.Recognize(text), new[] { "", "en" });

    [Fact]
    public void SingleSentencesAreToldRight()
    {
        List<string> wrong = [];
        int empty = 0;
        foreach ((string language, string sentence) in Sentences)
        {
            string found = Primary(LanguageRecognizer.Recognize(sentence));
            empty += found.Length == 0 ? 1 : 0;
            if (found != language)
            {
                wrong.Add($"{language} is '{found}': {sentence}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sentences.Length - wrong.Count} of {Sentences.Length} right, {empty} empty\n{string.Join('\n', wrong)}"));
        Assert.True(wrong.Count * 100 <= Sentences.Length * 2, string.Join('\n', wrong));
        Assert.DoesNotContain(wrong, line => !line.Contains("''", StringComparison.Ordinal) && !Array.Exists(Near, near => near.Contains(line[..2], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Pier closed today")]
    [InlineData("Obama, Putin, Merkel")]
    [InlineData("😀😀😀 🎉🎉 👍🏽👍🏽👍🏽 🇩🇪🇫🇷 😀😀😀 🎉🎉 👍🏽👍🏽👍🏽 🇩🇪🇫🇷")]
    [InlineData("12 3456 7890 12.5 % 1,234,567 2014-03-29 08:15 +49 30 1234567 12 3456 7890 12.5 % 1,234,567 2014-03-29 08:15")]
    [InlineData("Gorodskoy sovet vo vtornik reshil zakryt staryy most, poka ne budut provereny trosy, soobshchil predstavitel administratsii.")]
    [InlineData("O ypourgos yperaspistike ton neo foro kai yposchethike oti oi mikres epicheiriseis tha plironoun ligotera.")]
    [InlineData("qwx zrtp klmn vvbx pqrs tzzk wwlk hjkl bnmq zxcv trwq plkj mnbv cxza sdfg")]
    [InlineData("Городской совет решил закрыть мост сегодня. The city council decided to close the bridge today.")]
    [InlineData("\uD800\uDC00\uD800 \uDC00 \u0301\u0301\u0301 \uFFFF\0\u200F")]
    public void WhatIsNotSureIsEmpty(string text) => Assert.Equal("", LanguageRecognizer.Recognize(text));

    [Fact]
    public void NothingThrows()
    {
        Random random = new(4);
        for (int i = 0; i < 3000; i++)
        {
            char[] text = [.. Enumerable.Range(0, random.Next(700)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x700 : 0x10000))];
            _ = LanguageRecognizer.Recognize(new string(text));
        }

        _ = LanguageRecognizer.Recognize(new string('a', 100_000));
        _ = LanguageRecognizer.Recognize(new string('\u0301', 1_000));
    }

    [Fact]
    public void OfMixedLanguagesTheMainOneIsTaken()
    {
        string german = Joined("de");
        string english = Sentences.First(pair => pair.Language == "en").Sentence;
        Assert.Equal("de", LanguageRecognizer.Recognize($"{english} {german}"));
        Assert.Equal("de", LanguageRecognizer.Recognize($"{german} {english}"));
    }

    [Fact]
    public void AccentsBehindTheirLettersAreTheSame() => Assert.Equal("vi", LanguageRecognizer.Recognize(Joined("vi").Normalize(NormalizationForm.FormD)));

    [Fact]
    public void ChineseIsToldByItsCharacters()
    {
        string[] chinese = [.. Sentences.Where(pair => pair.Language == "zh").Select(pair => pair.Sentence)];
        Assert.Equal("zh-Hans", LanguageRecognizer.Recognize(string.Concat(chinese[..4])));
        Assert.Equal("zh-Hant", LanguageRecognizer.Recognize(string.Concat(chinese[4..])));
    }

    [Theory]
    [InlineData(null, "de", "de")]
    [InlineData("en", "de", "de")]
    [InlineData("de", "de", "de")]
    [InlineData("ru", "en", "en")]
    [InlineData("en", "ru", "ru")]
    [InlineData("no", "nb", "nb")]
    [InlineData("no", "nn", "nn")]
    [InlineData("bs", "hr", "bs")]
    [InlineData("sk", "cs", "sk")]
    [InlineData("lb", "de", "lb")]
    public void WhatIsStatedStandsUnlessTheTextContradictsIt(string? stated, string text, string language) =>
        Assert.Equal(language, LanguageRecognizer.Decide(stated, Joined(text)));

    [Theory]
    [InlineData("fr", "fr")]
    [InlineData(null, null)]
    public void OfWhatIsNoTextTheStatedLanguageIsTaken(string? stated, string? language) => Assert.Equal(language, LanguageRecognizer.Decide(stated, "1 2 3"));

    private static string Primary(string tag) => LanguageTag.Primary(tag);

    private static string Joined(string language) => string.Join(' ', Sentences.Where(pair => pair.Language == language).Select(pair => pair.Sentence));
}
