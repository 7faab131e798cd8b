using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.Cluster;

/// <summary>Hands out the index behind an address of a cluster.</summary>
/// <param name="connection">Stays open when the source is disposed of.</param>
/// <param name="home">Its settings are applied when searching, and it has the notes of the writer; its folder need not exist.</param>
public sealed class ClusterArticleIndexSource(ClusterConnection connection, IndexHome home, TimeProvider clock) : IArticleIndexSource
{
    /// <inheritdoc/>
    public IArticleIndex Acquire() => throw new IndexException(IndexFault.Inaccessible, $"{connection.Address} cannot be searched yet");

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Notes() => ClusterNotes.Load(home, new ClusterIndexes(connection, clock).Existing().Identity);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
