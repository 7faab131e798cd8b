namespace NewsSearch.Cleaning.Explaining;

/// <summary>A paragraph as it was read, and what became of it.</summary>
/// <param name="Text">The whole of it, white space collapsed.</param>
/// <param name="Taken">What of it is in the article: all, its beginning, or null for nothing.</param>
/// <param name="Evidence">Why it, or its end, was left; null where all of it was taken.</param>
/// <param name="IsStated">Whether the page only states it, in JSON-LD, and does not show it.</param>
public sealed record ExplainedParagraph(string Text, string? Taken, LeftEvidence? Evidence, bool IsStated = false);
