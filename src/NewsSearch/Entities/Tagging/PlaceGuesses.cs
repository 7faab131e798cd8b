using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>
/// Places that little but the model's taste speaks for: names that the gazetteer lacks, without a word in them that goes with places,
/// mostly written once, and names that only begin or end like a place. Many of them are things, bodies and words of other languages.
/// </summary>
internal static class PlaceGuesses
{
    // Fixed in cross-validation: of the names below these, hardly half are places.
    private const int LeadOfKnown = 40;
    private const int LeadOfSmallTown = 20;
    private const int LeadBesidePlaceWord = 20;
    private const int LeadWithCue = 50;
    private const int LeadOfRepeated = 60;
    private const int LeadOfWord = 80;
    private const int LeadOfWordsOnce = 30;
    private const int LeadOfWords = 80;

    private const WordClasses Heads = WordClasses.PlaceWord | WordClasses.Facility;
    private const WordClasses InPlaces = Heads | WordClasses.PlacePrefix;
    private const WordClasses BesidePlaces = WordClasses.PlaceNoun | WordClasses.PlaceWord | WordClasses.Facility | WordClasses.PlacePrefix | WordClasses.Direction;

    private static readonly ulong Of = NameHash.Of("of");

    /// <summary>By how much the model must prefer a place for the name to be one, in its own units; 0 where it need not be asked.</summary>
    public static int LeastLead(ArticleContext context, ReadOnlySpan<byte> labels, int first, int end) =>
        end - first > 1 ? OfWords(context, first, end) : OfWordAlone(context, labels, first);

    /// <summary>How many words at the beginning of a name are a country's: <c>U.S. Military</c>, <c>Russia McConnell</c>.</summary>
    public static int LeadingCountry(ArticleContext context, int first, int end)
    {
        int at = first;
        while (at < end && (context.KnownAt(at) & KnownNames.Kind) == KnownNames.Country && (at == first) != ((context.KnownAt(at) & KnownNames.Further) != 0))
        {
            at++;
        }

        return at - first;
    }

    private static int OfWords(ArticleContext context, int first, int end)
    {
        // PeopleLikePlaces judges the names of people.
        if (IsNamedAsPlace(context, first, end) || (end - first == 2 && GivenNamesOfPlaces.IsPerson(context, first)))
        {
            return 0;
        }

        ReadOnlySpan<Token> tokens = context.Tokens;
        bool partly = tokens[first].Is(WordClasses.Honorific);
        for (int i = first; i < end; i++)
        {
            partly |= (context.KnownAt(i) & KnownNames.Kind) != 0 || tokens[i].Is(InPlaces);
        }

        if (partly || tokens[first].Is(WordClasses.Organisation))
        {
            return partly ? LeadOfWords : int.MaxValue;
        }

        Use use = UseOf(context, first, end);
        return IsBesidePlaceWord(tokens, first, end) || use.IsBesidePlace ? LeadBesidePlaceWord
            : use.Count > 1 ? LeadOfWords : LeadOfWordsOnce;
    }

    // "Horn of Africa", "Wolf Creek", "San Ysidro", "southern Iraq", "Russia's Kursk", a small town.
    private static bool IsNamedAsPlace(ArticleContext context, int first, int end)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        bool isLed = tokens[first].Is(WordClasses.Direction) || tokens[first].Has(TokenMarks.Possessive);
        return IsKnown(context, first, end) || tokens[end - 1].Is(Heads) || tokens[first].Is(WordClasses.PlacePrefix)
            || (isLed && IsKnown(context, first + 1, end)) || SmallTowns.Default.Has(tokens[first..end]);
    }

    private static int OfWordAlone(ArticleContext context, ReadOnlySpan<byte> labels, int at)
    {
        ref readonly Token token = ref context.Tokens[at];
        int kind = context.KnownAt(at) & KnownNames.Kind;
        bool isOrdinary = token.Is(WordClasses.Common | WordClasses.PersonName);

        // A town whose name is a common word or a personal name is hardly better known.
        if (kind != 0 && !(kind == KnownNames.Town && isOrdinary))
        {
            return kind is KnownNames.Region or KnownNames.Town ? LeadOfKnown : 0;
        }

        return IsWrittenLikeNoPlace(context.Text.AsSpan(token.Start, token.Length)) ? int.MaxValue
            : kind == 0 && !isOrdinary && SmallTowns.Default.Has(context.Tokens.Slice(at, 1)) ? LeadOfSmallTown
            : OfUnknownWord(context, labels, at);
    }

    private static int OfUnknownWord(ArticleContext context, ReadOnlySpan<byte> labels, int at)
    {
        Use use = UseOf(context, at, at + 1);
        if (context.Tokens[at].Shape == TokenShape.AllCapitals && context.LineOf(at) is LineCase.Sentence or LineCase.Title)
        {
            return LeadOfWord;
        }

        return IsBesidePlaceWord(context.Tokens, at, at + 1) || use.IsBesidePlace ? LeadBesidePlaceWord
            : IsListed(context, labels, at) || (use.Traits & WordTraits.AfterPlaceCue) != 0 ? LeadWithCue
            : use.Count > 1 ? LeadOfRepeated : LeadOfWord;
    }

    private static Use UseOf(ArticleContext context, int first, int end)
    {
        var all = new Use(WordTraits.None, 0);
        for (int i = first; i < end; i++)
        {
            if (context.HasUse(i))
            {
                ref readonly WordUse use = ref context.UseOf(i);
                all = new Use(all.Traits | use.Traits, Math.Max(all.Count, use.Capitals + use.CapitalsAtStart));
            }
        }

        return all;
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

    /// <summary>Whether one name of the gazetteer spans the words.</summary>
    private static bool IsKnown(ArticleContext context, int first, int end)
    {
        bool known = (context.KnownAt(first) & KnownNames.Kind) != 0 && (context.KnownAt(first) & KnownNames.Further) == 0;
        for (int i = first + 1; i < end; i++)
        {
            known &= (context.KnownAt(i) & KnownNames.Further) != 0;
        }

        return known && (end == context.Tokens.Length || (context.KnownAt(end) & KnownNames.Further) == 0);
    }

    private static bool IsBesidePlaceWord(ReadOnlySpan<Token> tokens, int first, int end)
    {
        bool before = first > 0 && !tokens[first].Has(TokenMarks.Line)
            && (tokens[first - 1].Is(BesidePlaces) || (tokens[first - 1].Key == Of && first > 1 && tokens[first - 2].Is(BesidePlaces)));
        return before || (end < tokens.Length && !tokens[end].Has(TokenMarks.Line) && tokens[end].Is(BesidePlaces | WordClasses.CompoundTail));
    }

    // "Doha, Manama and Zerqa"
    private static bool IsListed(ArticleContext context, ReadOnlySpan<byte> labels, int at) =>
        (at > 1 && IsPlace(labels[at - 2]) && IsJoint(context, at - 1))
        || (at > 2 && IsPlace(labels[at - 3]) && IsJoint(context, at - 1) && IsJoint(context, at - 2))
        || (at + 2 < labels.Length && IsPlace(labels[at + 2]) && IsJoint(context, at + 1));

    private static bool IsPlace(byte label) => label is NameLabel.Place or NameLabel.Place + 1;

    private static bool IsJoint(ArticleContext context, int at)
    {
        Token token = context.Tokens[at];
        return token.Shape == TokenShape.Punctuation
            ? context.Text[token.Start] is ',' or '/' or ';'
            : context.Text.AsSpan(token.Start, token.Length) is "and" or "or" or "to";
    }

    /// <summary>How the article uses the words of a name, together.</summary>
    /// <param name="Count">How often the most frequent of them has a capital.</param>
    private readonly record struct Use(WordTraits Traits, int Count)
    {
        public bool IsBesidePlace => (Traits & (WordTraits.BeforeStatedPlace | WordTraits.BeforePlaceNoun)) != 0;
    }
}
