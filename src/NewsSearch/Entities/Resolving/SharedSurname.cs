using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>A surname that stands once for two: <c>Barack and Michelle Obama</c>.</summary>
internal static class SharedSurname
{
    private static readonly ulong And = NameHash.Of("and");

    /// <summary>The tokens of the second's surname where it is the first's as well; none where it is not.</summary>
    public static (int First, int Count) Of(string text, ReadOnlySpan<Token> tokens, PersonMention bare, PersonMention whole)
    {
        (Mention one, Mention two) = (bare.Form, whole.Form);
        if (one.Count != 1 || two.Count < 2 || whole.Count < 2 || whole.Generation != 0 || two.First != one.First + 2 || !Joins(text, tokens[one.First + 1])
            || !IsGiven(tokens, one.First) || !tokens[two.First].Is(WordClasses.Given) || tokens[one.First].Has(TokenMarks.Possessive))
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

    private static bool Joins(string text, in Token token) => token.Key == And || (token.Shape == TokenShape.Punctuation && text[token.Start] == '&');

    // A word behind a title, or behind another name's comma, may be a surname.
    private static bool IsGiven(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Is(WordClasses.Given) && tokens[at].Shape == TokenShape.Capitalised
        && (at == 0 || tokens[at].Has(TokenMarks.Line) || !tokens[at - 1].Is(WordClasses.Honorific | WordClasses.Role));
}
