namespace NewsSearch.Cleaning.Explaining;

/// <summary>What stated a field of an article.</summary>
/// <param name="Evidence">The kind of statement.</param>
/// <param name="Name">What the statement is called, as in <c>article:published_time</c>; null where its kind tells it.</param>
public readonly record struct FieldOrigin(FieldEvidence Evidence, string? Name = null);
