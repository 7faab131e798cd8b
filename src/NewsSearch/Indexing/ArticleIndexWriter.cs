using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Analysis;

namespace NewsSearch.Indexing;

/// <summary>What became of an article that was given to the index.</summary>
public enum IndexChange
{
    Added,
    Changed,
    Unchanged,

    /// <summary>The same run has met the article before; of its versions, the last one read stays.</summary>
    Duplicate,
}

/// <summary>
/// Writes articles into the index of one home. It holds the home's lock; nothing is visible to readers before
/// <see cref="Commit"/>. <see cref="Put"/> may be called from several threads.
/// </summary>
public sealed class ArticleIndexWriter : IDisposable
{
    /// <summary>Megabytes of postings held before a segment is written: larger ones need fewer merges.</summary>
    private const double BufferMegabytes = 96;

    private static readonly HashSet<string> KeyFields = [IndexSchema.Id, IndexSchema.Key];

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
        }

        IndexFormat.Write(home);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NewsAnalyzer())
        {
            OpenMode = exists ? OpenMode.APPEND : OpenMode.CREATE,
            Codec = new NewsCodec(),
            Similarity = Ranking.Similarity,
            RAMBufferSizeMB = BufferMegabytes,
        });
        _before = exists ? DirectoryReader.Open(_directory) : null;
        Catalogue = Catalogue.Load(home, exists ? CommitName() : null);
    }

    /// <summary>The version of the index format that is written.</summary>
    public static int Format => IndexSchema.FormatVersion;

    internal Catalogue Catalogue { get; }

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
        NewsCodec.Register();
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
    /// <returns>What became of it, and its id.</returns>
    public (IndexChange Change, string Id) Put(Article article, long sequence, Func<Article, ArticleEntities> recognize, long time)
    {
        string? path = article.Origin.Path is null ? null : _home.ToStoredPath(article.Origin.Path);
        long hash = ArticleIdentity.HashOf(article, path);
        string key = ArticleIdentity.KeyOf(article, path, hash);
        string id = ArticleIdentity.IdOf(article.Source, key);

        Version version = _given.GetOrAdd(id, static _ => new Version());
        lock (version)
        {
            bool duplicate = version.Sequence >= 0;
            if (version.Sequence > sequence)
            {
                return (IndexChange.Duplicate, id);
            }

            long? known = duplicate ? version.Hash : HashBefore(id);
            (version.Sequence, version.Hash) = (sequence, hash);
            if (known == hash)
            {
                return (duplicate ? IndexChange.Duplicate : IndexChange.Unchanged, id);
            }

            ArticleEntities entities = recognize(article);
            IndexedArticle indexed = Compose(article, entities) with
            {
                Id = id,
                Key = key,
                StoredPath = path,
                ContentHash = hash,
                IndexedAt = time,
            };
            _writer.UpdateDocument(new Term(IndexSchema.Id, id), IndexSchema.ToDocument(indexed));
            return (duplicate ? IndexChange.Duplicate : known is null ? IndexChange.Added : IndexChange.Changed, id);
        }
    }

    /// <summary>Removes articles of a file that an earlier run found there and this one did not.</summary>
    /// <param name="seen">The ids that the file gave in this run.</param>
    /// <param name="onlyPositional">Leave those with an id or URL of their own.</param>
    /// <returns>How many were removed.</returns>
    public int RemoveVanished(string storedPath, IReadOnlySet<string> seen, bool onlyPositional)
    {
        int removed = 0;
        foreach ((string id, string key) in ArticlesBefore(storedPath))
        {
            if (!seen.Contains(id) && !(onlyPositional && !ArticleIdentity.IsPositional(key, storedPath)) && !_given.ContainsKey(id))
            {
                _writer.DeleteDocuments(new Term(IndexSchema.Id, id));
                removed++;
            }
        }

        return removed;
    }

    /// <summary>Makes everything given so far visible and durable.</summary>
    public void Commit() => LuceneFaults.Translate(_home, () =>
    {
        _writer.Commit();
        Catalogue.Save(CommitName());
    });

    /// <summary>Closes the index as it was at the last <see cref="Commit"/>.</summary>
    public void Dispose()
    {
        try
        {
            _before?.Dispose();

            // Lucene's own Dispose would commit what an interrupted run had half done.
            _writer.Rollback();
        }
        finally
        {
            _directory.Dispose();
            _lock.Dispose();
        }
    }

    private static void DeleteLuceneFiles(IndexHome home)
    {
        foreach (FileInfo file in home.LuceneFiles())
        {
            file.Delete();
        }
    }

    private static IndexedArticle Compose(Article article, ArticleEntities entities) => new()
    {
        Article = article,
        Id = "",
        Key = "",
        People = [.. entities.People.Select(person => person.Name).Distinct(StringComparer.Ordinal)],
        Places = [.. entities.Places.Select(place => place.Name).Distinct(StringComparer.Ordinal)],
        OtherPlaceNames = [.. entities.Places.Select(place => place.AlsoKnownAs).OfType<string>().Distinct(StringComparer.Ordinal)],
        Countries = [.. entities.Places.Select(place => place.Country).OfType<string>().Distinct(StringComparer.Ordinal)],
    };

    private string CommitName() => SegmentInfos.GetLastCommitSegmentsFileName(_directory) ?? "";

    private long? HashBefore(string id)
    {
        var term = new BytesRef(id);
        foreach (AtomicReaderContext leaf in _before?.Leaves ?? [])
        {
            TermsEnum? terms = leaf.AtomicReader.GetTerms(IndexSchema.Id)?.GetEnumerator();
            if (terms?.SeekExact(term) == true)
            {
                int document = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE).NextDoc();
                if (document != DocIdSetIterator.NO_MORE_DOCS)
                {
                    return leaf.AtomicReader.GetNumericDocValues(IndexSchema.ContentHash).Get(document);
                }
            }
        }

        return null;
    }

    /// <summary>The articles that the index had from a file, or from the members of an archive.</summary>
    private IEnumerable<(string Id, string Key)> ArticlesBefore(string storedPath)
    {
        var member = new BytesRef(storedPath + "!/");
        foreach (AtomicReader segment in _before?.Leaves.Select(leaf => leaf.AtomicReader) ?? [])
        {
            TermsEnum? paths = segment.GetTerms(IndexSchema.Path)?.GetEnumerator();
            if (paths?.SeekExact(new BytesRef(storedPath)) == true)
            {
                foreach ((string, string) article in ArticlesOf(segment, paths))
                {
                    yield return article;
                }
            }

            bool any = paths is not null && paths.SeekCeil(member) != TermsEnum.SeekStatus.END;
            for (; any && StringHelper.StartsWith(paths!.Term, member); any = paths.MoveNext())
            {
                foreach ((string, string) article in ArticlesOf(segment, paths))
                {
                    yield return article;
                }
            }
        }
    }

    private static IEnumerable<(string Id, string Key)> ArticlesOf(AtomicReader segment, TermsEnum path)
    {
        DocsEnum documents = path.Docs(segment.LiveDocs, null, DocsFlags.NONE);
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            Lucene.Net.Documents.Document document = segment.Document(documents.DocID, KeyFields);
            yield return (document.Get(IndexSchema.Id), document.Get(IndexSchema.Key));
        }
    }

    private sealed class Version
    {
        public long Sequence { get; set; } = -1;

        public long? Hash { get; set; }
    }
}
