namespace NewsSearch.Sources.Pdf;

/// <summary>A part of the tree of pages.</summary>
/// <param name="Parent">The object that it says to belong to; null where it says none.</param>
/// <param name="List">Its definition, where it is a list of pages; null for a page.</param>
/// <param name="Order">In the file.</param>
internal sealed record FoundNode(int? Parent, string? List, int Order);
