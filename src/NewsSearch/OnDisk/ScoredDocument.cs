namespace NewsSearch.OnDisk;

/// <param name="Document">Its number in the whole index.</param>
internal readonly record struct ScoredDocument(int Document, float Score);
