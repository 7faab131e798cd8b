using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// Places that little but the model's taste speaks for: names that the gazetteer lacks, without a word in them that goes with places,
/// mostly written once. Many of them are things, bodies and words of other languages.
/// </summary>
internal static class PlaceGuesses
{
    // Fixed in cross-validation: of the names below these, hardly half are places.
    private const int LeadWithIn = 35;
    private const int LeadWithCue = 50;
    private const int LeadOfRepeated = 60;
    private const int LeadOfWord = 80;
    private const int LeadOfSeveralWords = 25;

    private const WordClasses InPlaces = WordClasses.PlaceWord | WordClasses.Facility | WordClasses.PlacePrefix;
    private const WordClasses BesidePlaces = WordClasses.PlaceNoun | WordClasses.PlaceWord | WordClasses.Facility | WordClasses.PlacePrefix | WordClasses.Direction;

    private static readonly ulong Of = NameHash.Of("of");

    // "from", "to" and "at" go with bodies and people as often as with places.
    private static readonly HashSet<ulong> Inside = NameHash.SetOf("in", "near", "outside", "across", "throughout", "around");

    /// <summary>By how much the model must prefer a place for the name to be one, in its own units; 0 where it need not be asked.</summary>
    public static int LeastLead(ArticleContext context, ReadOnlySpan<byte> labels, int first, int end)
    {
        if (IsKnown(context, first, end))
        {
            return 0;
        }

        if (end - first > 1 && context.Tokens[first].Is(WordClasses.Organisation))
        {
            return int.MaxValue;
        }

        if (end - first == 1 && IsWrittenLikeNoPlace(context.Text.AsSpan(context.Tokens[first].Start, context.Tokens[first].Length)))
        {
            return int.MaxValue;
        }

        WordTraits traits = WordTraits.None;
        int uses = 0;
        for (int i = first; i < end; i++)
        {
            if (context.HasUse(i))
            {
                ref readonly WordUse use = ref context.UseOf(i);
                traits |= use.Traits;
                uses = Math.Max(uses, use.Capitals + use.CapitalsAtStart);
            }
        }

        if ((traits & (WordTraits.BeforeStatedPlace | WordTraits.BeforePlaceNoun)) != 0 || IsBesidePlaceWord(context.Tokens, first, end))
        {
            return 0;
        }

        if (end - first > 1 && uses <= 1)
        {
            return LeadOfSeveralWords;
        }

        if (IsListed(context, labels, first, end) || (first > 0 && Inside.Contains(context.Tokens[first - 1].Key)))
        {
            return LeadWithIn;
        }

        return (traits & WordTraits.AfterPlaceCue) != 0 ? LeadWithCue : uses > 1 ? LeadOfRepeated : LeadOfWord;
    }

    // "CO2", "BMWs", "BroadbandNow", "Westernization"; but "McKinney" and "DeKalb".
    private static bool IsWrittenLikeNoPlace(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('0', '9') || word.EndsWith("ism") || word.EndsWith("ization") || word.EndsWith("isation"))
        {
            return true;
        }

        bool small = word.ContainsAnyInRange('a', 'z');
        return small && ((word.Length > 2 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]))
            || (word.Length > 3 && !word.StartsWith("Mac") && word[3..].ContainsAnyInRange('A', 'Z') && !word.Contains('\'') && !word.Contains('\u2019')));
    }

    // A town whose name is a common word or a personal name is hardly better known.
    private static bool IsKnown(ArticleContext context, int first, int end)
    {
        if (end - first == 1 && (context.KnownAt(first) & KnownNames.Kind) == KnownNames.Town && context.Tokens[first].Is(WordClasses.Common | WordClasses.PersonName))
        {
            return false;
        }

        bool known = false;
        for (int i = first; i < end; i++)
        {
            known |= (context.KnownAt(i) & KnownNames.Kind) != 0 || (end - first > 1 && context.Tokens[i].Is(InPlaces));
        }

        return known;
    }

    private static bool IsBesidePlaceWord(ReadOnlySpan<Token> tokens, int first, int end)
    {
        bool before = first > 0 && !tokens[first].Has(TokenMarks.Line)
            && (tokens[first - 1].Is(BesidePlaces) || (tokens[first - 1].Key == Of && first > 1 && tokens[first - 2].Is(BesidePlaces)));
        return before || (end < tokens.Length && !tokens[end].Has(TokenMarks.Line) && tokens[end].Is(BesidePlaces | WordClasses.CompoundTail));
    }

    // "Doha, Manama and Zerqa"
    private static bool IsListed(ArticleContext context, ReadOnlySpan<byte> labels, int first, int end) =>
        (first > 1 && IsPlace(labels[first - 2]) && IsJoint(context, first - 1))
        || (first > 2 && IsPlace(labels[first - 3]) && IsJoint(context, first - 1) && IsJoint(context, first - 2))
        || (end + 1 < labels.Length && IsPlace(labels[end + 1]) && IsJoint(context, end));

    private static bool IsPlace(byte label) => label is NameLabel.Place or NameLabel.Place + 1;

    private static bool IsJoint(ArticleContext context, int at)
    {
        Token token = context.Tokens[at];
        return token.Shape == TokenShape.Punctuation
            ? context.Text[token.Start] is ',' or '/' or ';'
            : context.Text.AsSpan(token.Start, token.Length) is "and" or "or" or "to";
    }
}
