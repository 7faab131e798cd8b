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
    [InlineData("co\u00ADoperate zero\u200Bwidth", "cooperate zerowidth")]
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
    public void WordsAreIndexedAs(string text, string words) =>
        Assert.Equal(words, string.Join(' ', WordScanner.Words(text)));

    [Theory]
    [InlineData("Putin's", 0, 5)]
    [InlineData("U.S. ", 0, 4)]
    [InlineData(" (Kyiv)", 2, 6)]
    [InlineData("40,000", 0, 6)]
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
}
