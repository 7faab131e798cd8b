namespace NewsSearch.Indexing;

/// <summary>What one commit of an index holds, and where it was read.</summary>
/// <remarks>Implementations may be called from several threads and throw an <see cref="IndexException"/> for what cannot be read.</remarks>
public interface IIndexedArticles
{
    /// <summary>There is no index yet, or none that counts.</summary>
    bool IsEmpty { get; }

    /// <summary>What the commit says beside its articles; see <see cref="IArticleWriter.Commit"/>.</summary>
    IReadOnlyDictionary<string, string> Notes { get; }

    /// <summary>The article with this id; null when there is none.</summary>
    KnownArticle? Find(string id);

    /// <summary>
    /// The stored paths of all articles, each once, of members of archives too (see <see cref="StoredPath"/>); those of removed articles
    /// may be among them.
    /// </summary>
    IReadOnlyCollection<string> Paths();

    /// <summary>Whether an article was read from the file, or from a member of the archive.</summary>
    bool HoldsAny(string storedPath);

    /// <summary>The articles that were read from a file, or from the members of an archive: id and key of each.</summary>
    IReadOnlyList<(string Id, string Key)> Articles(string storedPath);
}
