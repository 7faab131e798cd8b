using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Archive;

/// <summary>What a run is to read, and what is to be remembered of it.</summary>
/// <param name="Changed">The settings that remember it, to be written once the index is open for writing; null when nothing changes.</param>
public sealed record ReadingPlan(IReadOnlyList<IndexingInput> Inputs, IndexSettings? Changed)
{
    /// <summary>What is remembered is read again, and nobody has named anything.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>The options of known sources that are no longer what they were.</summary>
    public IReadOnlyList<SourceOptionChange> OptionChanges { get; init; } = [];
}
