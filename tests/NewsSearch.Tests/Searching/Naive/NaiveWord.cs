namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Form">As the documentation says that words are compared: lower case, no accents, dots or commas.</param>
internal readonly record struct NaiveWord(string Form, TextSpan Span, int Sentence, int Paragraph);
