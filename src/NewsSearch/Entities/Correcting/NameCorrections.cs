using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>
/// What the model's labels get wrong in ways that a rule knows for certain, kind by kind, before they are read as mentions. The rules
/// on single names come first; those that carry over what the article says of a word build on their outcome.
/// </summary>
internal static class NameCorrections
{
    /// <param name="labels">A <see cref="NameLabel"/> for each token.</param>
    public static void Apply(ArticleContext context, Span<byte> labels)
    {
        var names = new TaggedNames(context, labels);
        CorrectAroundMarks(names);
        NameEnds.Correct(names);
        NamesOfOthers.Correct(names);
        HyphenatedPairs.Correct(names);
        Credits.Correct(names);
        PeopleLikePlaces.Correct(names);
        LoneWords.Correct(names);
        ArticleMemory.Correct(names);
    }

    // One walk over the text for what begins at a dot, a letter or a quotation mark, whether the model saw a name there or not.
    private static void CorrectAroundMarks(in TaggedNames names)
    {
        ReadOnlySpan<Token> tokens = names.Tokens;
        for (int at = 0; at < tokens.Length; at++)
        {
            ref readonly Token token = ref tokens[at];
            if (token.Shape == TokenShape.Punctuation)
            {
                FullStops.Correct(names, at);
                Nicknames.Correct(names, at);
            }
            else if (token.Shape is TokenShape.Initial or TokenShape.AllCapitals)
            {
                PartyTags.Correct(names, at);
            }
            else if (token.Has(TokenMarks.Abbreviated))
            {
                DottedTitles.Correct(names, at);
            }
        }
    }
}
