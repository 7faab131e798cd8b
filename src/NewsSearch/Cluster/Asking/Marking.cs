using NewsSearch.Highlighting;
using NewsSearch.Searching;

namespace NewsSearch.Cluster.Asking;

/// <summary>Finds passages in the stored texts of hits.</summary>
internal sealed class Marking
{
    private readonly Highlighter _highlighter;
    private readonly SilentLeaves _silent;

    public Marking(ClusterSnapshot snapshot, ClusterQuery query, SearchRequest request, CancellationToken cancellation)
    {
        _highlighter = new Highlighter(Rarities.ForPassages(query.Leaves, snapshot, cancellation), request.Snippets, request.Context);
        _silent = new SilentLeaves(snapshot, query);
    }

    /// <summary>The passages of an article that show why it was found.</summary>
    public IReadOnlyList<Snippet> Passages(IndexedArticle article) => _highlighter.Highlight(article, _silent.In(article));
}
