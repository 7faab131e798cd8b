using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// Which tokens may belong to a name. All others are outside names without asking the model: most of an English text, which is what
/// makes the model fast. A stretch of tokens that may is decided as a whole; since both its neighbours are outside, that is exact.
/// </summary>
internal static class NameLattice
{
    // Beyond this a stretch is cut: a wall of capitals needs no more memory than a sentence.
    public const int LongestStretch = 400;

    private static readonly ulong Of = NameHash.Of("of");
    private static readonly ulong And = NameHash.Of("and");
    private static readonly ulong The = NameHash.Of("the");
    private static readonly ulong In = NameHash.Of("in");
    private static readonly ulong On = NameHash.Of("on");

    private const WordClasses PlaceClasses = WordClasses.Direction | WordClasses.PlaceNoun | WordClasses.PlaceWord | WordClasses.Facility;

    /// <summary>The next stretch at or after <paramref name="at"/>; its length is 0 at the end of the text.</summary>
    public static (int First, int Count) Next(ArticleContext context, int at)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        while (at < tokens.Length && !MayBelong(context, tokens, at))
        {
            at++;
        }

        int end = at;
        while (end < tokens.Length && end - at < LongestStretch && (end == at || (!tokens[end].Has(TokenMarks.Line) && MayBelong(context, tokens, end))))
        {
            end++;
        }

        return (at, end - at);
    }

    private static bool IsCore(ArticleContext context, ReadOnlySpan<Token> tokens, int at)
    {
        ref readonly Token token = ref tokens[at];
        if (!token.HasCapital || (token.Is(WordClasses.Calendar) && !token.Is(WordClasses.PersonName)))
        {
            return false;
        }

        bool plainStart = token.Has(TokenMarks.Start) && token.Is(WordClasses.Function) && !token.Is(WordClasses.PersonName);
        return !plainStart || context.LineOf(at) != LineCase.Sentence
            || (at + 1 < tokens.Length && tokens[at + 1].HasCapital && !tokens[at + 1].Has(TokenMarks.Line));
    }

    private static bool MayBelong(ArticleContext context, ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].HasCapital)
        {
            return IsCore(context, tokens, at);
        }

        bool left = at > 0 && !tokens[at].Has(TokenMarks.Line) && tokens[at - 1].HasCapital && IsCore(context, tokens, at - 1);
        bool right = IsJoinedCore(context, tokens, at + 1);
        ref readonly Token token = ref tokens[at];
        if (token.Shape == TokenShape.Punctuation)
        {
            return left && right && IsInnerPunctuation(context.Text[token.Start]);
        }

        bool link = IsLink(token);
        if (left && ((right && link) || token.Has(TokenMarks.Hyphen) || token.Shape == TokenShape.Number || token.Is(PlaceClasses)))
        {
            return true;
        }

        if (right && (tokens[at + 1].Has(TokenMarks.Hyphen) || token.Shape == TokenShape.Number || token.Is(PlaceClasses | WordClasses.Particle)))
        {
            return true;
        }

        return link && IsOfTwoLinks(context, tokens, at, left, right);
    }

    // "Bank of the West": both small words.
    private static bool IsOfTwoLinks(ArticleContext context, ReadOnlySpan<Token> tokens, int at, bool left, bool right)
    {
        if (left)
        {
            return at + 1 < tokens.Length && !tokens[at + 1].Has(TokenMarks.Line) && !tokens[at + 1].HasCapital && IsLink(tokens[at + 1])
                && IsJoinedCore(context, tokens, at + 2);
        }

        return right && at > 1 && !tokens[at].Has(TokenMarks.Line) && !tokens[at - 1].Has(TokenMarks.Line) && !tokens[at - 1].HasCapital
            && IsLink(tokens[at - 1]) && tokens[at - 2].HasCapital && IsCore(context, tokens, at - 2);
    }

    // A name of a person or place seldom has other small words; of bodies such names matter little.
    private static bool IsLink(in Token token) =>
        token.Is(WordClasses.Particle) || (token.Is(WordClasses.Function) && (token.Key == Of || token.Key == And || token.Key == The || token.Key == In || token.Key == On));

    private static bool IsJoinedCore(ArticleContext context, ReadOnlySpan<Token> tokens, int at) =>
        at < tokens.Length && !tokens[at].Has(TokenMarks.Line) && IsCore(context, tokens, at);

    private static bool IsInnerPunctuation(char c) => c is '&' or '\'' or '\u2019' or '.' or '/' or '-' or '\u2013';
}
