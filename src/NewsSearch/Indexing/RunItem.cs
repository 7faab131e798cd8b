namespace NewsSearch.Indexing;

/// <summary>A record on its way into the index.</summary>
/// <param name="Sequence">Its place in the run, from 0.</param>
/// <param name="File">The file that it stands in; null for a stream.</param>
internal readonly record struct RunItem(Result<RawArticle, SkippedInput> Record, long Sequence, FileRun? File);
