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

    private readonly List<FoldedPerson> _full = [];
    private readonly List<FoldedPerson> _oneWord = [];

    private NameFolding(IEnumerable<IndexedName> names, NameVariants settled)
    {
        var ofSettings = new Dictionary<NameGroup, List<IndexedName>>();
        foreach (IndexedName name in names)
        {
            if (settled.Find(name.Form) is not { } group)
            {
                Add(new FoldedPerson(PersonName.Of(name.Form), name.Articles));
            }
            else if (!ofSettings.TryAdd(group, [name]))
            {
                ofSettings[group].Add(name);
            }
        }

        foreach ((NameGroup group, List<IndexedName> forms) in ofSettings)
        {
            // The fullest of them tells what the person is called.
            PersonName head = forms.OrderByDescending(form => form.Form.Contains(' ')).ThenByDescending(form => form.Articles)
                .ThenBy(form => form.Form, StringComparer.Ordinal).Select(form => PersonName.Of(form.Form)).First();
            Add(new FoldedPerson(head, forms.Sum(form => form.Articles)) { Settled = group });
        }

        _full.Sort(FoldedPerson.Compare);
    }

    /// <summary>The names that the settings join, and on top of them what is folded.</summary>
    /// <param name="names">Every name of the index once.</param>
    public static NameVariants Fold(IEnumerable<IndexedName> names, NameVariants settled)
    {
        var folding = new NameFolding(names, settled);
        folding.JoinMiddleNames();
        folding.JoinGivenNames();
        folding.FoldSurnamesOfSeveralWords();
        folding.FoldSingleWords();
        return settled.With(folding._full.Where(person => !person.IsFolded).Select(person => person.Group()).OfType<NameGroup>());
    }

    private void Add(FoldedPerson person) => (person.Head.IsOneWord ? _oneWord : _full).Add(person);

    /// <summary>One given name and surname, and middle names that agree: <c>Donald J. Trump</c>.</summary>
    private void JoinMiddleNames()
    {
        foreach (IGrouping<(string, string, string), FoldedPerson> namesakes in _full.Where(person => !person.IsAlone)
            .GroupBy(person => (person.Head.Given, person.Head.Surname, person.Head.Suffix)).Where(group => group.Skip(1).Any()))
        {
            List<FoldedPerson> plain = [.. namesakes.Where(person => person.Head.Middle.Count == 0)];
            List<List<FoldedPerson>> people = ByMiddleName(namesakes.Where(person => person.Head.Middle.Count > 0));
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

    /// <summary>Names of one given name and surname, those together whose middle names agree.</summary>
    private static List<List<FoldedPerson>> ByMiddleName(IEnumerable<FoldedPerson> names)
    {
        var people = new List<List<FoldedPerson>>();
        foreach (FoldedPerson name in names)
        {
            if (people.Find(person => person.TrueForAll(other => other.Head.MiddleAgrees(name.Head))) is { } known)
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
    private void JoinGivenNames()
    {
        foreach (IGrouping<(string, string), FoldedPerson> family in _full.Where(person => !person.IsFolded)
            .GroupBy(person => (person.Head.Surname, person.Head.Suffix)).Where(group => group.Skip(1).Any()))
        {
            int all = family.Sum(person => person.Articles);

            // Whoever is to take most of the family's articles has a quarter of them already.
            FoldedPerson[] likely = [.. family.Where(person => !person.IsAlone && person.Articles * 4 > all)];
            foreach (FoldedPerson name in family.Reverse().Where(name => name.Settled is null))
            {
                if (Array.Find(likely, person => FoldedPerson.Compare(person, name) < 0 && MayBe(name, person)) is { } person && (person.Articles + name.Articles) * 2 > all
                    && person.Articles >= LeastShare * family.Where(other => MayBe(name, other)).Sum(other => other.Articles))
                {
                    person.Join(name);
                }
            }
        }
    }

    private static bool MayBe(FoldedPerson name, FoldedPerson person) =>
        !person.IsFolded && name.Head.MiddleAgrees(person.Head)
        && (PersonName.IsInitials(name.Head.Given)
            ? name.Head.Given[0] == person.Head.Given[0] && name.Head.Given.Length == 1 && !PersonName.IsInitials(person.Head.Given)
            : GivenNames.IsShort(name.Head.Given, person.Head.Given));

    /// <summary><c>al-Assad</c>, which is the end of a longer name.</summary>
    private void FoldSurnamesOfSeveralWords()
    {
        Dictionary<string, NameBearers> ends = Bearers(person => person.Head.EndsWithParticle());
        foreach (FoldedPerson name in _full.Where(name => name is { IsFolded: false, Settled: null, Head.BeginsWithParticle: true }))
        {
            if (ends.TryGetValue(name.Head.Form, out NameBearers bearers) && Means(name, bearers, bearers.Articles, LeastArticles, MostTimesAlone))
            {
                bearers.First.Fold(name);
            }
        }
    }

    private void FoldSingleWords()
    {
        Dictionary<string, NameBearers> surnames = Bearers(person => [person.Head.Surname]), given = Bearers(person => [FirstWord(person.Head.Form)]);
        foreach (FoldedPerson name in _oneWord)
        {
            if (name.Settled is null && name.Head is { Suffix: "", Form: { Length: > 1 } word } && !PersonName.IsSuffix(word))
            {
                NameBearers ofSurname = surnames.GetValueOrDefault(word), ofGiven = given.GetValueOrDefault(word);

                // A surname that more people have as a given name, Paul or James, says too little.
                FoldedPerson? person = Means(name, ofSurname, ofSurname.Articles, LeastArticles, MostTimesAlone) && ofGiven.Articles <= ofSurname.First.Articles ? ofSurname.First
                    : Means(name, ofGiven, ofGiven.Articles + ofSurname.Articles, LeastArticlesOfGiven, 1) ? ofGiven.First
                    : null;
                person?.Fold(name);
            }
        }
    }

    /// <param name="articles">Of all whom the name may mean.</param>
    private static bool Means(FoldedPerson name, NameBearers bearers, int articles, int least, int mostTimes) =>
        bearers.First is { IsAlone: false } first && first.Articles >= LeastShare * articles && first.Articles >= least && name.Articles <= mostTimes * first.Articles;

    private Dictionary<string, NameBearers> Bearers(Func<FoldedPerson, IEnumerable<string>> keys)
    {
        var bearers = new Dictionary<string, NameBearers>(StringComparer.Ordinal);
        foreach (FoldedPerson person in _full.Where(person => !person.IsFolded))
        {
            foreach (string key in keys(person))
            {
                NameBearers known = bearers.GetValueOrDefault(key);
                bool isFirst = known.First is null || FoldedPerson.Compare(person, known.First) < 0;
                bearers[key] = new(isFirst ? person : known.First!, known.Articles + person.Articles);
            }
        }

        return bearers;
    }

    private static string FirstWord(string form) => form[..form.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The people who share a word of their names.</summary>
    /// <param name="First">Whom most articles name; null when there are none.</param>
    /// <param name="Articles">Of all of them together.</param>
    private readonly record struct NameBearers(FoldedPerson First, int Articles);
}
