namespace NewsSearch.Entities.Tokens;

/// <summary>
/// A word, number or punctuation character of a text, in UTF-16 units from <paramref name="Start"/>, inclusive, to
/// <paramref name="End"/>, exclusive: a possessive ending and the dot of <c>Mr.</c> are outside, the dots of <c>U.S.</c> inside.
/// <paramref name="Key"/> is the word's <see cref="NameHash"/>.
/// </summary>
internal readonly record struct Token(int Start, int End, ulong Key, WordClasses Classes, TokenShape Shape, TokenMarks Marks)
{
    public int Length => End - Start;

    public bool Is(WordClasses any) => (Classes & any) != 0;

    public bool Has(TokenMarks any) => (Marks & any) != 0;

    public bool HasCapital => Shape >= TokenShape.Capitalised;

    /// <summary>Whether only a space or a hyphen parts it from the token before.</summary>
    public bool Continues => (Marks & (TokenMarks.Space | TokenMarks.Hyphen)) != 0 && (Marks & (TokenMarks.Line | TokenMarks.Start)) == 0;
}
