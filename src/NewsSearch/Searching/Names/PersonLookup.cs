using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>Finds the names of one person as <see cref="NameFolding"/> gathers them, from the few names that decide on it.</summary>
/// <remarks>
/// On a full name decide those with its surname. On a word alone decide those that end with it, and those that begin with it, of which
/// those with their surnames tell whom they mean. All names that the settings join are looked at, since they may be called anything.
/// </remarks>
/// <param name="names">Every name of the index once.</param>
internal sealed class PersonLookup(IReadOnlyList<IndexedName> names, NameVariants settled)
{
    /// <summary>All forms in the index that stand for <paramref name="name"/>, as the folding of all names has them.</summary>
    public IReadOnlyList<string> TermsOf(string name)
    {
        string term = NameForm.Of(name);
        IReadOnlyList<string> terms = [term];
        var words = new HashSet<string>(StringComparer.Ordinal);

        // Whom the name is folded into may have other words, alone elsewhere.
        while (AddWords(words, terms))
        {
            terms = NameFolding.Fold(Deciding(words), settled).Find(term)?.Terms ?? [term];
        }

        return terms;
    }

    /// <summary>Adds the first words and the surnames; false when all were there.</summary>
    private static bool AddWords(HashSet<string> words, IReadOnlyList<string> terms)
    {
        int known = words.Count;
        foreach (string term in terms)
        {
            words.Add(PersonName.FirstWordOf(term).ToString());
            words.Add(term[PersonName.SurnameIn(term)]);
        }

        return words.Count > known;
    }

    /// <summary>The names that decide on people who have these words, and on the words alone.</summary>
    private IEnumerable<IndexedName> Deciding(HashSet<string> words)
    {
        HashSet<string> surnames = [.. words];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> wanted = surnames.GetAlternateLookup<ReadOnlySpan<char>>(), given = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string form in names.Select(name => name.Form))
        {
            // A letter alone is nobody's name.
            if (PersonName.FirstWordOf(form) is { Length: > 1 } first && given.Contains(first))
            {
                wanted.Add(form.AsSpan(PersonName.SurnameIn(form)));
            }
        }

        return names.Where(name => wanted.Contains(name.Form.AsSpan(PersonName.SurnameIn(name.Form))) || settled.Find(name.Form) is not null);
    }
}
