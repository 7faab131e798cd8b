namespace NewsSearch.Queries;

/// <summary>Something that a query can say.</summary>
/// <param name="Written">Queries that say it, each in its own way; each can be read as it stands.</param>
/// <param name="Meaning">What they find.</param>
public sealed record LanguageExample(ValueList<string> Written, string Meaning);
