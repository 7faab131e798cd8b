namespace NewsSearch.Sources.Fields;

/// <summary>Why a text is no field map.</summary>
/// <param name="Pair">The part of the text that is wrong, as it was written.</param>
/// <param name="UnknownField">The field that <paramref name="Pair"/> names and that there is not; null when it is no pair at all.</param>
public sealed record FieldMapFault(string Pair, string? UnknownField = null);
