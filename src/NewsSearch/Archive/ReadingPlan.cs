using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Archive;

/// <summary>What a run is to read, and what is to be remembered of it.</summary>
/// <param name="Remember">
/// Adds what is to be remembered to the settings, as they are once the index is open for writing; null for nothing.
/// </param>
public sealed record ReadingPlan(IReadOnlyList<IndexingInput> Inputs, Func<IndexSettings, IndexSettings>? Remember)
{
    /// <summary>What is remembered is read again, and nobody has named anything.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>Whether all sources are read that the index was made from.</summary>
    public bool ReadsAll { get; init; }

    /// <summary>The options of known sources that are no longer what they were.</summary>
    public IReadOnlyList<SourceOptionChange> OptionChanges { get; init; } = [];
}
