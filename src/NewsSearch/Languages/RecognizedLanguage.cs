namespace NewsSearch.Languages;

/// <summary>The language that a text looks like.</summary>
/// <param name="Tag">See <see cref="LanguageTag"/>; empty where nothing is sure enough to be told.</param>
/// <param name="Script">The script of most of it; none where two share it.</param>
internal readonly record struct RecognizedLanguage(string Tag, WritingScript Script);
