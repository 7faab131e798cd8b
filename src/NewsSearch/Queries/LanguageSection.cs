namespace NewsSearch.Queries;

/// <summary>Examples of the query language that belong together.</summary>
public sealed record LanguageSection(string Title, ValueList<LanguageExample> Examples);
