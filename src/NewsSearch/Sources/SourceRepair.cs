namespace NewsSearch.Sources;

/// <summary>A file breaks the rules of its format and was read for what it must have meant; nothing of it is lost.</summary>
/// <param name="Path">The file, or the member of an archive; null for standard input.</param>
/// <param name="Format"><c>XML</c> or <c>JSON</c>.</param>
/// <param name="Count">How many places were mended.</param>
/// <param name="FirstLine">The 1-based line of the first of them.</param>
public sealed record SourceRepair(string? Path, string Format, int Count, int FirstLine);
