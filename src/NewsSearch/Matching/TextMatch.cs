namespace NewsSearch.Matching;

/// <summary>A stretch of text that a part of the query matches.</summary>
/// <param name="Leaf">Which of the query's leaves.</param>
internal readonly record struct TextMatch(TextSpan Span, int Leaf);
