using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities;

/// <summary>A stretch of at least one token that names a person, a place or an organisation; <paramref name="First"/> is the index of its first.</summary>
internal readonly record struct Mention(MentionKind Kind, int First, int Count)
{
    /// <summary>The mention's place in the text; the dot of a final <c>Jr.</c> belongs to the name.</summary>
    public TextSpan SpanIn(TokenBuffer tokens)
    {
        ref readonly Token last = ref tokens[First + Count - 1];
        return new(tokens[First].Start, last.End + (Count > 1 && last.Is(WordClasses.Suffix) && last.Has(TokenMarks.Abbreviated) ? 1 : 0));
    }

    /// <summary>Whether its last word is written in capitals.</summary>
    public bool IsShoutedIn(TokenBuffer tokens) => tokens[First + Count - 1].Shape == TokenShape.AllCapitals;
}
