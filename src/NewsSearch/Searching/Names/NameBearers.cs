namespace NewsSearch.Searching.Names;

/// <summary>The people who share a word of their names.</summary>
/// <param name="First">Whom most articles name; null when there are none.</param>
/// <param name="Articles">Of all of them together.</param>
internal readonly record struct NameBearers(FoldedPerson First, int Articles)
{
    /// <summary>Those of the people who are folded into no other.</summary>
    /// <param name="people">Null for none.</param>
    public static NameBearers Of(List<FoldedPerson>? people)
    {
        NameBearers bearers = default;
        foreach (FoldedPerson person in people ?? [])
        {
            bearers = person.IsFolded ? bearers : bearers.With(person);
        }

        return bearers;
    }

    public NameBearers With(FoldedPerson person) =>
        new(First is null || FoldedPerson.Compare(person, First) < 0 ? person : First, Articles + person.Articles);
}
