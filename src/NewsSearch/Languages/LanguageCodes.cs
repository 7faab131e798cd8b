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

    /// <summary>ISO 639-1.</summary>
    private static readonly FrozenSet<string> OfTwoLetters = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn " +
        "gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn " +
        "mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg " +
        "th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsShort(string code) => OfTwoLetters.Contains(code);

    /// <summary>The code as language tags have it (BCP 47: the shortest there is); itself where none shorter is known.</summary>
    /// <param name="code">In lower case.</param>
    public static string Shortest(string code) => Short.GetValueOrDefault(code, code);
}
