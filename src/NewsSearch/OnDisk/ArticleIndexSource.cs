using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The index of one home, opened when first acquired. Safe to use from many threads.</summary>
public sealed class ArticleIndexSource(IndexHome home) : IArticleIndexSource
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
                _last = IndexSnapshot.Open(home);
            }
            else if (_last.Newer() is { } newer)
            {
                _last.Release();
                _last = newer;
            }

            return ArticleIndex.Holding(_last);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _last?.Release();
            _last = null;
            _isDisposed = true;
        }
    }
}
