namespace NewsSearch;

/// <summary>An input that was passed over, where it stands and why; the run goes on without it.</summary>
/// <param name="Origin">The file and record.</param>
/// <param name="Reason">A short, stable phrase that groups alike in a summary, e.g. <c>invalid JSON</c>.</param>
/// <param name="Detail">What is particular to this input, or null.</param>
public sealed record SkippedInput(ArticleOrigin Origin, string Reason, string? Detail = null)
{
    /// <summary>The next run may well succeed: the file could not be opened or read to its end.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Damage hides a part of the file of unknown size, so nothing follows from what the file seems to lack.</summary>
    public bool IsDamage { get; init; }

    /// <summary><c>file:7: invalid JSON (expected a value)</c>.</summary>
    public override string ToString() => Detail is null ? $"{Origin}: {Reason}" : $"{Origin}: {Reason} ({Detail})";
}
