namespace NewsSearch.Highlighting;

/// <summary>A passage with the matches in it.</summary>
/// <param name="Field"><c>body</c> or <c>title</c>.</param>
/// <param name="Span">Where the passage stands in that field.</param>
/// <param name="Text">The passage, exactly as it stands there.</param>
/// <param name="Highlights">The matches as offsets in <paramref name="Text"/>, ascending and disjoint.</param>
public sealed record Snippet(string Field, TextSpan Span, string Text, IReadOnlyList<TextSpan> Highlights);
