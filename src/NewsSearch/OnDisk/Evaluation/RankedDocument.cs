namespace NewsSearch.OnDisk.Evaluation;

/// <summary>A document that matches.</summary>
/// <param name="Document">Its number in the whole index.</param>
/// <param name="Published">Seconds since 1970, UTC; what sorts last when nobody knows.</param>
internal readonly record struct RankedDocument(int Document, float Score, long Published);
