namespace NewsSearch.Indexing;

/// <summary>Writes whole articles into an index. It alone may write to the index as long as it is open.</summary>
/// <remarks>
/// Implementations may be called from several threads. Nothing is visible to readers before <see cref="Commit"/>, and what was not
/// committed is gone after <see cref="IDisposable.Dispose"/>. What cannot be written or read throws an <see cref="IndexException"/>.
/// </remarks>
public interface IArticleWriter : IDisposable
{
    /// <summary>The index as it was when the writer was opened.</summary>
    IIndexedArticles Before { get; }

    /// <summary>The index is being made anew: until it is whole, the old one is the better one.</summary>
    bool IsRebuild { get; }

    /// <summary>Articles in the index, those not yet committed included; of those replaced since, some may be counted twice.</summary>
    int Count { get; }

    /// <summary>The same, each article once; it takes the writing of what is held in memory.</summary>
    int CountOnce();

    /// <summary>Articles that were given and not taken, of those that were committed; what stores them has told why.</summary>
    int Refused { get; }

    /// <summary>Id, outlet and body of each article given so far and of those that the index had, removed ones left out; in no certain order.</summary>
    IEnumerable<(string Id, string? Source, string Body)> Texts();

    /// <summary>Those of the same articles that have these ids, as far as they are stored, without what is only searched.</summary>
    IEnumerable<IndexedArticle> Articles(IReadOnlyCollection<string> ids);

    /// <summary>
    /// The articles of the index that is made anew, as long as nothing is committed, and those of them that cannot be read any more; none where
    /// nothing is replaced. They are read as they are asked for.
    /// </summary>
    IEnumerable<Result<IndexedArticle, LostArticle>> Replaced();

    /// <summary>Adds the article, in place of one with the same id.</summary>
    void Put(IndexedArticle article);

    /// <summary>Adds an article whose id was not given before, nor is in the index: no older one has to be looked for.</summary>
    void Add(IndexedArticle article);

    /// <summary>Removes the articles with these ids; unknown ones are passed over.</summary>
    void Delete(IEnumerable<string> ids);

    /// <summary>What tells files that belong to the next commit from those of all before it: letters and digits for their names.</summary>
    string NextCommit { get; }

    /// <summary>Makes everything given so far visible and durable.</summary>
    /// <param name="notes">
    /// What else is true from now on, short texts by short names: they are read back with these articles or not at all.
    /// </param>
    void Commit(IReadOnlyDictionary<string, string>? notes = null);

    /// <summary>Brings what was committed into a form that is searched faster, where that pays: a first run all of it, a later one what has piled up.</summary>
    /// <returns>Whether there is something to commit.</returns>
    bool Consolidate();
}
