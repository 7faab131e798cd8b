namespace NewsSearch.Words;

/// <summary>Why a regular expression cannot be used.</summary>
/// <param name="Offset">Where in it that shows, 0-based.</param>
/// <param name="Reason">.NET's own words where the expression is malformed; otherwise null.</param>
internal readonly record struct RegexProblem(RegexProblemKind Kind, int Offset, string? Reason = null);
