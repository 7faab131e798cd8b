using System.Buffers;

namespace NewsSearch.Languages;

/// <summary>Languages that the tables don't know and that are told by letters no language of the tables has.</summary>
internal static class LettersOfOneLanguage
{
    /// <summary>Of 200 letters of a text one at least must be of these: less is a name.</summary>
    private const int Share = 200;

    /// <summary>In Latin letters, where names of everywhere stand, one of 50 and three at least: Hawaiʻi and Birżebbuġa are no Uzbek and no Maltese.</summary>
    private const int LatinShare = 50;
    private const int LeastLatin = 3;

    private static readonly (WritingScript Script, string Language, SearchValues<char> Letters)[] Letters =
    [
        (WritingScript.Arabic, "ug", SearchValues.Create("ۈۇڭ")),
        (WritingScript.Arabic, "ku", SearchValues.Create("ڕڵێ")),
        (WritingScript.Arabic, "ps", SearchValues.Create("ځڅډړږښڼټۍ")),
        (WritingScript.Arabic, "sd", SearchValues.Create("ڄڃڏڊٻٿڀڳڻ")),
        (WritingScript.Cyrillic, "tg", SearchValues.Create("ҷӣӯҶ")),
        (WritingScript.Cyrillic, "ba", SearchValues.Create("ҙҫҡ")),
        (WritingScript.Cyrillic, "tt", SearchValues.Create("җ")),
        (WritingScript.Latin, "mt", SearchValues.Create("ħġ")),
        (WritingScript.Latin, "ha", SearchValues.Create("ɗɓƙ")),
        (WritingScript.Latin, "uz", SearchValues.Create("ʻ")),
        (WritingScript.Ethiopic, "ti", SearchValues.Create("ኣዝ")),
    ];

    public static bool Any(ReadOnlySpan<char> text, WritingScript script, int letters, out string language)
    {
        foreach ((WritingScript of, string code, SearchValues<char> own) in Letters)
        {
            if (of == script && text.ContainsAny(own) && AreEnough(Count(text, own), script, letters))
            {
                language = code;
                return true;
            }
        }

        language = LanguageTag.Unknown;
        return false;
    }

    private static bool AreEnough(int count, WritingScript script, int letters) => script switch
    {
        WritingScript.Latin => count >= LeastLatin && count * LatinShare >= letters,
        WritingScript.Ethiopic => count * Share >= letters * 8,
        _ => count * Share >= letters,
    };

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> own)
    {
        int count = 0;
        for (int at; (at = text.IndexOfAny(own)) >= 0; text = text[(at + 1)..])
        {
            count++;
        }

        return count;
    }
}
