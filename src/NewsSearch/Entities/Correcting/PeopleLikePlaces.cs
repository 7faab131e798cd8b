using NewsSearch.Entities.Tagging;

namespace NewsSearch.Entities.Correcting;

/// <summary>People whose given name is a place, too, and who were taken for one: <c>Brooklyn Beckham</c>, <c>Israel Adesanya</c>.</summary>
internal static class PeopleLikePlaces
{
    public static void Correct(in TaggedNames names)
    {
        for (int first = names.Next(0), end; first < names.Count; first = names.Next(end))
        {
            end = names.EndOf(first);
            if (end - first == 2 && names.KindAt(first) == NameLabel.Place && GivenNamesOfPlaces.IsPerson(names.Context, first))
            {
                names.Mark(NameLabel.Person, first, end);
            }
        }
    }
}
