namespace NewsSearch.Searching;

/// <summary>What one leaf of a query, or something that raises the score, adds to the score of an article.</summary>
/// <param name="Words">The leaf in words.</param>
/// <param name="InTitle">How often it matches the title.</param>
/// <param name="InBody">How often it matches the body.</param>
public sealed record ScorePart(string Words, float Score, int InTitle, int InBody)
{
    /// <summary>How much it counts beside a part of the query, 1; see <see cref="Boost"/>.</summary>
    public float Weight { get; init; } = 1;
}
