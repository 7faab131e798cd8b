using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>What a survey is to tell of the matching articles.</summary>
/// <param name="Query">The articles that count.</param>
public sealed record SurveyRequest(NewsQuery Query)
{
    /// <summary>Names of each kind, outlets and authors at most, those in most articles; at least 1.</summary>
    public int Most { get; init; } = 10;

    /// <summary>Periods of the timeline at most, unless there are more years.</summary>
    public int MostPeriods { get; init; } = 120;

    /// <summary>Whether short forms of people's names are names of their own.</summary>
    public bool AsWritten { get; init; }
}
