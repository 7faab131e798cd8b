using System.Globalization;
using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class NameRecognitionTests(ITestOutputHelper output)
{
    private static readonly NameRecognizer Recognizer = new();

    // Groups of texts with the least precision and recall of each kind of name.
    private static readonly (string Group, double Precision, double Recall)[] Floors = [("seen", 0.9, 0.7), ("kept", 0.9, 0.7), ("hard", 0.9, 0.7), ("hard-kept", 0.75, 0.65)];

    public static TheoryData<string> Languages => ["de", "es", "fr", "it", "pt", "nl"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void NamesOfInventedNewsAreTold(string language)
    {
        IReadOnlyList<AnnotatedNames> texts = AnnotatedNames.Of(language);
        Assert.True(texts.Sum(text => text.Names.Count) >= 100);
        List<string> tooLow = [];
        foreach ((string group, double leastPrecision, double leastRecall) in Floors)
        {
            foreach (char kind in "pl")
            {
                (int marked, int found, int right, string wrong) = AnnotatedNames.Compare(texts.Where(text => text.Group == group), Recognizer, language, kind);
                double precision = (double)right / found, recall = (double)right / marked;
                string line = string.Create(CultureInfo.InvariantCulture, $"{language} {group} {kind}: precision {precision:F3}, recall {recall:F3} of {marked}");
                output.WriteLine(line + (group.EndsWith("kept", StringComparison.Ordinal) ? "" : wrong));
                if (precision < leastPrecision || recall < leastRecall)
                {
                    tooLow.Add(line + wrong);
                }
            }
        }

        Assert.Empty(tooLow);
    }

    [Theory]
    [InlineData("ru", "Вчера в Москве и Киеве прошли встречи. Представители Германии и Франции приехали из Берлина.", "Москва Киев Германия Франция Берлин")]
    [InlineData("uk", "Учора Київ говорив про допомогу Польщі. Делегація з Варшави поїхала до Лондона.", "Київ Польща Варшава Лондон")]
    [InlineData("pl", "Wczoraj w Warszawie rozmawiano o Ukrainie. Delegacja z Berlina pojechała do Rzymu.", "Warszawa Ukraina Berlin Rzym")]
    [InlineData("tr", "Dün Ankara'da görüşmeler yapıldı. Heyet Almanya'dan İstanbul'a geldi.", "Ankara Almanya İstanbul")]
    [InlineData("fi", "Eilen keskusteltiin asiasta. Vieraat tulivat Ruotsista ja Norjasta.", "Ruotsi Norja")]
    [InlineData("sv", "I går möttes de i Köpenhamn. Gästerna kom från Tyskland och Norges huvudstad Oslo.", "Köpenhamn Tyskland Norge Oslo")]
    [InlineData("ja", "昨日、東京で会談が行われた。代表団はドイツとフランスから来た。今日本を読む。", "東京 ドイツ フランス")]
    [InlineData("zh-Hans", "昨天在北京举行了会谈。代表团来自德国和法国。今日本报刊登了消息。", "北京 德国 法国")]
    [InlineData("ko", "어제 서울에서 회담이 열렸다. 대표단은 독일과 프랑스에서 왔다.", "서울 독일 프랑스")]
    [InlineData("ar", "عقد أمس اجتماع في باريس بين ألمانيا وفرنسا.", "باريس ألمانيا فرنسا")]
    [InlineData("hi", "कल दिल्ली में बैठक हुई। प्रतिनिधि जर्मनी और फ़्रांस से आए।", "दिल्ली जर्मनी फ़्रांस")]
    [InlineData("hi", "मुंबई और लखनऊ में कल भारी बारिश हुई।", "मुंबई लखनऊ")]
    [InlineData("el", "Χθες στη Θεσσαλονίκη και στην Πάτρα σημειώθηκαν πλημμύρες.", "Θεσσαλονίκη Πάτρα")]
    [InlineData("ja", "昨日、大阪と名古屋で大雨が降った。", "大阪 名古屋")]
    [InlineData("ko", "어제 부산과 대구에 많은 비가 내렸다.", "부산 대구")]
    [InlineData("zh-Hans", "昨天武汉和广州下了大雨。", "武汉 广州")]
    [InlineData("ru", "Вчера в Казани и Челябинске прошёл сильный дождь.", "Казань Челябинск")]
    [InlineData("fi", "Eilen Helsingissä ja Espoossa satoi, ja juna Oulusta myöhästyi.", "Helsinki Espoo Oulu")]
    [InlineData("es", "El ministro viajó a Gran Bretaña y después a Holanda.", "Gran Bretaña Holanda")]
    [InlineData("he", "אתמול ירד גשם בחיפה ובברלין.", "חיפה ברלין")]
    [InlineData("he", "אתמול התקיימה פגישה בברלין. הנציגים הגיעו מצרפת וגרמניה.", "ברלין צרפת גרמניה")]
    public void PlacesHaveTheNamesOfTheLanguage(string language, string text, string places)
    {
        ArticleEntities found = Of(text, language);
        Assert.Equal(places, string.Join(' ', found.Places.Select(place => place.Name)));
        Assert.Empty(found.People);
    }

    [Fact]
    public void PlacesAreTheGazetteersOwn()
    {
        PlaceEntity place = Assert.Single(Of("Der Zug aus Mailand kam zu spät an.", "de").Places);
        Assert.Equal(("Mailand", "IT", "Milan"), (place.Name, place.Country, place.AlsoKnownAs));
        Assert.Contains("Milan", place.OtherNames);
        Assert.Equal("United States", Assert.Single(Of("El equipo viajó a EE. UU. el martes.", "es").Places).AlsoKnownAs);
    }

    [Theory]
    [InlineData("de", "Häuser der Bürger stehen leer. Chúng kam. Nie war es so. Hata war da. Tämä auch.")]
    [InlineData("de", "Der Präsident Mittwoch. Minister Fragen. Stiftung Warentest prüft. Die Konrad-Adenauer-Stiftung lädt ein.")]
    [InlineData("it", "Però nessuno lo sa. Marino è il mare. Via Giuseppe Garibaldi è chiusa.")]
    [InlineData("es", "Pero nadie lo sabe. La calle Juan Bravo está cerrada. El presidente visitó la feria.")]
    [InlineData("de", "Der FC Bayern München spielt im Santiago Bernabéu.")]
    [InlineData("nl", "Het Anne Frank Huis is open. De Johan Cruijff Arena is vol.")]
    [InlineData("fr", "Le Parti socialiste vote. Saint Louis régna.")]
    [InlineData("vi", "Bên ngoài trời mưa. Chúng tôi đợi. Hai người đến muộn.")]
    [InlineData("pl", "Nie wiadomo, co dalej. Jan to imię.")]
    public void WordsThatBeginSentencesAndOtherNamesAreNoPeople(string language, string text) => Assert.Empty(Of(text, language).People);

    [Theory]
    [InlineData("de", "Angela Meier sprach. Meiers Rede war kurz. Frau Meier ging.", "Angela Meier 3")]
    [InlineData("fr", "L'avocat de Marie Dupont parle. Mme Dupont se tait. M. Durand aussi.", "Marie Dupont 2|Durand 1")]
    [InlineData("it", "Il premier Carlo De Rossi tace. De Rossi parte.", "Carlo De Rossi 2")]
    [InlineData("nl", "Jan van der Berg won. Van der Berg lachte.", "Jan van der Berg 2")]
    [InlineData("sv", "Igår talade Erik Johansson i radio.", "Erik Johansson 1")]
    [InlineData("es", "Habló Oleg Orlov (34) y también Volodímir Bondar, presidente de la junta.", "Oleg Orlov 1|Volodímir Bondar 1")]
    public void ShortFormsBelongToTheWholeName(string language, string text, string people) =>
        Assert.Equal(people, string.Join('|', Of(text, language).People.Select(person => string.Create(CultureInfo.InvariantCulture, $"{person.Name} {person.Mentions.Count}"))));

    [Fact]
    public void EnglishAndUnknownLanguagesAreReadAsBefore()
    {
        const string Text = "Angela Merkel met Donald Tusk of the European Commission in Warsaw, Poland, on Monday. Merkel said she was glad.";
        ArticleEntities before = new StatisticalRecognizer().Recognize("", Text);
        foreach (string? language in (string?[])["en", null, "la"])
        {
            ArticleEntities now = Recognizer.Recognize(new Article { Origin = new ArticleOrigin("a.txt"), Title = "", Body = Text, Language = language });
            Assert.Equal(before.People.Select(person => person.Name), now.People.Select(person => person.Name));
            Assert.Equal(before.Places.Select(place => place.Name), now.Places.Select(place => place.Name));
            Assert.Equal(before.Organisations.Select(body => body.Name), now.Organisations.Select(body => body.Name));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ja.")]
    [InlineData("drei kleine Worte")]
    [InlineData("😀😀 🇩🇪 Peter 😀 Müller \ud83d")]
    [InlineData("12345678901234567890 1 2 3 4 5 6 7 8 9 0")]
    [InlineData("Peter Мюллер in 北京 und باريس, l' d' 'l L’ EE. UU")]
    [InlineData("EE. UU")]
    [InlineData("l'")]
    [InlineData("Peter")]
    [InlineData("von der")]
    [InlineData("Herr")]
    [InlineData("Peter von der ")]
    [InlineData("Peter-")]
    [InlineData("A. B. C. von D.")]
    public void OddTextHarmsNothing(string text)
    {
        foreach (string language in (string[])["de", "es", "fr", "it", "pt", "nl", "ru", "ar", "he", "ko", "zh", "ja", "th", "tr", "fi", "vi", "sr", "no", "zh-Hant", "xx"])
        {
            ArticleEntities found = Of(text, language);
            Assert.All(found.People.SelectMany(person => person.Mentions).Concat(found.Places.SelectMany(place => place.Mentions)), span => Assert.True(span.Start >= 0 && span.End <= text.Length));
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
