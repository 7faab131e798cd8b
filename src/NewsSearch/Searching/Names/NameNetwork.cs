namespace NewsSearch.Searching.Names;

/// <summary>Names that stand together in articles.</summary>
/// <param name="Nodes">Names that stand with another one, kind by kind, each kind's most common first.</param>
/// <param name="Edges">The heaviest first; equal ones in the order of their nodes.</param>
public sealed record NameNetwork(NetworkUnit Unit, IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges)
{
    /// <summary>Articles that join no names, for they have more than <see cref="NetworkRequest.MostTogether"/> of them.</summary>
    public int Lists { get; init; }

    /// <summary>The same with its heaviest edges alone, at most so many, and the names that they join.</summary>
    public NameNetwork Heaviest(int most)
    {
        NetworkEdge[] edges = [.. Edges.Take(most)];
        int[] kept = [.. edges.SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct().Order()];
        return this with
        {
            Nodes = [.. kept.Select(node => Nodes[node])],
            Edges = [.. edges.Select(edge => edge with { Source = Array.BinarySearch(kept, edge.Source), Target = Array.BinarySearch(kept, edge.Target) })],
        };
    }
}
