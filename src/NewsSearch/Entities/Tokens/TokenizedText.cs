using NewsSearch.Words;

namespace NewsSearch.Entities.Tokens;

/// <summary>
/// Texts as corpora hold them, each token parted by spaces: <c>Putin ’ s visit to the U . S . , he said .</c> What is one word there
/// is found again, so that such a text reads like the one that it was made from.
/// </summary>
internal static class TokenizedText
{
    // Enough to tell; ordinary text has a space before a comma by mistake or in French only.
    private const int CommasRead = 12;

    private const int LongestAddress = 200;

    // Texts that join their hyphens part their dashes: these must be many more before they are hyphens.
    private const int JoinedWeight = 2;

    /// <summary>Whether most of the first commas, or of the first full stops of a text with few commas, follow a space.</summary>
    public static bool Is(ReadOnlySpan<char> text) => Spaced(text, ',') is var (spaced, commas) && commas > 2
        ? spaced * 3 > commas * 2
        : Spaced(text, '.') is var (spacedStops, stops) && (spaced + spacedStops) * 3 > (commas + stops) * 2;

    private static (int Spaced, int All) Spaced(ReadOnlySpan<char> text, char mark)
    {
        int spaced = 0, all = 0, at = 0;
        while (all < CommasRead && text[at..].IndexOf(mark) is >= 0 and var found)
        {
            at += found + 1;
            if (at == text.Length || char.IsWhiteSpace(text[at]))
            {
                all++;
                spaced += at > 1 && text[at - 2] == ' ' ? 1 : 0;
            }
        }

        return (spaced, all);
    }

    /// <summary>
    /// Whether hyphens are parted from their words too, as most corpora do not: more stand between spaces than between two letters.
    /// Addresses have theirs whatever the text does.
    /// </summary>
    public static bool PartsHyphens(ReadOnlySpan<char> text)
    {
        int at = 0, joined = 0, parted = 0;
        while (text[at..].IndexOf('-') is >= 0 and var found)
        {
            at += found + 1;
            if (at < 2 || at >= text.Length)
            {
                continue;
            }

            bool letters = WordCharacters.IsLetter(text[at - 2]) && WordCharacters.IsLetter(text[at]);
            joined += letters && !IsInAddress(text, at - 1) ? 1 : 0;
            parted += text[at - 2] == ' ' && text[at] == ' ' ? 1 : 0;
        }

        return joined == 0 || parted > JoinedWeight * joined;
    }

    // "https://x.org/a-b", "www.a-b.com": what stands between the spaces around has a slash or a dot inside.
    private static bool IsInAddress(ReadOnlySpan<char> text, int at)
    {
        int start = Math.Max(text[Math.Max(0, at - LongestAddress)..at].LastIndexOfAny(" \n") + 1 + Math.Max(0, at - LongestAddress), 0);
        ReadOnlySpan<char> rest = text[at..Math.Min(text.Length, at + LongestAddress)];
        int length = rest.IndexOfAny(" \n");
        ReadOnlySpan<char> word = text[start..(at + (length < 0 ? rest.Length : length))];
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal) || word.Contains('/');
    }

    /// <summary>The length of a possessive ending <c> 's</c> or <c> ’ s</c> at this place, with the space before it; 0 for none.</summary>
    public static int Possessive(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != ' ' || !WordCharacters.IsApostrophe(rest[1]))
        {
            return 0;
        }

        int letter = rest[2] == ' ' ? 3 : 2;
        return letter < rest.Length && rest[letter] == 's' && EndsAt(rest, letter + 1) ? letter + 1 : 0;
    }

    /// <summary>The length of the ending of a contraction at this place (<c> n't</c>, <c> ’ t</c>, <c> 'll</c>), as <see cref="Possessive"/>.</summary>
    public static int Contraction(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != ' ')
        {
            return 0;
        }

        int apostrophe = rest[1] == 'n' ? 2 : 1;
        if (!WordCharacters.IsApostrophe(rest[apostrophe]))
        {
            return 0;
        }

        int letter = apostrophe + (apostrophe + 1 < rest.Length && rest[apostrophe + 1] == ' ' && apostrophe == 1 ? 2 : 1), end = letter;
        while (end < rest.Length && char.IsAsciiLetterLower(rest[end]))
        {
            end++;
        }

        bool known = apostrophe == 2 ? rest[letter..end] is "t" : rest[letter..end] is "t" or "m" or "d" or "ll" or "re" or "ve";
        return known && EndsAt(rest, end) ? end : 0;
    }

    /// <summary>The length of <c>U . S .</c> or <c>F .</c> at this place, 0 for none.</summary>
    public static int Initials(ReadOnlySpan<char> rest)
    {
        int end = 0;
        for (int at = 0; at + 2 < rest.Length && char.IsUpper(rest[at]) && rest[at + 1] == ' ' && rest[at + 2] == '.'; at = end + 1)
        {
            end = at + 3;
            if (end >= rest.Length || rest[end] != ' ')
            {
                break;
            }
        }

        return end;
    }

    private static bool EndsAt(ReadOnlySpan<char> rest, int at) => at >= rest.Length || !WordCharacters.IsLetterOrDigit(rest[at]);
}
