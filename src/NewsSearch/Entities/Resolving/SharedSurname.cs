using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>A surname that stands once for two: <c>Barack and Michelle Obama</c>, <c>George W. and Laura Bush</c>.</summary>
internal static class SharedSurname
{
    private static readonly ulong And = NameHash.Of("and");

    /// <summary>The tokens of the second's surname where it is the first's as well; none where it is not.</summary>
    public static (int First, int Count) Of(string text, ReadOnlySpan<Token> tokens, PersonMention bare, PersonMention whole)
    {
        (Mention one, Mention two) = (bare.Form, whole.Form);
        int joint = one.First + one.Count;
        if (!(one.Count == 1 || IsGivenWithInitials(bare, tokens[joint - 1])) || two.Count < 2 || whole.Count < 2 || whole.Generation != 0 || two.First != joint + 1
            || !Joins(text, tokens[joint])
            || !IsGiven(tokens, one.First) || !tokens[two.First].Is(WordClasses.Given) || tokens[joint - 1].Has(TokenMarks.Possessive))
        {
            return default;
        }

        int end = two.First + two.Count, first = end - 1;
        while (first > two.First + 1 && (tokens[first - 1].Is(WordClasses.Particle) || tokens[first].Has(TokenMarks.Hyphen)))
        {
            first--;
        }

        return first > two.First ? (first, end - first) : default;
    }

    // "Malcolm X" has no dot and is a whole name.
    private static bool IsGivenWithInitials(PersonMention name, in Token last) => name.IsGivenWithInitials && last.Shape is TokenShape.Initial or TokenShape.Dotted && last.Length > 1;

    private static bool Joins(string text, in Token token) => token.Key == And || (token.Shape == TokenShape.Punctuation && text[token.Start] == '&');

    // A word behind a title, or behind another name's comma, may be a surname.
    private static bool IsGiven(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Is(WordClasses.Given) && tokens[at].Shape == TokenShape.Capitalised
        && (at == 0 || tokens[at].Has(TokenMarks.Line) || !tokens[at - 1].Is(WordClasses.Honorific | WordClasses.Role));
}
