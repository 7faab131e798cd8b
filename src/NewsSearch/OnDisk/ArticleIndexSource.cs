using NewsSearch.Home;
using NewsSearch.OnDisk.Store;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The index of one home, opened when first acquired. Safe to use from many threads.</summary>
/// <param name="remarked">Told what there is to say about the index whenever a commit is opened; null when nobody listens.</param>
/// <param name="leaveOpen">Leave the last commit open when it is disposed of, for a process that ends then: closing its files one by one would take longer.</param>
public sealed class ArticleIndexSource(IndexHome home, Action<IndexRemark>? remarked = null, bool leaveOpen = false) : IArticleIndexSource
{
    private readonly Lock _lock = new();
    private IndexSnapshot? _last;
    private bool _isDisposed;

    /// <inheritdoc/>
    public IArticleIndex Acquire()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_last is null)
            {
                _last = IndexSnapshot.Open(home, remarked);
            }
            else if (_last.Newer(remarked) is { } newer)
            {
                _last.Release();
                _last = newer;
            }

            return ArticleIndex.Holding(_last);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Notes() => LuceneFaults.Translate(home, () => Commits.OfNewest(home, remarked, commit => commit.Notes));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!leaveOpen)
            {
                _last?.Release();
            }

            _last = null;
            _isDisposed = true;
        }
    }
}
