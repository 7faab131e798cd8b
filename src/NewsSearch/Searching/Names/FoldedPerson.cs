using NewsSearch.Matching;

namespace NewsSearch.Searching.Names;

/// <summary>A person as <see cref="NameFolding"/> gathers the names for one.</summary>
/// <param name="form">The name that stands for all.</param>
/// <param name="articles">How many articles write the name.</param>
internal sealed class FoldedPerson(string form, int articles)
{
    private readonly int _articlesOfForm = articles;

    // Most names share their surname with none and take no other: what they would need is made when asked for.
    private PersonName? _name;
    private List<IndexedName>? _others;

    public string Form { get; } = form;

    /// <summary>The name that stands for all, in its parts.</summary>
    public PersonName Name => _name ??= PersonName.Of(Form);

    /// <summary>Articles that name the person in full, by the sum of the names: one that writes two counts twice.</summary>
    public int Articles { get; private set; } = articles;

    /// <summary>The spellings that the settings join, to which the name belongs; it is folded into no other then.</summary>
    public NameGroup? Settled { get; init; }

    /// <summary>Whether the settings name it without another spelling, so that it is nobody else's and takes no other.</summary>
    public bool IsAlone => Settled is { Spellings.Count: 1 };

    /// <summary>Whether it was folded into another.</summary>
    public bool IsFolded { get; private set; }

    /// <summary>More articles come first, equal ones by name, so that the order of reading decides nothing.</summary>
    public static int Compare(FoldedPerson a, FoldedPerson b) =>
        b.Articles != a.Articles ? b.Articles.CompareTo(a.Articles) : string.CompareOrdinal(a.Form, b.Form);

    /// <summary>Takes a full name as another one of this person.</summary>
    public void Join(FoldedPerson other)
    {
        Fold(other);
        Articles += other.Articles;
    }

    /// <summary>Takes a name that is no full one.</summary>
    public void Fold(FoldedPerson other)
    {
        _others ??= [];
        _others.Add(new(other.Form, other._articlesOfForm));
        _others.AddRange(other._others ?? []);
        other.IsFolded = true;
    }

    /// <summary>The names as one; null when there is one only, or none beside those of the settings.</summary>
    public NameGroup? Group()
    {
        if (_others is null)
        {
            return null;
        }

        IEnumerable<string> added = _others.OrderByDescending(other => other.Articles).ThenBy(other => other.Form, StringComparer.Ordinal).Select(other => other.Form);
        return Settled is null ? new NameGroup(null, [], [Form, .. added]) : Settled with { Terms = [.. Settled.Terms, .. added] };
    }
}
