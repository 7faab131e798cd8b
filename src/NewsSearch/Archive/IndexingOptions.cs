namespace NewsSearch.Archive;

/// <summary>How an index is brought up to date.</summary>
public sealed record IndexingOptions
{
    /// <summary>Threads to work with.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Drop the articles of files that are gone, and those that a changed file no longer holds.</summary>
    public bool Prune { get; init; }

    /// <summary>With <see cref="Prune"/>, drop also the articles of a source that is missing as a whole or an empty folder, as that of a disk which is not mounted.</summary>
    public bool PruneMissing { get; init; }

    /// <summary>Leave in the articles the lines that their outlet repeats; from now on, and null leaves it at what holds.</summary>
    public bool? KeepRepeated { get; init; }

    /// <summary>Told the id of each article that the index did not have, from any thread and before the commit; not of those of an index that is made anew. Null when nobody listens.</summary>
    public Action<string>? Added { get; init; }

    /// <summary>Start from an empty index; the old one stays until the new one is whole.</summary>
    public bool Rebuild { get; init; }
}
