namespace NewsSearch.Sources.Containers;

/// <summary>A stretch of a sparse member that is stored; what lies between two is zeros.</summary>
internal readonly record struct SparsePart(long Offset, long Length);
