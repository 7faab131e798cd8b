using NewsSearch.Languages;

namespace NewsSearch.Training.Languages;

/// <summary>
/// Words of each language of a script, drawn from Lingua's counts. Serbian stands in both scripts. Among the Latin ones is one more "language":
/// what is none, such as other languages written in Latin letters by sound, Latin itself, and letters at random.
/// </summary>
internal sealed class LanguageWords(string models, Action<string> report)
{
    private const int Drawn = 300_000;

    private const int DrawnOfNone = 120_000;

    /// <summary>Words in a row of one source of the class that is none: a document is of one kind.</summary>
    private const int Run = 40;

    private const int Seed = 21;

    private const string Serbian =
        "а:a б:b в:v г:g д:d ђ:đ е:e ж:ž з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:ć у:u ф:f х:h ц:c ч:č џ:dž ш:š";

    private const string BySound =
        "а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i " +
        "ї:yi є:ye ґ:g ў:u ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch " +
        "ψ:ps ω:o ά:a έ:e ή:i ί:i ό:o ύ:y ώ:o ϊ:i ϋ:y ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m " +
        "ن:n ه:h و:w ي:y ى:a ة:a ء: أ:a إ:i آ:a ؤ:o ئ:e پ:p چ:ch ژ:zh ک:k گ:g ی:i ں:n ہ:h ے:e ٹ:t ڈ:d ڑ:r ھ:h א:a ב:b ג:g ד:d ה:h ו:v ז:z ח:ch ט:t י:i כ:k " +
        "ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t";

    /// <summary>What other habits of writing by sound have in their place.</summary>
    private const string ByOtherSound = "ж:j х:h ц:c ч:č ш:š щ:šč ы:y ю:ju я:ja й:j ё:jo η:h χ:x ω:w ξ:ks υ:u";

    private static readonly (WritingScript Script, string Languages)[] Groups =
    [
        (WritingScript.Latin, "af az bs ca cs cy da de en eo es et eu fi fr ga hr hu id is it lg lt lv mi ms nb nl nn om pl pt ro sk sl sn so sq sr st sv sw tl tn tr ts vi xh yo zu"),
        (WritingScript.Cyrillic, "be bg kk mk mn ru sr uk"),
        (WritingScript.Arabic, "ar fa ur"),
        (WritingScript.Devanagari, "hi mr"),
    ];

    private static readonly string[] SoundedLanguages = "ru uk bg be kk mn ar fa ur he el ru ru ar fa".Split(' ');

    private static readonly HashSet<string> WithoutVowels = ["ar", "fa", "ur", "he"];

    private static readonly string[] Onsets = "k g s sh z t d n h b p m y r w ts ch j ry ky".Split(' ');

    private static readonly string[] Initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w".Split(' ');

    private static readonly string[] Finals = "a o e i u ai ei ao ou an en ang eng ong ia ie iao iu ian in iang ing ua uo ui uan un uang ue".Split(' ');

    public static IEnumerable<WritingScript> Scripts => Groups.Select(group => group.Script);

    /// <summary>The words of each language of the script, as letters' numbers between edges; the class that is none comes last.</summary>
    public List<(string Language, byte[][] Words)> Of(WritingScript script)
    {
        List<(string, byte[][])> all = [];
        Dictionary<char, string> serbian = Letters(Serbian);
        foreach (string language in Groups.First(group => group.Script == script).Languages.Split(' '))
        {
            IEnumerable<string> words = Draw(language, Drawn);
            words = language == "sr" && script == WritingScript.Latin ? words.Select(word => Spelt(word, serbian)) : words;
            all.Add((language, Numbered(words, script)));
            report($"{language}: {all[^1].Item2.Length} words");
        }

        if (script == WritingScript.Latin)
        {
            all.Add((LanguageTag.Unknown, Numbered(OfNone(), script)));
        }

        return all;
    }

    private static byte[][] Numbered(IEnumerable<string> words, WritingScript script) =>
    [
        .. words.Where(word => word.Length > 0 && word.All(c => ScriptLetters.ScriptOf(c) == script && (byte)ScriptLetters.ClassOf(c) is not (0 or ScriptLetters.Mark)))
            .Select(word => (byte[])[ScriptLetters.Edge, .. word.Select(c => (byte)ScriptLetters.ClassOf(c)), ScriptLetters.Edge]),
    ];

    private static Dictionary<char, string> Letters(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    private static string Spelt(string word, Dictionary<char, string> letters) => string.Concat(word.Select(c => letters.GetValueOrDefault(c, c.ToString())));

    private string[] Draw(string language, int count)
    {
        LetterModel model = LetterModel.Read(Path.Combine(models, language));
        Random random = new(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => model.Word(random))];
    }

    private List<string> OfNone()
    {
        Random random = new(Seed);
        Dictionary<char, string> sounds = Letters(BySound);
        Dictionary<char, string> others = new(sounds);
        foreach ((char letter, string sound) in Letters(ByOtherSound))
        {
            others[letter] = sound;
        }

        Dictionary<string, string[]> drawn = SoundedLanguages.Distinct().ToDictionary(language => language, language => Draw(language, DrawnOfNone));
        List<string[]> sources = [.. SoundedLanguages.Select(language => Sounded(drawn[language], random.Next(2) == 0 ? others : sounds, language, random))];
        sources.Add(Draw("la", DrawnOfNone));
        sources.Add([.. Enumerable.Range(0, DrawnOfNone / 2).Select(_ => Syllables(1 + random.Next(4), () => Any(Onsets, random) + "aiueoao"[random.Next(7)] + (random.Next(7) == 0 ? "n" : "")))]);
        sources.Add([.. Enumerable.Range(0, DrawnOfNone / 2).Select(_ => Syllables(1 + random.Next(2), () => Any(Initials, random) + Any(Finals, random)))]);
        sources.Add([.. Enumerable.Range(0, DrawnOfNone / 2).Select(_ => Syllables(1 + random.Next(8), () => ((char)('a' + random.Next(26))).ToString()))]);
        List<string> words = [];
        while (words.Count < Drawn)
        {
            string[] source = sources[random.Next(sources.Count)];
            words.AddRange(source.Skip(random.Next(source.Length - Run)).Take(Run));
        }

        return words;
    }

    /// <summary>Where vowels are not written, some are put in.</summary>
    private static string[] Sounded(string[] words, Dictionary<char, string> letters, string language, Random random) =>
    [
        .. words.Select(word => Spelt(word, letters)).Select(word => !WithoutVowels.Contains(language) ? word
            : (language == "ar" && random.Next(6) == 0 ? "al" : "")
                + string.Concat(word.Select(c => "aeiou".Contains(c, StringComparison.Ordinal) || random.Next(10) >= 6 ? c.ToString() : $"{c}{"aaaeiou"[random.Next(7)]}"))),
    ];

    private static string Syllables(int count, Func<string> syllable) => string.Concat(Enumerable.Range(0, count).Select(_ => syllable()));

    private static string Any(string[] choices, Random random) => choices[random.Next(choices.Length)];
}
