using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>Where a place's name ends within what the model took for one, in tokens.</summary>
internal static class PlaceExtent
{
    private static readonly ulong House = NameHash.Of("house");

    private static readonly ulong District = NameHash.Of("district");

    // What a "Clinton County District" before them belongs to.
    private static readonly HashSet<ulong> OfDistricts = NameHash.SetOf("attorney", "attorneys", "judge", "court");

    // Bodies of these names are houses as well.
    private static readonly HashSet<ulong> Houses =
        NameHash.SetOf(
            "school", "college", "university", "academy", "institute", "institution", "center", "centre", "church", "mosque", "office", "offices",
            "hospital", "house", "laboratory", "observatory", "mission", "club", "bank");

    /// <summary>
    /// The end of the first place of the name, which is <paramref name="end"/> for most: <c>China's Anhui</c> and <c>India-Pakistan</c>
    /// are two places, <c>Florida Republicans</c>, <c>Punjab CM</c> and <c>Henan province</c> one and a word. The end is
    /// <paramref name="first"/> where none of it is a place: <c>Los Angeles Angels</c>, <c>Christchurch District Court</c>.
    /// </summary>
    public static int End(string text, ReadOnlySpan<Token> tokens, WorldGazetteer gazetteer, int first, int end)
    {
        if (end - first > 1 && end < tokens.Length && tokens[end - 1].Key == District && OfDistricts.Contains(tokens[end].Key))
        {
            end--;
        }

        int rest = first + gazetteer.Match(tokens, first, out int place);
        PlaceKind kind = place < 0 ? PlaceKind.City : gazetteer.KindOf(place);
        if (rest < end && end - first > 1 && IsBody(tokens[end - 1], kind))
        {
            return first;
        }

        if (rest == first || rest >= end)
        {
            return end;
        }

        if (rest == end - 1 && kind == PlaceKind.City && !tokens[rest - 1].Has(TokenMarks.Possessive) && IsTeam(text, tokens[rest]))
        {
            return first;
        }

        bool parted = tokens[rest - 1].Has(TokenMarks.Possessive) ? !IsTown(gazetteer, place) || IsKnown(tokens, gazetteer, rest, end)
            : tokens[rest].Has(TokenMarks.Hyphen) ? IsKnown(tokens, gazetteer, rest, end) || tokens[end - 1].Is(WordClasses.Demonym)
            : rest == end - 1 && (IsOtherWord(tokens[rest]) || (IsWhole(kind, tokens[first]) && IsPersonal(tokens[rest])));
        return parted ? rest : end;
    }

    /// <summary>The place in what is left behind another one, as first token and end; both are the same where there is none.</summary>
    public static (int First, int End) Rest(ReadOnlySpan<Token> tokens, WorldGazetteer gazetteer, int first, int end)
    {
        while (first < end && !tokens[first].HasCapital)
        {
            first++;
        }

        bool place = first < end && (IsKnown(tokens, gazetteer, first, end) || (end - first > 1 && tokens[end - 1].Is(WordClasses.PlaceWord | WordClasses.Facility)));
        return place ? (first, end) : (end, end);
    }

    // "Punjab CM", "Florida Republicans", "Henan province"; "Washington DC" is known as a whole.
    private static bool IsOtherWord(in Token word) => word.HasCapital
        ? word.Shape is TokenShape.AllCapitals or TokenShape.Dotted || word.Is(WordClasses.Demonym | WordClasses.Honorific)
        : word.Is(WordClasses.PlaceNoun);

    // A headline's name behind another one's country: "Russia McConnell".
    private static bool IsWhole(PlaceKind kind, in Token word) => kind is PlaceKind.Country or PlaceKind.Region && !word.Is(WordClasses.Direction | WordClasses.PlaceWord);

    private static bool IsPersonal(in Token word) =>
        word.Shape == TokenShape.Capitalised && word.Is(WordClasses.PersonName) && !word.Is(WordClasses.Common | WordClasses.PlaceWord | WordClasses.Facility);

    // "Christchurch District Court"; of a state "South Carolina House" too.
    private static bool IsBody(in Token last, PlaceKind kind) =>
        last.Is(WordClasses.Organisation) && last.HasCapital && !last.Is(WordClasses.PlaceWord | WordClasses.Facility)
        && (!Houses.Contains(last.Key) || (kind == PlaceKind.Region && last.Key == House));

    // Behind a city: "Angels", "Eskimos", but not "Springs".
    private static bool IsTeam(string text, in Token word) =>
        word.Shape == TokenShape.Capitalised && text[word.End - 1] == 's' && word.Length > 4
        && !word.Is(WordClasses.PlaceWord | WordClasses.Facility | WordClasses.PlaceNoun | WordClasses.Demonym | WordClasses.PersonName);

    private static bool IsTown(WorldGazetteer gazetteer, int place) => KnownNames.KindOf(gazetteer, place, 1) == KnownNames.Town;

    private static bool IsKnown(ReadOnlySpan<Token> tokens, WorldGazetteer gazetteer, int first, int end) =>
        gazetteer.Match(tokens, first, out _) == end - first;
}
