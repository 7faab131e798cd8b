using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources;

/// <summary>How one file is read, and what is counted meanwhile over all its members.</summary>
internal sealed record SourceReading(SourceOptions Options, InflationBudget Budget, PassedOverCounter PassedOver, WantedKeys Wanted, Action<SourceRepair>? Repaired = null)
{
    /// <summary>The place of what was given, below which filters see paths; the file's own or that of a folder above it.</summary>
    public string Top { get; init; } = "";
}
