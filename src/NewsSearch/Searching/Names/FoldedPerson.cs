using NewsSearch.Matching;

namespace NewsSearch.Searching.Names;

/// <summary>A person as <see cref="NameFolding"/> gathers the names for one.</summary>
/// <param name="head">The name that stands for all.</param>
/// <param name="articles">How many articles write the name.</param>
internal sealed class FoldedPerson(PersonName head, int articles)
{
    private readonly List<IndexedName> _forms = [new(head.Form, articles)];

    public PersonName Head { get; private set; } = head;

    /// <summary>Articles that name the person in full, by the sum of the names: one that writes two counts twice.</summary>
    public int Articles { get; private set; } = articles;

    /// <summary>The spellings that the settings join, to which the name belongs; it is folded into no other then.</summary>
    public NameGroup? Settled { get; init; }

    /// <summary>Whether the settings name it without another spelling, so that it is nobody else's and takes no other.</summary>
    public bool IsAlone => Settled is { Terms.Count: 1 };

    /// <summary>Whether it was folded into another.</summary>
    public bool IsFolded { get; private set; }

    /// <summary>More articles come first, equal ones by name, so that the order of reading decides nothing.</summary>
    public static int Compare(FoldedPerson a, FoldedPerson b) =>
        b.Articles != a.Articles ? b.Articles.CompareTo(a.Articles) : string.CompareOrdinal(a.Head.Form, b.Head.Form);

    /// <summary>Takes a full name as another one of this person.</summary>
    public void Join(FoldedPerson other)
    {
        Fold(other);
        Articles += other.Articles;
    }

    /// <summary>Takes a name that is no full one.</summary>
    public void Fold(FoldedPerson other)
    {
        _forms.AddRange(other._forms);
        other.IsFolded = true;
    }

    /// <summary>The names as one; null when there is one only, or none beside those of the settings.</summary>
    public NameGroup? Group()
    {
        IEnumerable<string> added = _forms.Skip(1).OrderByDescending(form => form.Articles).ThenBy(form => form.Form, StringComparer.Ordinal).Select(form => form.Form);
        return _forms.Count == 1 ? null
            : Settled is null ? new NameGroup(null, [], [Head.Form, .. added])
            : Settled with { Terms = [.. Settled.Terms, .. added] };
    }
}
