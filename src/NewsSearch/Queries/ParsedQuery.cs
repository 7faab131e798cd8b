namespace NewsSearch.Queries;

/// <summary>What the text of a query means.</summary>
/// <param name="Hints">What may not be meant as written, each once, in the order of the text.</param>
public sealed record ParsedQuery(NewsQuery Query, ValueList<QueryHint> Hints);
