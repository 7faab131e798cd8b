namespace NewsSearch.Languages;

/// <summary>
/// Tells the language of a text by its script and, where several languages share one, by runs of letters. It reads at most <see cref="MostRead"/>
/// characters, in pieces from all over the text, so that a foreign first line does not decide; and fewer where three short ones leave no doubt. Safe to use
/// from many threads; it throws on no text.
/// </summary>
public static class LanguageRecognizer
{
    /// <summary>UTF-16 units.</summary>
    public const int MostRead = 500;

    private const string English = "en";

    private const int Piece = 125;

    /// <summary>The first ones, which mostly leave no doubt.</summary>
    private const int ShortPiece = 32;

    private const int ShortPieces = 3;

    /// <summary>A text up to this length is read as a whole. UTF-16 units.</summary>
    private const int ReadWhole = 300;

    /// <summary>In nats, for every piece: more leaves no doubt.</summary>
    private const float BeyondDoubt = 5;

    /// <summary>In nats. Odds of a text that is long enough, and of a short one.</summary>
    private const float Margin = 0.7f;

    private const float ShortMargin = 4;

    /// <summary>In nats: the odds against what is stated, and of how many letters.</summary>
    private const float Contradiction = 10;

    private const int ContradictingLetters = 100;

    /// <summary>Letters of words with a capital to those of others, in a text that tells its language: those of German sentences have up to twice as many.</summary>
    private const float MostNames = 2.5f;

    private const int FewWords = 4;

    private const int FewLetters = 20;

    private const int ShortText = 50;

    /// <summary>Where pieces are taken, in hundredths of the text: the short ones first.</summary>
    private static readonly int[] Places = [20, 50, 80, 0, 65, 35];

    private static readonly Dictionary<WritingScript, string> Alone = new()
    {
        [WritingScript.Greek] = "el",
        [WritingScript.Hebrew] = "he",
        [WritingScript.Armenian] = "hy",
        [WritingScript.Georgian] = "ka",
        [WritingScript.Ethiopic] = "am",
        [WritingScript.Hangul] = "ko",
        [WritingScript.Thai] = "th",
        [WritingScript.Bengali] = "bn",
        [WritingScript.Gurmukhi] = "pa",
        [WritingScript.Gujarati] = "gu",
        [WritingScript.Tamil] = "ta",
        [WritingScript.Telugu] = "te",
        [WritingScript.Sinhala] = "si",
        [WritingScript.Kannada] = "kn",
        [WritingScript.Malayalam] = "ml",
        [WritingScript.Odia] = "or",
        [WritingScript.Lao] = "lo",
        [WritingScript.Khmer] = "km",
        [WritingScript.Myanmar] = "my",
        [WritingScript.Tibetan] = "bo",
        [WritingScript.Thaana] = "dv",
    };

    /// <summary>Languages between which a text does not decide against what is stated.</summary>
    private static readonly string[] NearOnes = ["hr bs sr sh", "nb nn no da", "id ms", "xh zu", "st tn", "cs sk", "hi mr ne", "ar fa ur"];

    /// <summary>The language of a text; empty where it has too few words, is half in one script and half in another, or looks like none that is known.</summary>
    public static string Recognize(string text)
    {
        if (IsSurelyEnglish(text))
        {
            return English;
        }

        LanguageScores scores = Read(text, isAll: false, out string read);
        return Tell(scores, read, text.Length <= ReadWhole).Tag;
    }

    /// <summary>A code as sources state it (<c>DE</c>, <c>de_AT</c>, <c>deu</c>) in the form that articles have; null where it is none.</summary>
    public static string? TagOf(string? code) => LanguageTag.Of(code);

    /// <summary>What a source states, unless the text is clearly in another language; where nothing is stated, what the text looks like; null for neither.</summary>
    /// <param name="stated">As <see cref="LanguageTag.Of"/> gives it, or null.</param>
    public static string? Decide(string? stated, string text)
    {
        if (stated is null or English && IsSurelyEnglish(text))
        {
            return English;
        }

        LanguageScores scores = Read(text, isAll: false, out string read);
        RecognizedLanguage found = Tell(scores, read, text.Length <= ReadWhole);
        if (stated is not null && read.Length < text.Length && found.Tag.Length > 0 && LanguageTag.Primary(found.Tag) != LanguageTag.Primary(stated))
        {
            // To contradict takes more than to agree.
            scores = Read(text, isAll: true, out read);
            found = Tell(scores, read, isWhole: false);
        }

        if (found.Tag.Length == 0 || stated is null)
        {
            return found.Tag.Length > 0 ? found.Tag : stated;
        }

        string primary = LanguageTag.Primary(found.Tag);
        if (LanguageTag.Primary(stated) == primary || (stated == "no" && primary is "nb" or "nn") || (stated == "sh" && primary is "bs" or "hr" or "sr"))
        {
            return stated.Contains('-', StringComparison.Ordinal) ? stated : found.Tag;
        }

        return Contradicts(found, stated, scores) ? found.Tag : stated;
    }

    private static bool IsSurelyEnglish(string text) => text.Length >= MostRead && EnglishWords.Fill(text);

    private static bool Contradicts(RecognizedLanguage found, string stated, LanguageScores scores)
    {
        string primary = LanguageTag.Primary(stated);
        if (scores.Letters(found.Script) < (found.Script < WritingScript.Kana ? ContradictingLetters : ContradictingLetters / 4)
            || (!IsKnown(primary) && found.Tag is not ("ko" or "ja"))
            || Array.Exists(NearOnes, near => Has(near, primary) && Has(near, found.Tag)))
        {
            return false;
        }

        if (found.Script > WritingScript.Devanagari)
        {
            return true;
        }

        LanguageTable table = LanguageTables.Embedded[found.Script];
        int at = IndexOf(table, primary);
        int best = IndexOf(table, found.Tag);
        ReadOnlySpan<int> of = scores.Of(found.Script);
        return at < 0 || best < 0 || of[best] - of[at] >= Contradiction * table.UnitsPerNat;
    }

    private static bool IsKnown(string language) => language is "ja" or "zh" || Alone.ContainsValue(language)
        || Enumerable.Range((int)WritingScript.Latin, (int)WritingScript.Devanagari).Any(script => IndexOf(LanguageTables.Embedded[(WritingScript)script], language) >= 0);

    private static bool Has(string languages, string language) => Array.IndexOf(languages.Split(' '), language) >= 0;

    private static int IndexOf(LanguageTable table, string language)
    {
        for (int i = 0; i < table.Languages.Count; i++)
        {
            if (table.Languages[i] == language)
            {
                return i;
            }
        }

        return -1;
    }

    /// <param name="isAll">Whether to read all pieces, however little doubt the first leave.</param>
    private static LanguageScores Read(string text, bool isAll, out string read)
    {
        LanguageScores scores = new(LanguageTables.Embedded);
        if (text.Length <= ReadWhole)
        {
            read = WithoutMarks(text);
            scores.Add(read);
            return scores;
        }

        read = "";
        for (int i = 0; i < Places.Length; i++)
        {
            string piece = WithoutMarks(PieceOf(text, Places[i], i < ShortPieces ? ShortPiece : Piece).ToString());
            scores.Add(piece);
            read = string.Concat(read, " ", piece);
            if (i >= ShortPieces - 1 && !isAll && IsBeyondDoubt(scores, i + 1, read.Length))
            {
                break;
            }
        }

        return scores;
    }

    /// <summary>From the beginning of a word on, where there is one near.</summary>
    private static ReadOnlySpan<char> PieceOf(string text, int hundredth, int length)
    {
        int start = (int)((long)(text.Length - length) * hundredth / 100);
        int space = start == 0 ? -1 : text.AsSpan(start, length / 4).IndexOf(' ');
        start += space + 1;
        ReadOnlySpan<char> piece = text.AsSpan(start, Math.Min(length, text.Length - start));
        return start + piece.Length < text.Length && piece.LastIndexOf(' ') is var last && last > length / 2 ? piece[..last] : piece;
    }

    /// <summary>Without accents that stand as characters of their own, which would part a word; the tables know letters with theirs in one.</summary>
    private static string WithoutMarks(string text) => !text.AsSpan().ContainsAnyInRange('\u0300', '\u036F') ? text
        : string.Concat(text.Where(static c => c is < '\u0300' or > '\u036F'));

    private static bool IsBeyondDoubt(LanguageScores scores, int pieces, int length)
    {
        WritingScript script = MainScript(scores);
        if (script is WritingScript.None or > WritingScript.Devanagari || scores.Letters(script) < length / 2)
        {
            return false;
        }

        Best(scores.Of(script), out int best, out int second);
        return best - second >= pieces * BeyondDoubt * LanguageTables.Embedded[script].UnitsPerNat;
    }

    private static void Best(ReadOnlySpan<int> scores, out int best, out int second)
    {
        (best, second) = (int.MinValue, int.MinValue);
        foreach (int score in scores)
        {
            (best, second) = score > best ? (score, best) : (best, Math.Max(second, score));
        }
    }

    /// <summary>The script of two thirds of the letters; none where there is none such. Kana and ideographs are one, and Hangul beside ideographs is Korean.</summary>
    private static WritingScript MainScript(LanguageScores scores)
    {
        int all = scores.AllLetters;
        for (WritingScript script = WritingScript.Latin; script < WritingScript.Kana; script++)
        {
            int letters = scores.Letters(script) + (script == WritingScript.Hangul ? Math.Min(scores.Letters(script), scores.Letters(WritingScript.Han)) : 0);
            if (letters * 3 > all * 2)
            {
                return script;
            }
        }

        int han = scores.Letters(WritingScript.Han);
        int kana = scores.Letters(WritingScript.Kana);
        return ((han * 2) + kana) * 3 <= all * 2 ? WritingScript.None : kana * 12 >= han + kana ? WritingScript.Kana : WritingScript.Han;
    }

    /// <param name="isWhole">Whether the text is short, and was read as a whole.</param>
    private static RecognizedLanguage Tell(LanguageScores scores, string read, bool isWhole)
    {
        WritingScript script = MainScript(scores);
        int letters = scores.Letters(script);
        string tag = script switch
        {
            WritingScript.None => LanguageTag.Unknown,
            WritingScript.Han => letters < FewLetters ? LanguageTag.Unknown : ChineseScript.Of(read),
            WritingScript.Kana => letters < FewLetters / 4 || letters + scores.Letters(WritingScript.Han) < FewLetters / 2 ? LanguageTag.Unknown : "ja",
            WritingScript.Hangul when letters < FewLetters / 2 => LanguageTag.Unknown,
            _ when letters < FewLetters => LanguageTag.Unknown,
            _ when LettersOfOneLanguage.Any(read, script, letters, out string language) => language,
            <= WritingScript.Devanagari => scores.Words(script) < FewWords ? LanguageTag.Unknown : TellByWords(scores, script, read, isWhole),
            _ => Alone[script],
        };
        return new(tag, script);
    }

    private static string TellByWords(LanguageScores scores, WritingScript script, string read, bool isWhole)
    {
        LanguageTable table = LanguageTables.Embedded[script];
        ReadOnlySpan<int> of = scores.Of(script);
        if (of.IsEmpty)
        {
            return LanguageTag.Unknown;
        }

        Best(of, out int best, out int second);
        float least = scores.Letters(script) < ShortText ? ShortMargin : Margin;
        string language = table.Languages[of.IndexOf(best)];
        return best - second < least * table.UnitsPerNat || !HasDifferentWords(read) || (isWhole && IsOfNames(read)) ? LanguageTag.Unknown : language;
    }

    /// <summary>Whether a text has some different words of letters alone: codes, and one word again and again, are no language.</summary>
    private static bool HasDifferentWords(string text)
    {
        var words = new HashSet<string>(FewWords, StringComparer.OrdinalIgnoreCase);
        foreach (Range range in text.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (!word.IsEmpty && !word.ContainsAnyInRange('0', '9') && words.Add(word.ToString()) && words.Count == FewWords)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a short text is little but names, which tell more of who is named than of the language that it is in.</summary>
    private static bool IsOfNames(string text)
    {
        int names = 0;
        int others = 0;
        foreach (Range range in text.AsSpan().SplitAny(' ', '\n', '\t'))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.IsEmpty || !char.IsUpper(word[0]))
            {
                others += word.Length;
            }
            else if (HasSmallLetter(word))
            {
                names += word.Length;
            }
        }

        return names > others * MostNames;
    }

    /// <summary>A word without one tells nothing: all of the text may be in capitals.</summary>
    private static bool HasSmallLetter(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (char.IsLower(letter))
            {
                return true;
            }
        }

        return false;
    }
}
