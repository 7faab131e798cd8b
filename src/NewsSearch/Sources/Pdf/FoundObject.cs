namespace NewsSearch.Sources.Pdf;

/// <summary>Where an object stands.</summary>
/// <param name="Place">Its first byte in the file; of one in an object stream, the number of that.</param>
/// <param name="Index">In an object stream, from 0; otherwise null.</param>
internal readonly record struct FoundObject(int Generation, int Place, int? Index);
