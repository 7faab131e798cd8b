using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>In how many articles a name stands.</summary>
/// <param name="Name">The commonest spelling, or the one that the settings prefer; of a place that has several names the gazetteer's, of a country its English one.</param>
/// <param name="Count">Articles, each counted once whatever spellings it has.</param>
/// <param name="Latest">The day of the newest of them; null when none has a date.</param>
/// <param name="Country">The country of a place, or the code of a country (ISO 3166-1 alpha-2); null when unknown and for people.</param>
public sealed record NameCount(string Name, int Count, DateOnly? Latest, string? Country)
{
    /// <summary>The first-level region of a place, or null.</summary>
    public string? Region { get; init; }

    /// <summary>Degrees north of a place, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east of a place, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>How the articles write it otherwise, letter case and accents aside, the commonest first: what the settings join, other names of the place, and what is folded into it.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Whether this is what the name counts as.</summary>
    public bool IsWritten(string name) => HasForm(NameForm.Of(name));

    /// <param name="form">See <see cref="NameForm.Of"/>.</param>
    internal bool HasForm(string form) => NameForm.Of(Name) == form || Forms.Any(other => NameForm.Of(other) == form);

    /// <summary>The names in order; equal ones by name.</summary>
    public static IReadOnlyList<NameCount> InOrder(IEnumerable<NameCount> names, NameOrder order) => [.. (order switch
    {
        NameOrder.Count => names.OrderByDescending(name => name.Count),
        NameOrder.Recent => names.OrderByDescending(name => name.Latest ?? DateOnly.MinValue).ThenByDescending(name => name.Count),
        _ => names.OrderBy(static _ => 0),
    }).ThenBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Name, StringComparer.Ordinal)];
}
