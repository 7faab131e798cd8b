namespace NewsSearch.Sources.Fields;

/// <summary>Either the mapping or, where the text is none, what is wrong with it in words for the person who wrote it.</summary>
public readonly record struct FieldMapResult(IReadOnlyDictionary<string, IReadOnlyList<string>>? Map, string? Error);
