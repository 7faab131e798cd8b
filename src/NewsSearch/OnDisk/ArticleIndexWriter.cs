using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>
/// Writes articles into the index of one home. It holds the home's lock; nothing is visible to readers before
/// <see cref="Commit"/>. <see cref="Put"/> may be called from several threads.
/// </summary>
public sealed class ArticleIndexWriter : IDisposable
{
    /// <summary>Megabytes of postings held before a segment is written: larger ones need fewer merges.</summary>
    private const double BufferMegabytes = 96;

    private readonly IndexHome _home;
    private readonly IndexLock _lock;
    private readonly MappedDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly DirectoryReader? _before;
    private readonly ConcurrentDictionary<string, Version> _given = new(StringComparer.Ordinal);

    private ArticleIndexWriter(IndexHome home, IndexLock held, bool rebuild)
    {
        _home = home;
        _lock = held;
        IsRebuild = rebuild;
        _directory = new MappedDirectory(home.Directory);
        bool exists = !rebuild && DirectoryReader.IndexExists(_directory);
        if (exists)
        {
            IndexFormat.Check(home);
            _before = DirectoryReader.Open(_directory);
        }

        try
        {
            Before = new IndexedFiles(_before);
            Catalogue = Catalogue.Load(home, exists ? CommitName() : null);
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NewsAnalyzer())
            {
                OpenMode = exists ? OpenMode.APPEND : OpenMode.CREATE,
                Codec = new NewsCodec(),
                Similarity = new TextLengths(),
                RAMBufferSizeMB = BufferMegabytes,
            });
        }
        catch
        {
            _before?.Dispose();
            throw;
        }
    }

    /// <summary>The version of the index format that is written.</summary>
    public static int Format => IndexSchema.FormatVersion;

    internal Catalogue Catalogue { get; }

    /// <summary>The index as it was when it was opened.</summary>
    internal IndexedFiles Before { get; }

    /// <summary>The index is being made anew: until it is whole, the old one is the better one.</summary>
    internal bool IsRebuild { get; }

    /// <summary>Articles in the index, those not yet committed included.</summary>
    public int Count => _writer.NumDocs;

    /// <summary>Takes the lock and opens the index, making it when there is none.</summary>
    /// <param name="rebuild">Start from nothing, whatever is there.</param>
    /// <param name="processId">Told to others who find the index locked.</param>
    /// <exception cref="IndexException">It is locked, damaged, of a newer format, or the folder cannot be written.</exception>
    public static ArticleIndexWriter Open(IndexHome home, bool rebuild, int processId)
    {
        LuceneSetup.Ensure();
        IndexLock held = IndexLock.Take(home.Directory, processId);
        try
        {
            try
            {
                return LuceneFaults.Translate(home, () => new ArticleIndexWriter(home, held, rebuild));
            }
            catch (IndexException error) when (rebuild && error.Fault is IndexFault.Corrupt or IndexFault.OlderFormat)
            {
                // A sound index stays readable until the new one is committed; Lucene cannot even replace a damaged one.
                DeleteLuceneFiles(home);
                return LuceneFaults.Translate(home, () => new ArticleIndexWriter(home, held, rebuild));
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Adds the article, or replaces the one with the same id when the content differs.</summary>
    /// <param name="sequence">The article's place in the run: of two with one id, the later stays, whichever thread comes first.</param>
    /// <param name="recognize">Called only when the article has to be written.</param>
    /// <param name="time">Seconds since 1970, UTC.</param>
    /// <param name="recognition">The version of <paramref name="recognize"/>: another one makes the article a changed one.</param>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public PutResult Put(Article article, long sequence, Func<Article, ArticleEntities> recognize, long time, string recognition = "")
    {
        string? path = article.Origin.Path is null ? null : _home.ToStoredPath(article.Origin.Path);
        long hash = ArticleIdentity.HashOf(article, path, recognition);
        string key = ArticleIdentity.KeyOf(article, path, hash);
        string id = ArticleIdentity.IdOf(article.Source, key);

        Version version = _given.GetOrAdd(id, static _ => new Version());
        lock (version)
        {
            bool duplicate = version.Sequence >= 0;
            if (version.Sequence > sequence)
            {
                return new PutResult(IndexChange.Duplicate, id, version.Path == path ? null : path);
            }

            (long Hash, string? Path)? known = duplicate ? (version.Hash, version.Path) : FindBefore(id, hash, path);
            (version.Sequence, version.Hash, version.Path) = (sequence, hash, path);
            string? second = known is { } other && other.Path != path ? other.Path : null;
            if (known?.Hash == hash)
            {
                return new PutResult(duplicate ? IndexChange.Duplicate : IndexChange.Unchanged, id, second);
            }

            Write(new IndexedArticle
            {
                Article = article,
                Id = id,
                Key = key,
                StoredPath = path,
                ContentHash = hash,
                IndexedAt = time,
            }.With(recognize(article)));
            return new PutResult(duplicate ? IndexChange.Duplicate : known is null ? IndexChange.Added : IndexChange.Changed, id, second);
        }
    }

    /// <summary>The id of an article that brings its own key, wherever it stands; null for others.</summary>
    internal static string? OwnIdOf(Article article) => article.Key is { } key ? ArticleIdentity.IdOf(article.Source, key) : null;

    /// <summary>Removes articles of a file that an earlier run found there and this one did not.</summary>
    /// <param name="seen">The ids that the file gave in this run.</param>
    /// <param name="onlyPositional">Leave those with an id or URL of their own.</param>
    /// <returns>The ids that were removed, and whether each article had a key of its own, so that another file may hold it too.</returns>
    /// <exception cref="IndexException">The index cannot be read or written.</exception>
    internal List<(string Id, bool HasOwnKey)> RemoveVanished(string storedPath, IReadOnlySet<string> seen, bool onlyPositional) => LuceneFaults.Translate(_home, () =>
    {
        var removed = new List<(string, bool)>();
        foreach ((string id, string key) in Before.Articles(storedPath))
        {
            bool hasOwnKey = !ArticleIdentity.IsPositional(key, storedPath);
            if (!seen.Contains(id) && !(onlyPositional && hasOwnKey) && !_given.ContainsKey(id))
            {
                _writer.DeleteDocuments(new Term(IndexSchema.Id, id));
                removed.Add((id, hasOwnKey));
            }
        }

        return removed;
    });

    /// <summary>Removes the articles with these ids. Their files count as read, so that they stay away until a file changes.</summary>
    public void Delete(IEnumerable<string> ids) => LuceneFaults.Translate(
        _home, () => _writer.DeleteDocuments([.. ids.Select(id => new Term(IndexSchema.Id, id))]));

    /// <summary>Merges all segments into one and gives back the space of replaced and deleted articles; needs as much again meanwhile.</summary>
    public void Compact() => LuceneFaults.Translate(_home, () => _writer.ForceMerge(1));

    /// <summary>Makes everything given so far visible and durable.</summary>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public void Commit() => LuceneFaults.Translate(_home, () =>
    {
        IndexFormat.Write(_home);
        _writer.Commit();
        Catalogue.Save(CommitName());
    });

    /// <summary>Closes the index as it was at the last <see cref="Commit"/>.</summary>
    public void Dispose()
    {
        using (_lock)
        using (_directory)
        using (_before)
        {
            // Lucene's own Dispose would commit what an interrupted run had half done.
            _writer.Rollback();
        }
    }

    private static void DeleteLuceneFiles(IndexHome home)
    {
        foreach (FileInfo file in LuceneFileNames.In(home))
        {
            file.Delete();
        }
    }

    private string CommitName() => SegmentInfos.GetLastCommitSegmentsFileName(_directory) ?? "";

    private (long Hash, string? Path)? FindBefore(string id, long hash, string? path)
    {
        try
        {
            // The hash covers the path, so the path need not be read where nothing changed.
            return Before.Find(id) is { } known ? (known.Hash, known.Hash == hash ? path : known.Path()) : null;
        }
        catch (Exception error) when (LuceneFaults.Explain(_home, error) is { } fault)
        {
            throw fault;
        }
    }

    private void Write(IndexedArticle article)
    {
        Lucene.Net.Documents.Document document = IndexSchema.ToDocument(article);
        try
        {
            _writer.UpdateDocument(new Term(IndexSchema.Id, article.Id), document);
        }
        catch (Exception error) when (LuceneFaults.Explain(_home, error) is { } fault)
        {
            throw fault;
        }
    }

    private sealed class Version
    {
        public long Sequence { get; set; } = -1;

        public long Hash { get; set; }

        public string? Path { get; set; }
    }
}
