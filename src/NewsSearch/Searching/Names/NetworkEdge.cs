namespace NewsSearch.Searching.Names;

/// <summary>Two names that stand together; neither comes first.</summary>
/// <param name="Source">The index of the one among the nodes.</param>
/// <param name="Target">The index of the other, which is greater.</param>
/// <param name="Weight">How many articles, or sentences, have both.</param>
public readonly record struct NetworkEdge(int Source, int Target, int Weight);
