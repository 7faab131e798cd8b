namespace NewsSearch.Indexing;

/// <summary>An article on its way into the index.</summary>
/// <param name="Sequence">Its place in the run, from 0.</param>
/// <param name="File">The file that it stands in; null for a stream.</param>
internal readonly record struct RunItem(RawArticle Article, long Sequence, FileRun? File);
