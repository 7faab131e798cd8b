namespace NewsSearch.Searching;

/// <summary>How many articles are in a language.</summary>
/// <param name="Language">Its code, with the script where articles have one: <c>de</c>, <c>zh-Hant</c>.</param>
/// <param name="Count">Articles.</param>
/// <param name="Latest">The day of the newest of them; null when none has a date.</param>
public sealed record LanguageCount(string Language, int Count, DateOnly? Latest);
