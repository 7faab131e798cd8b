namespace NewsSearch;

/// <summary>Something about an index that its user should know, and that keeps nobody from using it.</summary>
/// <param name="Path">The file that it is about; absolute.</param>
public sealed record IndexRemark(IndexRemarkKind Kind, string Path);
