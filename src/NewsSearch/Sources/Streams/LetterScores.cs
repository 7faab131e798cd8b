using System.Buffers;
using System.Globalization;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// How much a text reads like a language: the characters above ASCII by how common they are, and by their neighbours. Text in the wrong
/// encoding has symbols within words, capitals behind small letters, alphabets mixed and ideographs that nobody uses. The points are for
/// each byte of the usual encodings, so that those of one and of two bytes a character compare.
/// </summary>
internal static class LetterScores
{
    private const double Invalid = -4;
    private const double Symbol = -0.7;
    private const double MixedScripts = -0.6;
    private const double CapitalWithin = -0.8;
    private const double NeighbouringAccents = -0.5;
    private const double Capital = -0.25;
    private const double Neighbours = 0.2;

    private static readonly SearchValues<char> CommonCyrillic = SearchValues.Create("оеаинтсрвлкмдпуяыь");
    private static readonly SearchValues<char> OtherCyrillic = SearchValues.Create("гзбчйхжшюцщэфъёіїєґўјљњћђџ");
    private static readonly SearchValues<char> CommonGreek = SearchValues.Create("αοιετσνηρπκμλυςγδχωθφάέήίόύώβξζψ");
    private static readonly SearchValues<char> WesternAccents = SearchValues.Create("éèàáíóúñçãâôäöüßåæêî");
    private static readonly SearchValues<char> RarerWesternAccents = SearchValues.Create("õøëïìòùûœÿ");
    private static readonly SearchValues<char> CentralAccents = SearchValues.Create("ąćęłńśźżčďěňřšťůýžőűășțşţđğı");
    private static readonly SearchValues<char> Typography = SearchValues.Create("“”‘’–—…«»„‚•€£§©®™¿¡ªº°·");
    private static readonly SearchValues<char> CommonHangul = SearchValues.Create("이다의는에을가한고를하지은기도로사인서나리어자들시대일정해스부장아국라상그전주과수보제구으조선원동비만여회경성관신공있것");

    /// <summary>The commonest ideographs of Chinese, simple and traditional, and of Japanese news.</summary>
    private static readonly SearchValues<char> CommonHan = SearchValues.Create(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运桥闭关城湾" +
        "這個們來為國說時會對過發後裡樣經麼學現當沒動還進實軍無與長機業將兩間問戰頭體見產題話給門東聲員論處義幾認條係氣爾變總電數報結務場計資區隊決馬書聽達權記類據邊張該規萬術領確傳師觀讓識帶導爭運橋灣" +
        "社会議員長県選挙政府東京発表調査事件首相関係者経済問題");

    private enum Script
    {
        None,
        Latin,
        Cyrillic,
        Greek,
        Hebrew,
        Arabic,
        EastAsian,
    }

    /// <summary>The sum over the text; higher is more like a language, 0 is nothing to go by.</summary>
    public static double Of(string text)
    {
        double sum = 0;
        char previous = ' ';
        foreach (char c in text)
        {
            if (c > 0x7F)
            {
                sum += Own(c) + (char.IsLetter(c) ? Beside(previous, c) : 0);
            }
            else if (char.IsAsciiLetter(c) && previous > 0x7F && char.IsLetter(previous))
            {
                sum += Beside(previous, c);
            }

            previous = c;
        }

        return sum;
    }

    private static double Own(char c) => ScriptOf(c) switch
    {
        Script.Cyrillic => Cased(c, CommonCyrillic, 1, OtherCyrillic, 0.8, 0.2),
        Script.Greek => Cased(c, CommonGreek, 0.9, CommonGreek, 0.9, 0.3),
        Script.Latin => Latin(c),
        Script.Hebrew or Script.Arabic => 0.9,
        Script.EastAsian => EastAsian(c),
        _ => c is '\uFFFD' or (>= '\uE000' and < '\uF900') || char.IsControl(c) ? Invalid
            : c == '\u00A0' ? 0.1
            : Typography.Contains(c) ? 0.4
            : c is >= '\u0300' and < '\u0370' ? 0
            : Symbol,
    };

    private static double Cased(char c, SearchValues<char> common, double best, SearchValues<char> other, double second, double rest)
    {
        char lower = char.ToLowerInvariant(c);
        double score = common.Contains(lower) ? best : other.Contains(lower) ? second : rest;
        return lower == c ? score : score + Capital;
    }

    private static double Latin(char c) => CentralAccents.Contains(char.ToLowerInvariant(c))
        ? Cased(c, CentralAccents, 0.85, CentralAccents, 0.85, 0)
        : Cased(c, WesternAccents, 0.95, RarerWesternAccents, 0.65, 0.2);

    /// <summary>Twice the points, for two bytes; half-width katakana have one.</summary>
    private static double EastAsian(char c) => c switch
    {
        >= '\uFF61' and <= '\uFF9F' => 0.1,
        >= '\u3040' and <= '\u30FF' => 2,
        >= '\uAC00' and <= '\uD7A3' => CommonHangul.Contains(c) ? 2 : 1.2,
        >= '\u4E00' and <= '\u9FFF' => CommonHan.Contains(c) ? 2 : 0.5,
        >= '\u3000' and < '\u3040' or >= '\uFF00' => 1.6,
        _ => -1,
    };

    private static double Beside(char previous, char c)
    {
        Script script = ScriptOf(c);
        Script before = ScriptOf(previous);
        if (before == Script.None || !char.IsLetter(previous))
        {
            return 0;
        }

        if (before != script)
        {
            return MixedScripts;
        }

        if (char.IsUpper(c) && char.IsLower(previous))
        {
            return CapitalWithin;
        }

        return script == Script.Latin && previous > 0x7F && c > 0x7F ? NeighbouringAccents : script == Script.EastAsian ? 0 : Neighbours;
    }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetter(c) ? Script.Latin : Script.None,
        'ª' or 'º' => Script.None,
        < '\u0250' or (>= '\u1E00' and < '\u1F00') => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            ? Script.Latin
            : Script.None,
        >= '\u0370' and < '\u0400' => Script.Greek,
        >= '\u0400' and < '\u0530' => Script.Cyrillic,
        >= '\u05D0' and < '\u05EB' => Script.Hebrew,
        >= '\u0621' and < '\u0700' => Script.Arabic,
        >= '\u3000' and < '\uA000' or >= '\uAC00' and < '\uD7A4' or >= '\uF900' and < '\uFB00' or >= '\uFF00' and < '\uFFA0' => Script.EastAsian,
        _ => Script.None,
    };
}
