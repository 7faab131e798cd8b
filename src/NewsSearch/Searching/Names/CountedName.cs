using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>What a name of an article is counted as.</summary>
/// <param name="Term">The form in the index of the name as the article writes it.</param>
/// <param name="Main">That of the place's main name; of others the same as <paramref name="Term"/>.</param>
/// <param name="Group">The spellings that are one with it, or null.</param>
internal readonly record struct CountedName(string Term, string Main, NameGroup? Group)
{
    /// <summary>The same for all spellings of one name.</summary>
    public string Key => Group is null ? Main : Group.Terms[0];

    /// <summary>A name as the doc values of its field hold it.</summary>
    public static LocatedName Parse(NameField kind, string value) => kind == NameField.Places ? LocatedName.Parse(value) : new(value, default);

    public static CountedName Of(NameField kind, NameVariants variants, LocatedName name)
    {
        string term = kind == NameField.Countries ? name.Name : NameForm.Of(name.Name), main = name.Location.Name is { } other ? NameForm.Of(other) : term;
        return new(term, main, variants.Find(term) ?? variants.Find(main));
    }
}
