using System.Collections.Concurrent;
using NewsSearch.Home;

namespace NewsSearch.Indexing;

/// <summary>
/// An update of an index on its way to one commit or several: tells new articles from changed, unchanged and repeated ones, and keeps the
/// catalogue of files in step. It owns its writer. <see cref="Put"/> may be called from several threads.
/// </summary>
public sealed class IndexUpdate : IDisposable
{
    private readonly IArticleWriter _writer;
    private readonly IndexHome _home;

    private readonly GivenArticles _given = new();
    private readonly DeferredArticles _deferred = new();
    private Func<Article, ArticleEntities>? _recognize;
    private StoredFile? _lastFile;
    private DeletedArticles _deleted;

    /// <summary>Those of the last commit.</summary>
    private IReadOnlyDictionary<string, string> _notes;

    /// <param name="writer">Opened for this update; disposed of with it.</param>
    /// <param name="home">Where the index is.</param>
    /// <param name="remarked">Told what there is to say about the index, if anything.</param>
    /// <exception cref="IndexException">The home cannot be written to; the writer is disposed of.</exception>
    public IndexUpdate(IArticleWriter writer, IndexHome home, Action<IndexRemark>? remarked = null)
        : this(writer, home, remarked, isListMended: false)
    {
    }

    /// <inheritdoc cref="IndexUpdate(IArticleWriter, IndexHome, Action{IndexRemark})"/>
    /// <param name="isListMended">Whether the list of articles deleted forever counts as it is, whatever it had at the last commit.</param>
    internal IndexUpdate(IArticleWriter writer, IndexHome home, Action<IndexRemark>? remarked, bool isListMended)
    {
        (_writer, _home) = (writer, home);
        try
        {
            // The index as it was opened is the one that counts, and what a killed process has left beside it goes.
            _notes = writer.Before.Notes;
            Writing(() => RepeatedLinesFile.Settle(home, _notes));
            Catalogue = Catalogue.Load(home, _notes);
            if (Catalogue.IsLostFrom(_notes))
            {
                remarked?.Invoke(new IndexRemark(IndexRemarkKind.LostCatalogue, home.Directory));
            }

            // A deletion that was ended between its list and its commit is done now.
            _deleted = isListMended ? DeletedArticles.Load(home) : DeletedArticles.Load(home, _notes);
            _writer.Delete(_deleted.All.Select(article => article.Id).Where(id => Before.Find(id) is not null).ToList());
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Articles in the index, those not yet committed included.</summary>
    public int Count => _writer.Count + _deferred.Count;

    /// <inheritdoc cref="IArticleWriter.Refused"/>
    internal int Refused => _writer.Refused;

    internal Catalogue Catalogue { get; }

    /// <summary>Cuts lines from what is given; the content hash is of the article before that. Null to cut none.</summary>
    internal RepeatedLineCutter? Cutter { get; set; }

    /// <summary>Told the id of each article that the index does not have, from any thread, before the article is written; null when nobody listens.</summary>
    internal Action<string>? Adding { get; set; }

    /// <inheritdoc cref="IArticleWriter.Before"/>
    internal IIndexedArticles Before => _writer.Before;

    /// <inheritdoc cref="IArticleWriter.IsRebuild"/>
    internal bool IsRebuild => _writer.IsRebuild;

    /// <summary>Adds the article, or replaces the one with the same id when the content differs.</summary>
    /// <param name="sequence">The article's place in the run: of two with one id, the later stays, whichever thread comes first.</param>
    /// <param name="recognize">Called only when the article has to be written.</param>
    /// <param name="time">Seconds since 1970, UTC.</param>
    /// <param name="treatment">The version of <paramref name="recognize"/>, and what is cut: another one makes the article a changed one.</param>
    /// <param name="isIncomplete">
    /// A part of the article is missing: it counts as the first of the run, and one that the index has stays and counts as unchanged.
    /// </param>
    /// <param name="wanted">Of articles that the index does not have, the <see cref="NamesOf(DeletedArticle)">names</see> of those to take, so that others stay deleted; null for all.</param>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    public PutResult Put(
        Article article,
        long sequence,
        Func<Article, ArticleEntities> recognize,
        long time,
        string treatment = "",
        bool isIncomplete = false,
        IReadOnlySet<string>? wanted = null)
    {
        string? path = StoredPathOf(article.Origin.Path);
        long hash = ArticleIdentity.HashOf(article, path, treatment);
        string key = ArticleIdentity.KeyOf(article, path);
        string id = ArticleIdentity.IdOf(article.Source, key);
        if (_deleted.Holds(id, key, path, article))
        {
            return KeepOut(id, key);
        }

        long rank = isIncomplete ? 0 : sequence;
        lock (_given.LockOf(id))
        {
            GivenArticle? given = _given.Find(id);
            bool duplicate = given is not null;
            if (given?.Sequence > rank)
            {
                return new PutResult(IndexChange.Duplicate, id, key, given.Value.Path == path ? null : path);
            }

            (long Hash, string? Path)? known = given is { } earlier ? (earlier.Hash, earlier.Path) : FindBefore(id, hash, path);
            if (known is null && wanted is not null && !NamesOf(id, key, article.Url).Any(wanted.Contains))
            {
                return new PutResult(IndexChange.Unchanged, id, key, null);
            }

            bool keeps = isIncomplete && known is not null;
            (long Hash, string? Path) last = known is { } kept && keeps ? kept : (hash, path);
            _given.Set(id, new GivenArticle(rank, last.Hash, last.Path, given?.IsDeferred ?? false));
            string? second = known is { } other && other.Path != path ? (keeps ? path : other.Path) : null;
            if (keeps || known?.Hash == hash)
            {
                return new PutResult(duplicate ? IndexChange.Duplicate : IndexChange.Unchanged, id, key, second);
            }

            if (known is null)
            {
                Adding?.Invoke(id);
            }

            bool mayBeCut = false;
            Article written = Cutter?.Cut(article, isAgain: duplicate, out mayBeCut) ?? article;
            var indexed = new IndexedArticle
            {
                Article = written,
                Id = id,
                Key = key,
                StoredPath = path,
                ContentHash = hash,
                IndexedAt = time,
            };
            _recognize = recognize;
            bool isDeferred = mayBeCut && !duplicate && _deferred.TryAdd(indexed);
            _given.Set(id, new GivenArticle(rank, hash, path, isDeferred));
            if (!isDeferred)
            {
                Write(indexed.With(recognize(written)), isNew: known is null);
            }

            return new PutResult(duplicate ? IndexChange.Duplicate : known is null ? IndexChange.Added : IndexChange.Changed, id, key, second);
        }
    }

    /// <inheritdoc cref="IArticleWriter.CountOnce"/>
    internal int CountOnce() => _writer.CountOnce() + Deferred().Count();

    /// <inheritdoc cref="IArticleWriter.Texts"/>
    internal IEnumerable<(string Id, string? Source, string Body)> Texts() =>
        _writer.Texts().Concat(Deferred().Select(article => (article.Id, article.Article.Source, article.Article.Body)));

    /// <inheritdoc cref="IArticleWriter.Articles"/>
    /// <remarks>Without those that are deferred.</remarks>
    internal IEnumerable<IndexedArticle> Articles(IReadOnlyCollection<string> ids) => _writer.Articles(ids);

    /// <summary>Writes an article of <see cref="Articles"/> anew.</summary>
    internal void Replace(IndexedArticle article) => _writer.Put(article);

    /// <inheritdoc cref="IArticleWriter.Replaced"/>
    internal IEnumerable<Result<IndexedArticle, LostArticle>> Replaced() => _writer.Replaced();

    /// <summary>Writes an article as another state of the index had it: what was cut from it stays cut, and its names are those that were found.</summary>
    /// <returns>False when the run has given it already, as another version or this one, and when it was deleted forever.</returns>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    internal bool Carry(IndexedArticle article)
    {
        if (_deleted.Holds(article.Id, article.Key, article.StoredPath, article.Article))
        {
            return false;
        }

        lock (_given.LockOf(article.Id))
        {
            if (_given.Find(article.Id) is not null)
            {
                return false;
            }

            _given.Set(article.Id, new GivenArticle(0, article.ContentHash, article.StoredPath, IsDeferred: false));
            _writer.Add(article);
            return true;
        }
    }

    /// <summary>Writes an article of another index as it is there, unless this one has the same version of it.</summary>
    /// <returns>Whether it was written: not what was deleted forever, either.</returns>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    internal bool Take(IndexedArticle article)
    {
        if (_deleted.Holds(article.Id, article.Key, article.StoredPath, article.Article))
        {
            return false;
        }

        KnownArticle? known = Before.Find(article.Id);
        if (known?.Hash == article.ContentHash)
        {
            return false;
        }

        Write(article, isNew: known is null);
        return true;
    }

    /// <summary>Whether any version of the article was given.</summary>
    internal bool IsGiven(string id) => _given.Holds(id);

    /// <summary>Whether the article with this id was deleted forever.</summary>
    internal bool IsDeletedForever(string id) => _deleted.Find(id) is not null;

    /// <summary>Removes the articles with these ids. Their files count as read, so that they stay away until a file changes.</summary>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public void Delete(IEnumerable<string> ids)
    {
        WriteDeferred();
        _writer.Delete(ids);
    }

    /// <summary>
    /// The same, and they stay away whatever becomes of files, catalogue and index. They are on the list of such articles once this returns,
    /// before the commit: a deletion that ends in between is done by the next update.
    /// </summary>
    /// <param name="time">Seconds since 1970, UTC.</param>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    public void DeleteForever(IReadOnlyCollection<string> ids, long time)
    {
        WriteDeferred();
        _deleted = _deleted.With([.. _writer.Articles(ids).Select(article => DeletedArticle.Of(article, time))]);
        Writing(() => _deleted.Save(_home));
        _writer.Delete(ids);
    }

    /// <summary>
    /// Takes articles off that list and commits, so that the next run reads the files again that may hold them. The list is written last:
    /// an end before that leaves it as it was.
    /// </summary>
    /// <param name="ids">All on the list.</param>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    internal void Restore(IReadOnlySet<string> ids)
    {
        // Read as from another outlet, an article has another id and the same key.
        List<string> names = [.. ids.Select(id => _deleted.Find(id)!).SelectMany(NamesOf)];
        HashSet<string> paths = [.. ids.Select(id => _deleted.Find(id)!.Path).OfType<string>().SelectMany(StoredPath.Containers)];
        foreach (CataloguedFile file in Catalogue.Files.Where(file => file.HasDeleted || file.IsSecond || paths.Contains(file.Path)))
        {
            Catalogue.Put(file with { Restored = [.. (file.Restored ?? []).Union(names)] });
        }

        _deleted = _deleted.Without(ids);
        if (!Before.IsEmpty)
        {
            Commit();
        }

        Writing(() => _deleted.Save(_home));
    }

    /// <summary>
    /// Removes the articles of the files that are covered, and what is known of these files. Others that held an article too are read
    /// again by the next run.
    /// </summary>
    /// <param name="covers">Asked with the absolute path of a file, which may be an archive.</param>
    /// <returns>How many articles are gone.</returns>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    internal int Forget(Func<string, bool> covers)
    {
        bool IsCovered(string storedPath) => covers(_home.FromStoredPath(StoredPath.Containers(storedPath).First()));
        int removed = 0;
        foreach (string path in Before.Paths().Where(IsCovered))
        {
            List<string> ids = [.. Before.Articles(path).Select(article => article.Id)];
            _writer.Delete(ids);
            removed += ids.Count;
        }

        foreach (CataloguedFile file in Catalogue.Files.Where(file => file.IsSecond || IsCovered(file.Path)))
        {
            Catalogue.Remove(file.Path);
        }

        return removed;
    }

    /// <summary>Drops what is known of sources other than these, such as a file that was named once.</summary>
    /// <param name="paths">Absolute.</param>
    internal void KeepSources(IEnumerable<string> paths)
    {
        HashSet<string> kept = new(paths.Select(_home.ToStoredPath), StringComparer.Ordinal);
        foreach (CataloguedSource source in Catalogue.Sources.Where(source => !kept.Contains(source.Path)))
        {
            Catalogue.RemoveSource(source.Path);
        }
    }

    /// <summary>Makes everything given so far visible and durable.</summary>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public void Commit()
    {
        WriteDeferred();
        CommitWritten();
    }

    /// <summary>The same without the articles that wait to be cut, which are gone after <see cref="Dispose"/>.</summary>
    /// <inheritdoc cref="Commit"/>
    internal void CommitWritten()
    {
        Dictionary<string, string>? notes = null;
        Writing(() =>
        {
            notes = Catalogue.Save(_writer.NextCommit);
            _deleted.AddTo(notes);
            if (Cutter?.Prepare(_writer.NextCommit) is { } lines)
            {
                notes.Add(lines.Key, lines.Value);
            }
        });
        _writer.Commit(notes);
        _notes = notes!;
        Cutter?.Committed();
        Writing(() =>
        {
            RepeatedLinesFile.Settle(_home, _notes);
            Catalogue.RemoveOthers(_home, _notes);
        });
    }

    /// <summary>The files of which an article waits to be cut.</summary>
    internal IReadOnlySet<string> FilesWaiting() =>
        Deferred().Select(article => article.StoredPath).OfType<string>().SelectMany(StoredPath.Containers).ToHashSet(StringComparer.Ordinal);

    private void Writing(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot write to the index folder {_home.Directory}: {error.Message}", error);
        }
    }

    /// <summary>See <see cref="IArticleWriter.Consolidate"/>; to be called behind the last <see cref="Commit"/>, which it repeats.</summary>
    /// <exception cref="IndexException">The index cannot be written; it is as committed before.</exception>
    internal void Consolidate()
    {
        if (_writer.Consolidate())
        {
            Commit();
        }
    }

    /// <summary>Closes the index as it was at the last <see cref="Commit"/>.</summary>
    public void Dispose()
    {
        _deferred.Dispose();
        _writer.Dispose();
    }

    /// <summary>Writes the articles that were deferred.</summary>
    /// <param name="finish">Cuts an article and finds its names.</param>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    internal void WriteDeferred(Func<IndexedArticle, IndexedArticle> finish, ParallelOptions parallel) =>
        Parallel.ForEach(Partitioner.Create(_deferred.Take(), EnumerablePartitionerOptions.NoBuffering), parallel, article => WriteDeferred(article, finish));

    /// <summary>
    /// Writes the deferred articles that no later run can read again, since they came by standard input; uncut, and without those that are left when the time is up.
    /// The others are gone.
    /// </summary>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    internal void WriteDeferredOfStreams(ParallelOptions parallel, CancellationToken timeUp)
    {
        IEnumerable<IndexedArticle> streamed = _deferred.Take().Where(article => article.StoredPath is null);
        Parallel.ForEach(Partitioner.Create(streamed, EnumerablePartitionerOptions.NoBuffering), parallel, (article, all) =>
        {
            if (timeUp.IsCancellationRequested)
            {
                all.Stop();
                return;
            }

            WriteDeferred(article, WithNames);
        });
    }

    private void WriteDeferred()
    {
        foreach (IndexedArticle article in _deferred.Take())
        {
            WriteDeferred(article, WithNames);
        }
    }

    private IndexedArticle WithNames(IndexedArticle article) => article.With(_recognize!(article.Article));

    private void WriteDeferred(IndexedArticle article, Func<IndexedArticle, IndexedArticle> finish)
    {
        lock (_given.LockOf(article.Id))
        {
            // Another version may have come since, and is written.
            if (_given.Find(article.Id) is { IsDeferred: true } given)
            {
                _given.Set(article.Id, given with { IsDeferred = false });
                Write(finish(article), isNew: Before.IsEmpty);
            }
        }
    }

    private void Write(IndexedArticle article, bool isNew)
    {
        if (isNew)
        {
            _writer.Add(article);
        }
        else
        {
            _writer.Put(article);
        }
    }

    /// <summary>What any version of the article would be known by: its id, and behind a sign that no id has its key and URL.</summary>
    private static IEnumerable<string> NamesOf(DeletedArticle article) => NamesOf(article.Id, article.Key, article.Url);

    private static IEnumerable<string> NamesOf(string id, string key, string? url) => url is null ? [id, "=" + key] : [id, "=" + key, "=" + url];

    /// <summary>The article stays away; one that came in before it was on the list goes.</summary>
    private PutResult KeepOut(string id, string key)
    {
        if (Before.Find(id) is not null)
        {
            _writer.Delete([id]);
        }

        return new PutResult(IndexChange.KeptOut, id, key, null);
    }

    private IEnumerable<IndexedArticle> Deferred() => _deferred.Read().Where(article => _given.IsDeferred(article.Id));

    /// <summary>The id of an article that brings its own key, wherever it stands; null for others.</summary>
    internal static string? OwnIdOf(Article article) => article.Key is { } key ? ArticleIdentity.IdOf(article.Source, key) : null;

    /// <summary>Removes articles of a file that an earlier run found there and this one did not.</summary>
    /// <param name="seen">The ids that the file gave in this run.</param>
    /// <param name="seenKeys">
    /// The keys of these: an article of the file with one of them and another id was read as from another source, and is replaced.
    /// </param>
    /// <param name="onlyPositional">Leave those with an id or URL of their own.</param>
    /// <returns>The ids that were removed, and whether each article had a key of its own, so that another file may hold it too.</returns>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    internal List<(string Id, bool HasOwnKey)> RemoveVanished(string storedPath, IReadOnlySet<string> seen, IReadOnlySet<string> seenKeys, bool onlyPositional)
    {
        var removed = new List<(string Id, bool HasOwnKey)>();
        foreach ((string id, string key) in Before.Articles(storedPath))
        {
            bool hasOwnKey = !ArticleIdentity.IsPositional(key, storedPath);
            if (!seen.Contains(id) && (seenKeys.Contains(key) || !(onlyPositional && hasOwnKey)) && !_given.Holds(id))
            {
                removed.Add((id, hasOwnKey));
            }
        }

        _writer.Delete(removed.Select(article => article.Id));
        return removed;
    }

    /// <remarks>The hash covers the path, so the path need not be read where nothing changed.</remarks>
    private (long Hash, string? Path)? FindBefore(string id, long hash, string? path) =>
        Before.Find(id) is { } known ? (known.Hash, known.Hash == hash ? path : known.Path()) : null;

    /// <summary>One text for all articles of a file, which come one after the other.</summary>
    private string? StoredPathOf(string? path)
    {
        StoredFile? last = Volatile.Read(ref _lastFile);
        if (path is not null && last?.Path != path)
        {
            last = new StoredFile(path, _home.ToStoredPath(path));
            Volatile.Write(ref _lastFile, last);
        }

        return path is null ? null : last!.Stored;
    }

    private sealed record StoredFile(string Path, string Stored);
}
