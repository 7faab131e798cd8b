using System.Collections.Frozen;

namespace NewsSearch.Languages;

/// <summary>The two letters of ISO 639-1 for the three of ISO 639-2, whose terminological and bibliographic codes both occur.</summary>
internal static class LanguageCodes
{
    private static readonly FrozenDictionary<string, string> Short = (
        "eng:en fra:fr fre:fr deu:de ger:de spa:es ita:it por:pt nld:nl dut:nl rus:ru ukr:uk bel:be pol:pl ces:cs cze:cs slk:sk slo:sk slv:sl hrv:hr srp:sr " +
        "bos:bs mkd:mk mac:mk bul:bg ron:ro rum:ro hun:hu ell:el gre:el tur:tr dan:da swe:sv nor:no nob:nb nno:nn fin:fi est:et lav:lv lit:lt isl:is ice:is " +
        "gle:ga cym:cy wel:cy eus:eu baq:eu cat:ca glg:gl sqi:sq alb:sq hye:hy arm:hy kat:ka geo:ka heb:he ara:ar fas:fa per:fa urd:ur hin:hi ben:bn tam:ta " +
        "tel:te mar:mr guj:gu pan:pa mal:ml kan:kn tha:th vie:vi ind:id msa:ms may:ms zho:zh chi:zh jpn:ja kor:ko mon:mn kaz:kk uzb:uz aze:az swa:sw afr:af " +
        "amh:am som:so hau:ha lat:la")
        .Split(' ').ToFrozenDictionary(pair => pair[..3], pair => pair[4..], StringComparer.Ordinal);

    /// <summary>The code as language tags have it (BCP 47: the shortest there is); itself where none shorter is known.</summary>
    /// <param name="code">In lower case.</param>
    public static string Shortest(string code) => Short.GetValueOrDefault(code, code);
}
