using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources;

/// <summary>What is counted while one file is read, over all its members.</summary>
internal sealed record SourceReading(InflationBudget Budget, PassedOverCounter PassedOver);
