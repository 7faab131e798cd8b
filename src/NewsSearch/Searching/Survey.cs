using NewsSearch.Searching.Names;

namespace NewsSearch.Searching;

/// <summary>What stands in the matching articles, counted all at once; the most common first, of equal ones by name.</summary>
/// <param name="Years">By year.</param>
/// <param name="Timeline">By the shortest unit that fits, see <see cref="SurveyRequest.MostPeriods"/>.</param>
public sealed record Survey(Timeline Years, Timeline Timeline)
{
    /// <summary>The people, see <see cref="IArticleIndex.CountNames"/>.</summary>
    public required IReadOnlyList<NameCount> People { get; init; }

    /// <summary>The places.</summary>
    public required IReadOnlyList<NameCount> Places { get; init; }

    /// <summary>The organisations.</summary>
    public required IReadOnlyList<NameCount> Organisations { get; init; }

    /// <summary>The countries that the places lie in.</summary>
    public required IReadOnlyList<NameCount> Countries { get; init; }

    /// <summary>The outlets.</summary>
    public required IReadOnlyList<NameCount> Sources { get; init; }

    /// <summary>The authors.</summary>
    public required IReadOnlyList<NameCount> Authors { get; init; }

    /// <summary>The languages, all of them.</summary>
    public required IReadOnlyList<LanguageCount> Languages { get; init; }
}
