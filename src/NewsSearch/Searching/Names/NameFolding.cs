using NewsSearch.Matching;

namespace NewsSearch.Searching.Names;

/// <summary>
/// Decides from all names of an index which short ones stand for which person: surnames and given names that articles never write in
/// full, and names with or without initials. docs/entities.md tells how.
/// </summary>
/// <remarks>It depends on the names and their numbers alone, never on their order, so that every machine decides alike.</remarks>
internal sealed class NameFolding
{
    /// <summary>Of the articles that name somebody so, the share that must mean the one.</summary>
    private const double LeastShare = 0.85;

    /// <summary>Articles with the full name; what stands in one is no evidence.</summary>
    private const int LeastArticles = 2;

    /// <summary>The same for a given name alone, which anybody may have.</summary>
    private const int LeastArticlesOfGiven = 10;

    /// <summary>A word that stands alone more often than so many times the full name is a name of its own: Madonna.</summary>
    private const int MostTimesAlone = 3;

    /// <summary>Full names by their surname: no other family's names decide on them.</summary>
    private readonly Dictionary<string, List<FoldedPerson>> _families = new(StringComparer.Ordinal);
    private readonly List<FoldedPerson> _singleWords = [];

    private NameFolding(IEnumerable<IndexedName> names, NameVariants settled)
    {
        Dictionary<string, List<FoldedPerson>>.AlternateLookup<ReadOnlySpan<char>> families = _families.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (FoldedPerson person in People(names, settled))
        {
            Range surname = PersonName.SurnameIn(person.Form);
            if (surname.Start.Value > 0)
            {
                ReadOnlySpan<char> word = person.Form.AsSpan(surname);
                if (!families.TryGetValue(word, out List<FoldedPerson>? family))
                {
                    families[word] = family = new(1);
                }

                family.Add(person);
            }
            else if (person.Settled is null && person.Form.Length > 1 && surname.End.Value == person.Form.Length && !PersonName.IsSuffix(person.Form))
            {
                _singleWords.Add(person);
            }
        }
    }

    /// <summary>The names that the settings join, and on top of them what is folded.</summary>
    /// <param name="names">Every name of the index once.</param>
    public static NameVariants Fold(IEnumerable<IndexedName> names, NameVariants settled)
    {
        var folding = new NameFolding(names, settled);
        foreach (List<FoldedPerson> family in folding._families.Values.Where(family => family.Count > 1))
        {
            family.Sort(FoldedPerson.Compare);
            JoinMiddleNames(family);
            JoinGivenNames(family);
            FoldSurnamesOfSeveralWords(family);
        }

        folding.FoldSingleWords();
        return settled.With(folding._families.Values.SelectMany(family => family).Where(person => !person.IsFolded).Select(person => person.Group()).OfType<NameGroup>());
    }

    /// <summary>The names as people; those that the settings join are one.</summary>
    private static IEnumerable<FoldedPerson> People(IEnumerable<IndexedName> names, NameVariants settled)
    {
        var ofSettings = new Dictionary<NameGroup, List<IndexedName>>();
        foreach (IndexedName name in names)
        {
            if (settled.Find(name.Form) is not { } group)
            {
                yield return new FoldedPerson(name.Form, name.Articles);
            }
            else if (!ofSettings.TryAdd(group, [name]))
            {
                ofSettings[group].Add(name);
            }
        }

        foreach ((NameGroup group, List<IndexedName> forms) in ofSettings)
        {
            // The fullest of them tells what the person is called.
            IndexedName head = forms.OrderByDescending(form => form.Form.Contains(' ')).ThenByDescending(form => form.Articles)
                .ThenBy(form => form.Form, StringComparer.Ordinal).First();
            yield return new FoldedPerson(head.Form, forms.Sum(form => form.Articles)) { Settled = group };
        }
    }

    /// <summary>One given name and surname, and middle names that agree: <c>Donald J. Trump</c>.</summary>
    private static void JoinMiddleNames(List<FoldedPerson> family)
    {
        FoldedPerson[] byGiven = [.. family.Where(person => !person.IsAlone)];
        Array.Sort(byGiven, (a, b) => string.CompareOrdinal(a.Name.Given, b.Name.Given) is not 0 and var given ? given : CompareBySuffix(a, b));
        foreach (ArraySegment<FoldedPerson> namesakes in Runs(byGiven, (a, b) => a.Name.Given == b.Name.Given && a.Name.Suffix == b.Name.Suffix))
        {
            List<FoldedPerson> plain = [.. namesakes.Where(person => person.Name.Middle.Count == 0)];
            List<List<FoldedPerson>> people = ByMiddleName(namesakes.Where(person => person.Name.Middle.Count > 0));
            if (MostOf(people) is { } one)
            {
                one.AddRange(plain);
            }
            else
            {
                people.Add(plain);
            }

            foreach (List<FoldedPerson> forms in people.Where(forms => forms.Count > 0))
            {
                Join(forms);
            }
        }
    }

    private static int CompareBySuffix(FoldedPerson a, FoldedPerson b) =>
        string.CompareOrdinal(a.Name.Suffix, b.Name.Suffix) is not 0 and var suffix ? suffix : FoldedPerson.Compare(a, b);

    /// <summary>Those of several in a row that are the same in something they are sorted by.</summary>
    private static IEnumerable<ArraySegment<FoldedPerson>> Runs(FoldedPerson[] sorted, Func<FoldedPerson, FoldedPerson, bool> same)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && same(sorted[start], sorted[end]))
            {
                end++;
            }

            if (end - start > 1)
            {
                yield return new(sorted, start, end - start);
            }
        }
    }

    /// <summary>Names of one given name and surname, those together whose middle names agree.</summary>
    private static List<List<FoldedPerson>> ByMiddleName(IEnumerable<FoldedPerson> names)
    {
        var people = new List<List<FoldedPerson>>();
        foreach (FoldedPerson name in names)
        {
            if (people.Find(person => person.TrueForAll(other => other.Name.MiddleAgrees(name.Name))) is { } known)
            {
                known.Add(name);
            }
            else
            {
                people.Add([name]);
            }
        }

        return people;
    }

    /// <summary>The person that a name without middle names means; null when several may be meant, or there is none.</summary>
    private static List<FoldedPerson>? MostOf(List<List<FoldedPerson>> people)
    {
        int Articles(List<FoldedPerson> person) => person.Sum(form => form.Articles);
        return people.MaxBy(Articles) is { } most && Articles(most) >= LeastShare * people.Sum(Articles) ? most : null;
    }

    private static void Join(List<FoldedPerson> forms)
    {
        forms.Sort(FoldedPerson.Compare);
        FoldedPerson head = forms.Find(form => form.Settled is not null) ?? forms[0];
        foreach (FoldedPerson form in forms.Where(form => form != head && form.Settled is null))
        {
            head.Join(form);
        }
    }

    /// <summary>Given names that are an initial or a short form: <c>J. Biden</c> and <c>Joseph R. Biden</c> of Joe Biden.</summary>
    private static void JoinGivenNames(List<FoldedPerson> family)
    {
        FoldedPerson[] bySuffix = [.. family.Where(person => !person.IsFolded)];
        Array.Sort(bySuffix, CompareBySuffix);
        foreach (ArraySegment<FoldedPerson> people in Runs(bySuffix, (a, b) => a.Name.Suffix == b.Name.Suffix))
        {
            int all = people.Sum(person => person.Articles);

            // Whoever is to take most of the family's articles has a quarter of them already.
            FoldedPerson[] likely = [.. people.Where(person => !person.IsAlone && person.Articles * 4 > all)];
            for (int i = likely.Length == 0 ? -1 : people.Count - 1; i >= 0; i--)
            {
                FoldedPerson name = people[i];
                if (name.Settled is null && Array.Find(likely, person => FoldedPerson.Compare(person, name) < 0 && MayBe(name, person)) is { } person
                    && (person.Articles + name.Articles) * 2 > all
                    && person.Articles >= LeastShare * people.Where(other => MayBe(name, other)).Sum(other => other.Articles))
                {
                    person.Join(name);
                }
            }
        }
    }

    private static bool MayBe(FoldedPerson name, FoldedPerson person) =>
        !person.IsFolded && name.Name.MiddleAgrees(person.Name)
        && (PersonName.IsInitials(name.Name.Given)
            ? name.Name.Given[0] == person.Name.Given[0] && name.Name.Given.Length == 1 && !PersonName.IsInitials(person.Name.Given)
            : GivenNames.IsShort(name.Name.Given, person.Name.Given));

    /// <summary><c>al-Assad</c>, which is the end of a longer name.</summary>
    private static void FoldSurnamesOfSeveralWords(List<FoldedPerson> family)
    {
        FoldedPerson[] names = [.. family.Where(name => name is { IsFolded: false, Settled: null, Name.BeginsWithParticle: true })];
        if (names.Length == 0)
        {
            return;
        }

        var ends = new Dictionary<string, NameBearers>(StringComparer.Ordinal);
        foreach (FoldedPerson person in family.Where(person => !person.IsFolded))
        {
            foreach (string end in person.Name.EndsWithParticle())
            {
                ends[end] = ends.GetValueOrDefault(end).With(person);
            }
        }

        foreach (FoldedPerson name in names)
        {
            if (ends.TryGetValue(name.Form, out NameBearers bearers) && Means(name, bearers, bearers.Articles, LeastArticles, MostTimesAlone))
            {
                bearers.First.Fold(name);
            }
        }
    }

    private void FoldSingleWords()
    {
        Dictionary<string, NameBearers> given = BearersOfGiven();
        foreach (FoldedPerson name in _singleWords)
        {
            NameBearers ofSurname = NameBearers.Of(_families.GetValueOrDefault(name.Form)), ofGiven = given[name.Form];

            // A surname that more people have as a given name, Paul or James, says too little.
            FoldedPerson? person = Means(name, ofSurname, ofSurname.Articles, LeastArticles, MostTimesAlone) && ofGiven.Articles <= ofSurname.First.Articles ? ofSurname.First
                : Means(name, ofGiven, ofGiven.Articles + ofSurname.Articles, LeastArticlesOfGiven, 1) ? ofGiven.First
                : null;
            person?.Fold(name);
        }
    }

    /// <summary>Whose full names begin with each of the words that stand alone.</summary>
    private Dictionary<string, NameBearers> BearersOfGiven()
    {
        Dictionary<string, NameBearers> bearers = _singleWords.ToDictionary(name => name.Form, _ => default(NameBearers), StringComparer.Ordinal);
        Dictionary<string, NameBearers>.AlternateLookup<ReadOnlySpan<char>> words = bearers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (FoldedPerson person in _families.Values.SelectMany(family => family).Where(person => !person.IsFolded))
        {
            ReadOnlySpan<char> word = PersonName.FirstWordOf(person.Form);
            if (words.TryGetValue(word, out NameBearers known))
            {
                words[word] = known.With(person);
            }
        }

        return bearers;
    }

    /// <param name="articles">Of all whom the name may mean.</param>
    private static bool Means(FoldedPerson name, NameBearers bearers, int articles, int least, int mostTimes) =>
        bearers.First is { IsAlone: false } first && first.Articles >= LeastShare * articles && first.Articles >= least && name.Articles <= mostTimes * first.Articles;
}
