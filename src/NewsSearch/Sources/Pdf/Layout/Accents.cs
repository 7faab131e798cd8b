using System.Collections.Frozen;
using System.Text;

namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>
/// TeX prints an accent and, over it, its letter: <c>M¨oller</c>. The runtime has no table of what they make together where it knows no
/// cultures.
/// </summary>
internal static class Accents
{
    /// <summary>Behind each accent, pairs of a letter and what it makes of it.</summary>
    private static readonly FrozenDictionary<(char Accent, char Letter), char> Composed = Pairs(
        "¨AÄEËIÏOÖUÜYŸaäeëiïıïoöuüyÿ",
        "´AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiíıílĺnńoórŕsśuúyýzź",
        "`AÀEÈIÌOÒUÙaàeèiìıìoòuù",
        "^AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîıîjĵȷĵoôsŝuûwŵyŷ",
        "ˆAÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîıîjĵȷĵoôsŝuûwŵyŷ",
        "~AÃIĨNÑOÕUŨaãiĩıĩnñoõuũ",
        "˜AÃIĨNÑOÕUŨaãiĩıĩnñoõuũ",
        "¯AĀEĒIĪOŌUŪaāeēiīıīoōuū",
        "˘AĂEĔGĞIĬOŎUŬaăeĕgğiĭıĭoŏuŭ",
        "˙CĊEĖGĠIİZŻcċeėgġzż",
        "˚AÅUŮaåuů",
        "˝OŐUŰoőuű",
        "ˇCČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž",
        "¸CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ",
        "˛AĄEĘIĮUŲaąeęiįuų");

    /// <summary>Replaces the end of <paramref name="text"/> where one of the two is an accent of the other and stands over it.</summary>
    /// <param name="last">What ends the text.</param>
    public static bool TryCompose(StringBuilder text, in PdfGlyph last, in PdfGlyph glyph)
    {
        float overlap = Math.Min(last.EndX, glyph.EndX) - Math.Max(last.X, glyph.X);
        if (last.Text.Length != 1 || glyph.Text.Length != 1 || overlap <= 0 || overlap < 0.5f * Math.Min(last.EndX - last.X, glyph.EndX - glyph.X)
            || !(Composed.TryGetValue((last.Text[0], glyph.Text[0]), out char composed) || Composed.TryGetValue((glyph.Text[0], last.Text[0]), out composed)))
        {
            return false;
        }

        text[^1] = composed;
        return true;
    }

    private static FrozenDictionary<(char Accent, char Letter), char> Pairs(params ReadOnlySpan<string> accents)
    {
        Dictionary<(char Accent, char Letter), char> pairs = [];
        foreach (string accent in accents)
        {
            for (int i = 1; i < accent.Length; i += 2)
            {
                pairs.Add((accent[0], accent[i]), accent[i + 1]);
            }
        }

        return pairs.ToFrozenDictionary();
    }
}
