using NewsSearch.Queries;
using NewsSearch.Searching.Names;

namespace NewsSearch.Searching.Counting;

/// <summary>What articles are counted by: a named way to give the values that each has, of which there may be none, one or several.</summary>
public readonly record struct Dimension
{
    /// <summary>Before the name of a kept key that is called as a dimension is.</summary>
    public const string KeptPrefix = "kept.";

    private static readonly (string Name, DimensionKind Kind)[] Known =
    [
        ("source", DimensionKind.Source),
        ("author", DimensionKind.Author),
        ("language", DimensionKind.Language),
        ("country", DimensionKind.Country),
        ("person", DimensionKind.Person),
        ("place", DimensionKind.Place),
        ("org", DimensionKind.Organisation),
        ("year", DimensionKind.Year),
        ("month", DimensionKind.Month),
        ("week", DimensionKind.Week),
        ("day", DimensionKind.Day),
    ];

    private Dimension(DimensionKind kind, string? key = null) => (Kind, Key) = (kind, key);

    /// <summary>Which dimension it is, but for the name of a kept key.</summary>
    public DimensionKind Kind { get; }

    /// <summary>The name of a kept key in lower case; null for all others.</summary>
    public string? Key { get; }

    /// <summary>The names of those that every index has.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>How it is asked for, and called in what is told.</summary>
    public string Name => Key ?? NameOf(Kind);

    /// <summary>The length of its periods; null for a dimension that is no time.</summary>
    public TimeUnit? Unit => Kind switch
    {
        DimensionKind.Year => TimeUnit.Year,
        DimensionKind.Month => TimeUnit.Month,
        DimensionKind.Week => TimeUnit.Week,
        DimensionKind.Day => TimeUnit.Day,
        _ => null,
    };

    /// <summary>The names that it counts; null where it counts none.</summary>
    public NameField? Named => Kind switch
    {
        DimensionKind.Person => NameField.People,
        DimensionKind.Place => NameField.Places,
        DimensionKind.Organisation => NameField.Organisations,
        DimensionKind.Country => NameField.Countries,
        _ => null,
    };

    /// <summary>The field of outlets or authors that it counts; null for all others.</summary>
    public SearchField? Origin => Kind switch
    {
        DimensionKind.Source => SearchField.Source,
        DimensionKind.Author => SearchField.Author,
        _ => null,
    };

    /// <summary>One that every index has.</summary>
    /// <exception cref="ArgumentException">It is a kept key, which has a name: see <see cref="OfKept"/>.</exception>
    public static Dimension Of(DimensionKind kind) =>
        kind == DimensionKind.Kept ? throw new ArgumentException("a kept key has a name", nameof(kind)) : new(kind);

    /// <summary>That of a period's length.</summary>
    public static Dimension Of(TimeUnit unit) => new(unit switch
    {
        TimeUnit.Day => DimensionKind.Day,
        TimeUnit.Week => DimensionKind.Week,
        TimeUnit.Month => DimensionKind.Month,
        _ => DimensionKind.Year,
    });

    /// <summary>The values of a kept key.</summary>
    /// <param name="name">Its name in any case.</param>
    public static Dimension OfKept(string name) => new(DimensionKind.Kept, KeptField.Folded(name));

    /// <summary>The dimension of this name in any case; null when there is none.</summary>
    /// <param name="kept">The kept keys of the index, in lower case, see <see cref="IArticleIndex.KeptNames"/>.</param>
    public static Dimension? Find(string name, IReadOnlyList<string> kept)
    {
        int known = Array.FindIndex(Known, each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        string key = KeptField.Folded(name.StartsWith(KeptPrefix, StringComparison.OrdinalIgnoreCase) && !kept.Contains(KeptField.Folded(name)) ? name[KeptPrefix.Length..] : name);
        return known >= 0 ? new(Known[known].Kind) : kept.Contains(key) ? new(DimensionKind.Kept, key) : null;
    }

    /// <summary>The name that is asked for.</summary>
    public override string ToString() => Name;

    private static string NameOf(DimensionKind kind) => Array.Find(Known, known => known.Kind == kind).Name;
}
