using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>
/// The indexes of several homes as one: articles of all of them in one order, by the rarity that words have in all together, and numbers added up. An article that several of them
/// have is that of the first. Safe to use from many threads.
/// </summary>
/// <param name="homes">At least two, each with the name that its articles are told by; the settings of the first hold for all.</param>
/// <param name="remarked">Told what there is to say about an index whenever a commit is opened; null when nobody listens.</param>
/// <param name="leaveOpen">Leave the last commits open when it is disposed of, see <see cref="ArticleIndexSource"/>.</param>
public sealed class JoinedIndexSource(IReadOnlyList<(string Name, IndexHome Home)> homes, Action<IndexRemark>? remarked = null, bool leaveOpen = false) : IArticleIndexSource
{
    private readonly Lock _lock = new();
    private readonly IndexSnapshot?[] _members = new IndexSnapshot?[homes.Count];
    private IndexSnapshot?[] _joined = [];
    private IndexSnapshot? _last;
    private bool _isDisposed;

    /// <inheritdoc/>
    public IArticleIndex Acquire()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            for (int i = 0; i < homes.Count; i++)
            {
                Refresh(ref _members[i], homes[i].Home);
            }

            // Compared with what was joined: of two homes one may have been refreshed before the other failed.
            if (_last is null || !_joined.SequenceEqual(_members))
            {
                var joined = IndexSnapshot.Join([.. homes.Select((home, i) => (home.Name, _members[i]!))], _last);
                _last?.Release();
                (_last, _joined) = (joined, [.. _members]);
            }

            return ArticleIndex.Holding(_last);
        }
    }

    /// <summary>Those of the first.</summary>
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Notes()
    {
        using var first = new ArticleIndexSource(homes[0].Home, remarked);
        return first.Notes();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!leaveOpen)
            {
                _last?.Release();
                foreach (IndexSnapshot? member in _members)
                {
                    member?.Release();
                }
            }

            _last = null;
            Array.Clear(_members);
            _isDisposed = true;
        }
    }

    private void Refresh(ref IndexSnapshot? member, IndexHome home)
    {
        if (member is null)
        {
            member = IndexSnapshot.Open(home, remarked);
        }
        else if (member.Newer(remarked) is { } newer)
        {
            member.Release();
            member = newer;
        }
    }
}
