namespace NewsSearch.Entities;

/// <summary>The tokens of a text with the questions that depend on their spelling.</summary>
internal readonly ref struct TokenReader(string text, ReadOnlySpan<Token> tokens)
{
    private readonly string _text = text;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public int Count => Tokens.Length;

    public ref readonly Token this[int at] => ref Tokens[at];

    /// <summary>Letter case counts.</summary>
    public bool IsWord(int at, string word) => _text.AsSpan(Tokens[at].Start, Tokens[at].Length).SequenceEqual(word);

    public bool IsArticle(int at) => IsWord(at, "the") || IsWord(at, "a") || IsWord(at, "an");

    public bool IsComma(int at) => _text[Tokens[at].Start] == ',';

    /// <summary>A small-letter word for a kind of place that stands apart: "Darfur <c>region</c>".</summary>
    public bool IsPlaceNoun(int at) => Tokens[at].Is(WordClasses.PlaceNoun) && !Tokens[at].HasCapital && Tokens[at].Has(TokenMarks.Space);

    /// <summary>Whether both tokens exist and the second, which follows the first, begins no new line.</summary>
    public bool IsSameLine(int at, int next) => at >= 0 && next < Tokens.Length && !Tokens[next].Has(TokenMarks.Line);

    /// <summary><c>of</c>, <c>for</c>, <c>on</c>, <c>and</c>, <c>&amp;</c> before a capitalised word.</summary>
    public bool IsSmallLink(int at)
    {
        if (at + 1 >= Tokens.Length || !Tokens[at + 1].HasCapital || !Tokens[at].Has(TokenMarks.Space) || Tokens[at].Has(TokenMarks.Line))
        {
            return false;
        }

        return _text.AsSpan(Tokens[at].Start, Tokens[at].Length) is "of" or "for" or "and" or "&" or "on";
    }
}
