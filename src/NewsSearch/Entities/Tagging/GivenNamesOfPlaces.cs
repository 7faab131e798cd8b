using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Tagging;

/// <summary>Places' names that people bear as given names: <c>Brooklyn Beckham</c>, <c>Israel Adesanya</c>.</summary>
internal static class GivenNamesOfPlaces
{
    private const WordClasses NoSurname = WordClasses.Common | WordClasses.Function | WordClasses.PlaceWord | WordClasses.Facility | WordClasses.PlaceNoun
        | WordClasses.PlacePrefix | WordClasses.PlaceLead | WordClasses.Direction | WordClasses.Organisation | WordClasses.Demonym | WordClasses.Calendar
        | WordClasses.NotName;

    private const WordClasses NoGiven = WordClasses.Common | WordClasses.PlaceLead | WordClasses.PlacePrefix | WordClasses.Direction | WordClasses.Particle;

    private static readonly ulong Of = NameHash.Of("of");

    /// <summary>Whether the two words from <paramref name="first"/> on, taken for a place, are a person's name.</summary>
    public static bool IsPerson(ArticleContext context, int first)
    {
        ref readonly Token given = ref context.Tokens[first];
        ref readonly Token surname = ref context.Tokens[first + 1];
        bool written = given.Shape == TokenShape.Capitalised && surname.Shape == TokenShape.Capitalised && surname.Has(TokenMarks.Space)
            && !given.Has(TokenMarks.Possessive);
        bool known = (context.KnownAt(first) & KnownNames.Kind) != 0 && (context.KnownAt(first + 1) & KnownNames.Kind) == 0;
        return written && known && given.Is(WordClasses.Given) && !given.Is(NoGiven) && !surname.Is(NoSurname)
            && (surname.Is(WordClasses.Surname) || !IsBehindCue(context, first));
    }

    // "in Victoria Nyanza", "the town of Santiago Atitlán".
    private static bool IsBehindCue(ArticleContext context, int first) =>
        first > 0 && !context.Tokens[first].Has(TokenMarks.Line) && (context.Tokens[first - 1].Is(WordClasses.PlaceCue) || context.Tokens[first - 1].Key == Of);
}
