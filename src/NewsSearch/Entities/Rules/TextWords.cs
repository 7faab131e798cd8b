using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>How a text writes its words.</summary>
internal sealed class TextWords
{
    private readonly HashSet<ulong> _small = [];
    private readonly Dictionary<ulong, int> _capitals = [];

    private TextWords()
    {
    }

    public static TextWords Of(TokenBuffer tokens)
    {
        var words = new TextWords();
        foreach (ref readonly Token token in tokens.Span)
        {
            if (token.Shape == TokenShape.Lower)
            {
                words._small.Add(token.Key);
            }
            else if (token.HasCapital && !token.Has(TokenMarks.Start | TokenMarks.Line))
            {
                words._capitals[token.Key] = words._capitals.GetValueOrDefault(token.Key) + 1;
            }
        }

        return words;
    }

    /// <summary>Whether the text writes the word without a capital, too.</summary>
    public bool HasSmall(in Token token) => _small.Contains(token.Key);

    /// <summary>How often the word has a capital that does not come from its place.</summary>
    public int CapitalsOf(in Token token) => _capitals.GetValueOrDefault(token.Key);
}
