using System.Text;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Tests.Sources.Streams;

public sealed class TextEncodingsTests
{
    [Theory]
    [InlineData(1251, "Мост через гавань закрыт на одиннадцать месяцев, сообщили власти города.")]
    [InlineData(20866, "Мост через гавань закрыт на одиннадцать месяцев, сообщили власти города.")]
    [InlineData(1250, "Przez jedenaście miesięcy most będzie zamknięty, ogłosiły władze miasta po kontroli dźwigarów.")]
    [InlineData(1250, "Most přes přístav bude jedenáct měsíců uzavřen, oznámilo město po kontrole nosníků, v nichž objevilo trhliny.")]
    [InlineData(1252, "Le pont sera fermé onze mois, a annoncé la mairie : après l’inspection, des fissures ont été trouvées à l’intérieur des poutres.")]
    [InlineData(1252, "Brücke über den Hafen für elf Monate gesperrt, größere Schäden an zwei Trägern, Umleitung über Nordstraße möglich.")]
    [InlineData(1253, "Η γέφυρα του λιμανιού θα κλείσει για έντεκα μήνες, ανακοίνωσε ο δήμος.")]
    [InlineData(932, "港の橋は来月から十一か月間閉鎖されると市が発表した。")]
    [InlineData(51932, "港の橋は来月から十一か月間閉鎖されると市が発表した。")]
    [InlineData(54936, "市政府宣布，港口大桥将从下月起关闭十一个月，因为工程师发现了裂缝。")]
    [InlineData(950, "市政府宣布，港口大橋將從下個月起關閉十一個月，因為工程師發現了裂縫。")]
    [InlineData(949, "항구의 다리가 다음 달부터 열한 달 동안 폐쇄된다고 시가 발표했다.")]
    public void PagesThatStateNothingAreInTheEncodingThatReadsLikeALanguage(int page, string text)
    {
        byte[] bytes = LegacyEncodings.Get(page).GetBytes($"<html><title>{text}</title>");
        Assert.Equal($"<html><title>{text}</title>", TextEncodings.DecodeHtml(bytes));
    }

    [Fact]
    public void AStatementThatTheBytesBelieIsNotBelieved()
    {
        Assert.Equal("<meta charset=utf-8>Café “x”", TextEncodings.DecodeHtml(LegacyEncodings.Get(1252).GetBytes("<meta charset=utf-8>Café “x”")));
        Assert.Equal("<meta charset=iso-8859-1>Café “x”", TextEncodings.DecodeHtml(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>Café “x”")));
        Assert.Equal("Café “x”", TextEncodings.DecodeHtml(Encoding.UTF8.GetBytes("Café “x”"), "windows-1251"));
        Assert.Equal("<meta charset=koi8-r>мост", TextEncodings.DecodeHtml(LegacyEncodings.Get(20866).GetBytes("<meta charset=koi8-r>мост"), "utf-8"));
    }

    [Fact]
    public void StrayBytesInUtf8AreWindows1252() =>
        Assert.Equal("мост “Zürich” порт", TextEncodings.DecodeHtml([.. "мост "u8, 0x93, .. "Zürich"u8, 0x94, .. " порт"u8], "utf-8"));

    [Fact]
    public void ALateMetaElementCounts()
    {
        string page = $"<!--{new string('x', 3000)}--><meta charset=\"gb2312\">大桥";
        Assert.Equal(page, TextEncodings.DecodeHtml(LegacyEncodings.Get(54936).GetBytes(page)));
    }

    [Fact]
    public void TheEncodingGivenIsForPagesThatStateNothing()
    {
        Encoding greek = LegacyEncodings.Get(1253);
        Assert.Equal("μία", TextEncodings.DecodeHtml(greek.GetBytes("μία"), undeclared: greek));
        Assert.Equal("μία", TextEncodings.DecodeHtml(Encoding.UTF8.GetBytes("μία"), undeclared: greek));
        Assert.Equal("é", TextEncodings.DecodeHtml([0xE9], "iso-8859-1", greek));
    }

    [Theory]
    [InlineData("windows-1251", 1251)]
    [InlineData("CP866", 866)]
    [InlineData("koi8-r", 20866)]
    [InlineData("latin-1", 1252)]
    [InlineData("Shift_JIS", 932)]
    [InlineData("gbk", 54936)]
    public void EncodingsAreKnownByTheirUsualNames(string label, int page) => Assert.Equal(page, LegacyEncodings.Find(label)?.CodePage);

    [Fact]
    public void ANameOfNoEncodingIsNone() => Assert.Null(LegacyEncodings.Find("klingon"));
}
