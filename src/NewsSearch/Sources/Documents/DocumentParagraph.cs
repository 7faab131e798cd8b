namespace NewsSearch.Sources.Documents;

/// <summary>
/// A paragraph of a document as it is read down the page. The row of a table is one, its cells parted by tabs, unless a cell holds
/// several paragraphs: each of these ends one.
/// </summary>
/// <param name="Text">May be blank; a line break within the paragraph is a <c>\n</c>.</param>
/// <param name="Heading">0 for running text, 1 to 9 for a heading of that level; the style for titles counts as 1.</param>
/// <param name="IsBold">All its letters are bold.</param>
/// <param name="Role">The class that an exported page gives it, where it is one that is known; otherwise null.</param>
internal readonly record struct DocumentParagraph(string Text, int Heading = 0, bool IsBold = false, string? Role = null);
