using NewsSearch.Home;

namespace NewsSearch.Archive;

/// <summary>A remembered file or folder, and what the last runs made of it.</summary>
/// <param name="Source">What the settings say of it.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Exists">It is there now.</param>
public sealed record SourceState(RememberedSource Source, string Path, bool Exists)
{
    /// <summary>Files that were read in it, those without an article too.</summary>
    public int Files { get; init; }

    /// <summary>Articles that were taken from these.</summary>
    public long Articles { get; init; }

    /// <summary>When a run last looked at it, UTC; null for never.</summary>
    public DateTime? LastRun { get; init; }

    /// <summary>Why that run could not enter it at all; null when it could.</summary>
    public SkippedInput? Problem { get; init; }

    /// <summary>What is passed over in it, by cause.</summary>
    public IReadOnlyDictionary<SkipCause, long> SkippedByCause { get; init; } = new Dictionary<SkipCause, long>();

    /// <summary>The same one by one, of each file the first hundred.</summary>
    public IReadOnlyList<SkippedInput> Skipped { get; init; } = [];
}
