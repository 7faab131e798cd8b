using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Correcting;

/// <summary>People whose given name is a place, too, and who were taken for one: <c>Brooklyn Beckham</c>, <c>Israel Adesanya</c>.</summary>
internal static class PeopleLikePlaces
{
    private const WordClasses NoSurname = WordClasses.Common | WordClasses.Function | WordClasses.PlaceWord | WordClasses.Facility | WordClasses.PlaceNoun
        | WordClasses.PlacePrefix | WordClasses.PlaceLead | WordClasses.Direction | WordClasses.Organisation | WordClasses.Demonym | WordClasses.Calendar
        | WordClasses.NotName;

    private const WordClasses NoGiven = WordClasses.Common | WordClasses.PlaceLead | WordClasses.PlacePrefix | WordClasses.Direction | WordClasses.Particle;

    private static readonly ulong Of = NameHash.Of("of");

    public static void Correct(in TaggedNames names)
    {
        for (int first = names.Next(0), end; first < names.Count; first = names.Next(end))
        {
            end = names.EndOf(first);
            if (end - first == 2 && names.KindAt(first) == NameLabel.Place && IsPerson(names, first))
            {
                names.Mark(NameLabel.Person, first, end);
            }
        }
    }

    // "in Victoria Nyanza", "the town of Santiago Atitlán".
    private static bool IsBehindCue(in TaggedNames names, int first) =>
        first > 0 && !names.Tokens[first].Has(TokenMarks.Line) && (names.Tokens[first - 1].Is(WordClasses.PlaceCue) || names.Tokens[first - 1].Key == Of);

    private static bool IsPerson(in TaggedNames names, int first)
    {
        ref readonly Token given = ref names.Tokens[first];
        ref readonly Token surname = ref names.Tokens[first + 1];
        bool written = given.Shape == TokenShape.Capitalised && surname.Shape == TokenShape.Capitalised && surname.Has(TokenMarks.Space)
            && !given.Has(TokenMarks.Possessive);
        bool known = (names.Context.KnownAt(first) & KnownNames.Kind) != 0 && (names.Context.KnownAt(first + 1) & KnownNames.Kind) == 0;
        return written && known && given.Is(WordClasses.Given) && !given.Is(NoGiven) && !surname.Is(NoSurname)
            && (surname.Is(WordClasses.Surname) || !IsBehindCue(names, first));
    }
}
