using System.Globalization;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>
/// The tokens of a text as the names of its language need them: what is joined to a name is parted from it, and a declined name of a place has the key of
/// its first case.
/// </summary>
internal static class LanguageTokens
{
    private const int LongestElision = 6;
    private const int MostPrefixes = 2;
    private const int LongestDeclined = 40;
    private const string PrefixLetters = "وفبلكובלמהשכ";

    private static readonly HashSet<ulong> Elided = NameHash.SetOf(
        "l", "d", "dell", "all", "nell", "sull", "dall", "un", "qu", "c", "j", "n", "s", "m", "t", "jusqu", "lorsqu", "puisqu", "quest", "quell", "coll", "nessun", "anch", "com", "dov");

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "으로", "로", "와", "과", "도", "만", "까지", "부터", "에게", "측", "서", "엔", "에는", "에서는", "인",
    };

    /// <summary>The caller disposes the buffer.</summary>
    public static TokenBuffer Scan(string text, LanguageNames language)
    {
        if (language.Has(LanguageTraits.NoSpaces))
        {
            return UnspacedNames.Scan(text, language);
        }

        using TokenBuffer scanned = TokenScanner.Scan(text, language.Lexicon);
        var tokens = new TokenBuffer(scanned.Count + 16);
        for (int i = 0; i < scanned.Count; i++)
        {
            if (language.Language == "es" && IsDoubled(scanned, i, text))
            {
                tokens.Add(scanned[i] with { End = scanned[i + 2].End, Key = NameHash.Of(text[scanned[i].Start..scanned[i + 2].End].Replace(" ", "", StringComparison.Ordinal)), Shape = TokenShape.Dotted });
                i += i + 3 < scanned.Count && text[scanned[i + 3].Start] == '.' ? 3 : 2;
                continue;
            }

            Add(tokens, scanned[i], text, language);
        }

        return tokens;
    }

    // "EE. UU." and "EE.UU."
    private static bool IsDoubled(TokenBuffer tokens, int at, string text) =>
        at + 2 < tokens.Count && IsDouble(tokens[at], text) && text[tokens[at + 1].Start] == '.' && IsDouble(tokens[at + 2], text);

    private static bool IsDouble(in Token token, string text) => token.Shape == TokenShape.AllCapitals && token.Length == 2
        && text[token.Start] == text[token.Start + 1];

    private static void Add(TokenBuffer tokens, in Token token, string text, LanguageNames language)
    {
        if (token.Shape is TokenShape.Punctuation or TokenShape.Number)
        {
            tokens.Add(token);
            return;
        }

        if (language.Has(LanguageTraits.Elision) && Split(token, text, language) is > 0 and var apostrophe)
        {
            Token small = Part(token, token.Start, apostrophe, text, language);
            tokens.Add(small with { Shape = TokenShape.Lower });
            Token rest = Part(token, apostrophe + 1, token.End, text, language);
            tokens.Add(rest with { Marks = (token.Marks & TokenMarks.Possessive) | TokenMarks.Space });
            return;
        }

        tokens.Add(language.Has(LanguageTraits.NoCapitals) ? Uncapitalised(token, text, language) : token.HasCapital ? Declined(token, text, language) : token);
    }

    // Where the apostrophe is, or 0. "D'Alema" is one name, and so is "L'Aquila" unless a sentence begins with it.
    private static int Split(in Token token, string text, LanguageNames language)
    {
        int length = text.AsSpan(token.Start, Math.Min(token.Length, LongestElision + 1)).IndexOfAny('\'', '’');
        if (length <= 0 || token.Length < length + 2 || !Elided.Contains(NameHash.Of(text.AsSpan(token.Start, length))))
        {
            return 0;
        }

        bool whole = token.HasCapital && (!token.Has(TokenMarks.Start | TokenMarks.Line) || language.Gazetteer.Knows(token.Key));
        return whole && char.IsUpper(text[token.Start + length + 1]) ? 0 : token.Start + length;
    }

    private static Token Part(in Token token, int start, int end, string text, LanguageNames language)
    {
        ulong key = NameHash.Of(text.AsSpan(start, end - start));
        bool capitals = end - start > 1 && !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z');
        TokenShape shape = !char.IsUpper(text[start]) ? TokenShape.Lower : end - start == 1 ? TokenShape.Initial : capitals ? TokenShape.AllCapitals : TokenShape.Capitalised;
        return token with { Start = start, End = end, Key = key, Classes = language.Lexicon.ClassesOf(key), Shape = shape };
    }

    private static Token Uncapitalised(in Token token, string text, LanguageNames language)
    {
        Token word = CharUnicodeInfo.GetUnicodeCategory(text[token.Start]) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter
            && text[token.Start] > '\u0500'
            ? token with { Shape = TokenShape.Capitalised, Marks = token.Marks & ~TokenMarks.Start } : token;
        if (word.Shape != TokenShape.Capitalised || language.Gazetteer.Knows(word.Key))
        {
            return word;
        }

        for (int start = word.Start + 1; language.Has(LanguageTraits.Prefixes) && start <= word.Start + MostPrefixes && start < word.End - 1
            && PrefixLetters.Contains(text[start - 1]); start++)
        {
            if (Part(word, start, word.End, text, language) is var bare && language.Gazetteer.Knows(bare.Key))
            {
                return bare with { Shape = TokenShape.Capitalised };
            }
        }

        for (int end = word.End - 1; language.Has(LanguageTraits.Particles) && end > word.Start + 1 && end >= word.End - 3; end--)
        {
            if (Particles.Contains(text[end..word.End]) && Part(word, word.Start, end, text, language) is var name && language.Gazetteer.Knows(name.Key))
            {
                return name with { Shape = TokenShape.Capitalised };
            }
        }

        return word;
    }

    private static Token Declined(in Token token, string text, LanguageNames language)
    {
        if (token.Length is < 4 or > LongestDeclined || language.Gazetteer.Knows(token.Key))
        {
            return token;
        }

        if (language.Has(LanguageTraits.GenitiveS) && text[token.End - 1] == 's' && text[token.End - 2] is not ('s' or 'x' or 'z')
            && Part(token, token.Start, token.End - 1, text, language) is var owner && language.Gazetteer.Knows(owner.Key))
        {
            return owner with { Marks = token.Marks | TokenMarks.Possessive };
        }

        if (language.Has(LanguageTraits.ApostropheEndings) && text.AsSpan(token.Start, token.Length).IndexOfAny('\'', '’') is > 2 and var apostrophe
            && Part(token, token.Start, token.Start + apostrophe, text, language) is var name && language.Gazetteer.Knows(name.Key))
        {
            return name with { Marks = token.Marks | TokenMarks.Possessive };
        }

        string small = language.Lemmas is null ? "" : text.AsSpan(token.Start, token.Length).ToString().ToLowerInvariant();
        IEnumerable<string> lemmas = language.Lemmas?.LemmasOf(small) ?? [];
        foreach (string lemma in language.Language == "fi" ? lemmas.Concat(FinnishCases.FirstCases(small)) : lemmas)
        {
            ulong key = NameHash.Of(lemma);
            if (language.Gazetteer.Knows(key))
            {
                return token with { Key = key, Classes = language.Lexicon.ClassesOf(key) };
            }
        }

        return token;
    }
}
