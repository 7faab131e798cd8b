using CsCheck;
using NewsSearch.Words;

namespace NewsSearch.Tests.Words;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("Russian Troops", "russian troops")]
    [InlineData("Putin's inner circle", "putin inner circle")]
    [InlineData("Putin’s PUTIN'S", "putin putin")]
    [InlineData("the troops' camp", "the troops camp")]
    [InlineData("don't can’t", "dont cant")]
    [InlineData("he'll we're they've I'd I'm it's", "he we they i i it")]
    [InlineData("HE’LL WEʼRE she'd've", "he we she")]
    [InlineData("hell were shed wed ill its can't've", "hell were shed wed ill its cant")]
    [InlineData("Xi'an Sana'a ma'am y'all", "xian sanaa maam yall")]
    [InlineData("the 1980's and the '80’S, 2014's 747's 10,000's", "the 1980s and the 80s 2014 747 10000")]
    [InlineData("a Ph.D. in law, two PhDs, an M.Sc, her Ph.D.'s end.The rest", "a phd in law two phds an msc her phd end the rest")]
    [InlineData("O'Brien d'Ivoire l’Ukraine qu'il", "obrien d ivoire l ukraine qu il")]
    [InlineData("U.S. troops", "us troops")]
    [InlineData("in the U.S., he", "in the us he")]
    [InlineData("the U.S.-led U.N.", "the us led un")]
    [InlineData("U.S.A and J.K. Rowling", "usa and jk rowling")]
    [InlineData("at 5 a.m. today", "at 5 am today")]
    [InlineData("J.K.Rowling", "jk rowling")]
    [InlineData("40,000 troops", "40000 troops")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("5,20 and 1,2345", "5 20 and 1 2345")]
    [InlineData("3.5 million, 2.", "3.5 million 2")]
    [InlineData("Ban Ki-moon", "ban ki moon")]
    [InlineData("2014-03-29", "2014 03 29")]
    [InlineData("MH17 COVID-19", "mh17 covid 19")]
    [InlineData("Małgorzata Zielińska in Tromsø", "malgorzata zielinska in tromso")]
    [InlineData("Weißmann ŒUVRE İzmir", "weissmann oeuvre izmir")]
    [InlineData("Nguye\u0302\u0303n", "nguyen")]
    [InlineData("co\u00ADoperate zero\u200Bwidth Be\u2060rlin \u2764\uFE0F x", "cooperate zero width berlin x")]
    [InlineData("كَتَابَة كتـــابة أحمد آحمد إحمد", "كتابه كتابه احمد احمد احمد")]
    [InlineData("می\u200Cخواهم کتاب ٢٠٢٠ ۲۰۲۰ २०२०", "ميخواهم كتاب 2020 2020 2020")]
    [InlineData("שָׁלוֹם שלום", "שלום שלום")]
    [InlineData("Ἀθῆναι ᾠδή Ῥόδος ἑλλάς Ὀδυσσεύς ἄνθρωπος", "αθηναι ωδη ροδοσ ελλασ οδυσσευσ ανθρωποσ")]
    [InlineData("ＮＡＴＯ　２０２０ ｶﾞｽ ﾊﾟﾘ ﾃﾚﾋﾞ", "nato 2020 ガ ス パ リ テ レ ビ")]
    [InlineData("ประเทศไทย ๒๕๖๓", "ป ร ะ เ ท ศ ไ ท ย 2563")]
    [InlineData("ที่นี่ ລາວ ខ្មែរ မြန်မာ", "ที่ นี่ ລ າ ວ ខ្មែ រ မြ န် မာ")]
    [InlineData("서울에서 만난 KBS방송", "서 울 에 서 만 난 kbs 방 송")]
    [InlineData("l'État dell'Italia jusqu’ici un'altra quell'uomo", "l etat dell italia jusqu ici un altra quell uomo")]
    [InlineData("ﬁnance Straße STRASSE Ǆungla", "finance strasse strasse dzungla")]
    [InlineData("Москва", "москва")]
    [InlineData("Чайка Чаи\u0306ка Їжак Єлена Королёва", "чаика чаика іжак єлена королева")]
    [InlineData("Όλοι ΟΔΟΣ οδός προϊόν", "ολοι οδοσ οδοσ προιον")]
    [InlineData("the U.N.'s U.S.’s convoy, U.N.'sx", "the un us convoy un sx")]
    [InlineData("北京 news", "北 京 news")]
    [InlineData("東京タワー", "東 京 タ ワ ー")]
    [InlineData("😀 smile 👍🏽", "smile")]
    [InlineData("𝔘nicode", "𝔘nicode")]
    [InlineData("", "")]
    [InlineData("… — !!", "")]
    [InlineData("'quoted' ‘words’", "quoted words")]
    [InlineData("snake_case", "snake case")]
    [InlineData("donʼ t, 15ʼ, the dogsʼ home", "don t 15 the dogs home")]
    [InlineData("ʼ ʼʼ ʼtwas ʼʼtis ʼs", "twas tis s")]
    [InlineData("donʼt Putinʼs dʼIvoire OʼBrien компʼютер", "dont putin d ivoire obrien компютер")]
    [InlineData("donʼʼt Putinʼsʼ U.S.ʼs", "don t putin us")]
    [InlineData("\u0301 \u0301\u0302 x \u0301a \u0301", "x a")]
    public void WordsAreIndexedAs(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordScanner.Words(text)));

    [Theory]
    [InlineData("Putin's", 0, 5)]
    [InlineData("U.S. ", 0, 4)]
    [InlineData(" (Kyiv)", 2, 6)]
    [InlineData("40,000", 0, 6)]
    [InlineData("we'll", 0, 2)]
    [InlineData("1980's", 0, 6)]
    [InlineData("Ph.D.", 0, 5)]
    [InlineData("ʼtwas", 1, 5)]
    [InlineData("dogsʼ home", 0, 4)]
    [InlineData("\u0301 \u0302 word", 4, 8)]
    public void SpanCoversTheWordAsWritten(string text, int start, int end)
    {
        int position = 0;
        Assert.True(WordScanner.TryRead(text, ref position, new char[WordScanner.BufferLength], out ScannedWord word));
        Assert.Equal(new TextSpan(start, end), word.Span);
    }

    [Fact]
    public void OverlongWordsAreCutButCovered()
    {
        string text = new('x', 10_000);
        int position = 0;
        Assert.True(WordScanner.TryRead(text, ref position, new char[WordScanner.BufferLength], out ScannedWord word));
        Assert.Equal(new TextSpan(0, 10_000), word.Span);
        Assert.Equal(WordScanner.MaxWordLength, word.Length);
    }

    [Fact]
    public void ALoneSurrogateIsPassedOver() =>
        Assert.Equal("a b", string.Join(' ', WordScanner.Words("a \uD83Db \uDE00")));

    /// <summary>That a word takes a character at least is asserted in the scanner itself: a scanner that stood still would fail there.</summary>
    [Fact]
    public void EveryCodePointIsPassedOverWhereverItStands()
    {
        var buffer = new char[WordScanner.BufferLength];
        foreach (string text in CodePoints.AllIn("#", "##", "#ab c", "ab#cd", "ab# c", "5#", "5#6", "#5", "a#s b", "a#'s b", "#'s", "a.#.b", "U.#. b", "\u0301#", "'#'"))
        {
            int behind = 0, position = 0;
            for (int words = 0; WordScanner.TryRead(text, ref position, buffer, out ScannedWord word); words++)
            {
                bool sound = words < text.Length && word.Length > 0 && behind <= word.Span.Start && word.Span.Start < word.Span.End && word.Span.End <= position;
                if (!sound)
                {
                    Assert.Fail($"{Escaped(text)}: {word} read up to {position}");
                }

                behind = position;
            }

            Assert.Equal(text.Length, position);
        }
    }

    [Fact]
    public void ApostrophesCutAlike() => Gen.Char["adsqu.',5\u0301 -'''"].Array[0, 12].Sample(
        characters =>
        {
            string text = new(characters);
            Assert.Equal(Read(text), Read(text.Replace('\'', '’')));
            Assert.Equal(Read(text), Read(text.Replace('\'', 'ʼ')));
        },
        iter: LongTests.Times(10_000, 200_000),
        threads: 1);

    private static List<(string Form, ScannedWord Word)> Read(string text)
    {
        var words = new List<(string, ScannedWord)>();
        var buffer = new char[WordScanner.BufferLength];
        int position = 0;
        while (WordScanner.TryRead(text, ref position, buffer, out ScannedWord word))
        {
            words.Add((new string(buffer, 0, word.Length), word));
        }

        return words;
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => c is > ' ' and < '\x7F' ? $"{c}" : $"\\u{(int)c:X4}"));
}
