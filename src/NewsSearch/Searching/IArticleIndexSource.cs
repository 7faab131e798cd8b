namespace NewsSearch.Searching;

/// <summary>Hands out an index in its newest state, for fronts that live longer than one question.</summary>
public interface IArticleIndexSource : IDisposable
{
    /// <summary>
    /// The index as of its last commit, which is opened anew only when there is a newer one than the last time. To be disposed of by the
    /// caller; what others have acquired stays open for them, also when the source itself is disposed of.
    /// </summary>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The source was disposed of.</exception>
    IArticleIndex Acquire();

    /// <summary>What the writer has noted in the last commit beside the articles.</summary>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    IReadOnlyDictionary<string, string> Notes();
}
