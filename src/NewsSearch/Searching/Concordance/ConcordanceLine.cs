namespace NewsSearch.Searching.Concordance;

/// <summary>A match with the text around it.</summary>
/// <param name="Field"><see cref="Snippet.Title"/> or <see cref="Snippet.Body"/>.</param>
/// <param name="Span">Where the match stands in that field.</param>
/// <param name="Left">The text before it, exactly as it stands there, from far enough on.</param>
/// <param name="Match">The match itself.</param>
/// <param name="Right">The text behind it, up to far enough.</param>
public sealed record ConcordanceLine(ArticleHead Article, string Field, TextSpan Span, string Left, string Match, string Right);
