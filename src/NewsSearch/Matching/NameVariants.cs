using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>The spellings of people's, places' or organisations' names that the settings join, looked up by any of them.</summary>
internal sealed class NameVariants
{
    private readonly Dictionary<string, NameGroup> _byTerm;
    private readonly Func<string, string> _formOf;

    /// <param name="table">Other spellings by the name to show, see <see cref="NameForest"/>.</param>
    /// <param name="formOf">The form in the index of a name; null for <see cref="NameForm.Of"/>.</param>
    public NameVariants(IReadOnlyDictionary<string, IReadOnlyList<string>>? table, Func<string, string>? formOf = null)
    {
        _formOf = formOf ?? NameForm.Of;
        Groups = [.. new NameForest(table, _formOf).Trees.Select(names => new NameGroup(names[0], names, [.. names.Select(_formOf).Where(term => term.Length > 0).Distinct()]))];
        _byTerm = Groups.SelectMany(group => group.Terms, (group, term) => (group, term)).ToDictionary(pair => pair.term, pair => pair.group, StringComparer.Ordinal);
    }

    private NameVariants(NameVariants settled, Dictionary<string, NameGroup> byTerm) => (Groups, _formOf, _byTerm) = (settled.Groups, settled._formOf, byTerm);

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

        return new NameVariants(this, byTerm);
    }

    /// <summary>All forms in the index that stand for <paramref name="name"/>.</summary>
    public IReadOnlyList<string> TermsOf(string name) => Find(_formOf(name)) is { } group ? group.Terms : [NameForm.Of(name)];
}
