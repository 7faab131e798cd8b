namespace NewsSearch;

/// <summary>
/// What a document's file says of itself, as word processors write it unasked. It is believed only where neither the source nor the
/// text states the same.
/// </summary>
/// <param name="Authors">Who wrote the file; empty when it does not say, or names a program.</param>
/// <param name="Created">When the document was begun, or null.</param>
public sealed record FileProperties(ValueList<string> Authors, PublicationDate? Created);
