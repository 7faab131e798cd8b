using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources;

/// <summary>How one file is read, and what is counted meanwhile over all its members.</summary>
internal sealed record SourceReading(SourceOptions Options, InflationBudget Budget, PassedOverCounter PassedOver);
