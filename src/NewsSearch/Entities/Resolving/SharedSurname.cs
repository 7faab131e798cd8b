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
        if (two.First != joint + 1 || two.Count < 2 || whole.Count < 2 || whole.Generation != 0 || !Joins(text, tokens[joint])
            || !IsGiven(tokens, one) || !tokens[two.First].Is(WordClasses.Given))
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

    // A given name, perhaps with initials; a word behind a title may be a surname, and the X of "Malcolm X", without a dot, is one.
    private static bool IsGiven(ReadOnlySpan<Token> tokens, Mention bare)
    {
        int at = bare.First;
        for (int i = at + 1; i < at + bare.Count; i++)
        {
            if (tokens[i].Shape is not (TokenShape.Initial or TokenShape.Dotted) || tokens[i].Length == 1)
            {
                return false;
            }
        }

        return tokens[at].Is(WordClasses.Given) && tokens[at].Shape == TokenShape.Capitalised && !tokens[at + bare.Count - 1].Has(TokenMarks.Possessive)
            && (at == 0 || tokens[at].Has(TokenMarks.Line) || !tokens[at - 1].Is(WordClasses.Honorific | WordClasses.Role));
    }
}
