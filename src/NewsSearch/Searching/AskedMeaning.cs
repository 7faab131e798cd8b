namespace NewsSearch.Searching;

/// <summary>What a question means, to be compared with the articles' passages.</summary>
/// <param name="Vector">Of length 1.</param>
/// <param name="Model">The number of the model that made it.</param>
public sealed record AskedMeaning(ReadOnlyMemory<float> Vector, ulong Model)
{
    /// <summary>Whether the words count for nothing but filters and marks.</summary>
    public bool Only { get; init; }
}
