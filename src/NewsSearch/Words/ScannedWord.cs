namespace NewsSearch.Words;

/// <summary>
/// One word found by <see cref="WordScanner"/>: where it stands in the text (the span leaves out a possessive's <c>'s</c> and
/// takes in an acronym's last dot), how many characters of the scanner's buffer hold its folded form, and how it is written.
/// </summary>
internal readonly record struct ScannedWord(TextSpan Span, int Length, WordShape Shape);
