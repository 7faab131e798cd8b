using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>The spellings of people's, places' or organisations' names that the settings join, looked up by any of them.</summary>
internal sealed class NameVariants
{
    private readonly Dictionary<string, NameGroup> _byTerm;

    /// <param name="table">Other spellings by the name to show; a spelling that stands twice belongs to the first.</param>
    public NameVariants(IReadOnlyDictionary<string, IReadOnlyList<string>>? table)
    {
        _byTerm = new(StringComparer.Ordinal);
        var groups = new List<NameGroup>();
        foreach ((string name, IReadOnlyList<string> others) in table ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            List<string> spellings = [.. others.Prepend(name).Where(spelling => !_byTerm.ContainsKey(NameForm.Of(spelling)))];
            var group = new NameGroup(name, spellings, [.. spellings.Select(NameForm.Of).Where(term => term.Length > 0).Distinct()]);
            groups.Add(group);
            foreach (string term in group.Terms)
            {
                _byTerm.Add(term, group);
            }
        }

        Groups = groups;
    }

    private NameVariants(IReadOnlyList<NameGroup> groups, Dictionary<string, NameGroup> byTerm) => (Groups, _byTerm) = (groups, byTerm);

    public static NameVariants None { get; } = new(null);

    /// <summary>The groups of the settings.</summary>
    public IReadOnlyList<NameGroup> Groups { get; }

    /// <summary>The group of the name with this form in the index, or null.</summary>
    public NameGroup? Find(string term) => _byTerm.GetValueOrDefault(term);

    /// <summary>The same with these groups, each of which holds all forms of those that it takes the place of.</summary>
    public NameVariants With(IEnumerable<NameGroup> groups)
    {
        var byTerm = new Dictionary<string, NameGroup>(_byTerm, StringComparer.Ordinal);
        foreach (NameGroup group in groups)
        {
            foreach (string term in group.Terms)
            {
                byTerm[term] = group;
            }
        }

        return new NameVariants(Groups, byTerm);
    }

    /// <summary>All forms in the index that stand for <paramref name="name"/>.</summary>
    public IReadOnlyList<string> TermsOf(string name) =>
        NameForm.Of(name) is var term && Find(term) is { } group ? group.Terms : [term];
}
