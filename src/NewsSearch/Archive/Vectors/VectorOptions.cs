namespace NewsSearch.Archive.Vectors;

/// <summary>How vectors are computed.</summary>
public sealed record VectorOptions
{
    /// <summary>Whether only the first passage of each article has a vector.</summary>
    public bool LeadsOnly { get; init; }

    /// <summary>Articles that are computed at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether vectors of another model are replaced, instead of refused.</summary>
    public bool ReplacesOthers { get; init; }
}
