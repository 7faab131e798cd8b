using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Repair;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Inversion;

namespace NewsSearch.OnDisk;

/// <summary>Writes the index of one home. It holds the home's lock.</summary>
public sealed class ArticleIndexWriter : IArticleWriter
{
    /// <summary>Megabytes of postings held before a segment is written: larger ones need fewer merges.</summary>
    private const int BufferMegabytes = 64;

    /// <summary>Megabytes that Lucene holds of names, values and stored fields.</summary>
    private const double LuceneBufferMegabytes = 32;

    /// <summary>Segments of about one size, beyond which they are merged: each costs every search a look into its dictionaries.</summary>
    private const int SegmentsOfASize = 5;

    /// <summary>A first run merges at its end what it wrote, so that nothing is written three times; so many segments are 20 GB of text.</summary>
    private const int SegmentsOfAFirstRun = 300;

    private static readonly HashSet<string> TextFields = [IndexSchema.Id, IndexSchema.Source, IndexSchema.Body];

    private readonly IndexHome _home;
    private readonly IndexLock _lock;
    private readonly Action<IndexRemark>? _remarked;
    private readonly ReplacedCommit? _replaced;
    private readonly MappedDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly DirectoryReader? _before;
    private readonly Inverter _inverter = new(IndexSchema.TextFields);
    private readonly ThreadLocal<(TextInverter Reader, InvertedArticle Article)> _inverted;

    private int _isFlushing;
    private long _last;

    /// <param name="replaced">What to go on from; null for the newest commit, if there is one.</param>
    private ArticleIndexWriter(IndexHome home, IndexLock held, ReplacedCommit? replaced, bool rebuild, Action<IndexRemark>? remarked)
    {
        _home = home;
        _lock = held;
        _remarked = remarked;
        IsRebuild = rebuild;
        _inverted = new(() => (new TextInverter(), _inverter.CreateArticle()));
        _replaced = replaced;
        _directory = new MappedDirectory(home, replaced);
        (CommitFile? before, _before) = replaced is null ? OpenNewest() : OpenReplaced(replaced);
        try
        {
            Before = new IndexedArticles(home, _before, before);
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NewsAnalyzer())
            {
                OpenMode = replaced is null && before is null ? OpenMode.CREATE : OpenMode.APPEND,
                Codec = new NewsCodec(_inverter),
                Similarity = new TextLengths(_inverter),
                RAMBufferSizeMB = LuceneBufferMegabytes,
                MergeScheduler = new MergesInBackground(),

                // A compound file is written twice, and its parts could be mapped no sooner.
                UseCompoundFile = false,
                MergePolicy = MergePolicy(isFirst: before is null),
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

    /// <inheritdoc/>
    public IIndexedArticles Before { get; }

    /// <inheritdoc/>
    public bool IsRebuild { get; }

    /// <inheritdoc/>
    public string NextCommit => CommitFile.SuffixOf(_last + 1);

    /// <inheritdoc/>
    public int Count => _writer.NumDocs;

    /// <summary>None: a disk takes every article or fails.</summary>
    public int Refused => 0;

    /// <summary>Takes the lock and opens the index, making it when there is none.</summary>
    /// <param name="rebuild">Start from nothing, whatever is there.</param>
    /// <param name="processId">Told to others who find the index locked.</param>
    /// <param name="remarked">Told what there is to say about the index, if anything.</param>
    /// <exception cref="IndexException">It is locked, damaged, of a newer format, or the folder cannot be written.</exception>
    public static ArticleIndexWriter Open(IndexHome home, bool rebuild, int processId, Action<IndexRemark>? remarked = null)
    {
        LuceneSetup.Ensure();
        IndexLock held = IndexLock.Take(home.Directory, processId);
        try
        {
            return LuceneFaults.Translate(home, () =>
                new ArticleIndexWriter(home, held, rebuild ? ReplacedCommit.Empty(home) : null, rebuild, remarked));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens an index to go on from a part of it, whatever the rest of it is like.</summary>
    /// <param name="held">The lock of the home; disposed of with the writer.</param>
    /// <exception cref="IndexException">The folder cannot be written.</exception>
    internal static ArticleIndexWriter Open(IndexHome home, IndexLock held, ReplacedCommit replaced) =>
        LuceneFaults.Translate(home, () => new ArticleIndexWriter(home, held, replaced, rebuild: false, remarked: null));

    /// <inheritdoc/>
    public int CountOnce()
    {
        using DirectoryReader reader = Now();
        return reader.NumDocs;
    }

    /// <inheritdoc/>
    public IEnumerable<(string Id, string? Source, string Body)> Texts()
    {
        using DirectoryReader reader = Now();
        foreach (AtomicReader segment in reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            for (int document = 0; document < segment.MaxDoc; document++)
            {
                if (segment.LiveDocs?.Get(document) != false)
                {
                    Lucene.Net.Documents.Document stored = Read(segment, document, TextFields);
                    string body = stored.Get(IndexSchema.Body);
                    _directory.CountPassed(body.Length);
                    yield return (stored.Get(IndexSchema.Id), stored.Get(IndexSchema.Source), body);
                }
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IndexedArticle> Articles(IReadOnlyCollection<string> ids)
    {
        using DirectoryReader reader = Now();
        foreach (AtomicReader segment in reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            foreach (int document in ids.SelectMany(id => LuceneFaults.Translate(_home, () => DocumentsOf(segment, id))))
            {
                yield return IndexSchema.FromDocument(Read(segment, document, null), _home.FromStoredPath) with
                {
                    ContentHash = LuceneFaults.Translate(_home, () => segment.GetNumericDocValues(IndexSchema.ContentHash).Get(document)),
                };
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Result<IndexedArticle, LostArticle>> Replaced() => IsRebuild && _replaced is not null ? ReplacedArticles.In(_home, _replaced.Hidden, _remarked) : [];

    /// <inheritdoc/>
    public void Put(IndexedArticle article) => Write(article, document => _writer.UpdateDocument(new Term(IndexSchema.Id, article.Id), document));

    /// <inheritdoc/>
    /// <remarks>Lucene holds and looks up each id that is to be replaced, which a million short articles need not.</remarks>
    public void Add(IndexedArticle article) => Write(article, document => _writer.AddDocument(document));

    /// <inheritdoc/>
    public void Delete(IEnumerable<string> ids) => LuceneFaults.Translate(
        _home, () => _writer.DeleteDocuments([.. ids.Select(id => new Term(IndexSchema.Id, id))]));

    /// <summary>Merges all segments into one and gives back the space of replaced and deleted articles; needs as much again meanwhile.</summary>
    /// <exception cref="IndexException">The index cannot be written.</exception>
    public void Compact() => LuceneFaults.Translate(_home, () => _writer.ForceMerge(1));

    /// <inheritdoc/>
    public void Commit(IReadOnlyDictionary<string, string>? notes = null) => LuceneFaults.Translate(_home, () =>
    {
        // With notes, a commit is made even where no article has changed.
        _writer.SetCommitData(IndexFormat.With(notes));
        _writer.Commit();
        Commits commits = Commits.In(_home.Directory);
        _last = commits.Newest!.Generation;
        try
        {
            _directory.RemoveReplaced();
            foreach (string torn in commits.Torn)
            {
                _home.Files.Delete(Path.Combine(_home.Directory, torn));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The commit stands, and the next one tries again.
        }

        IndexFormat.Tell(_home);
    });

    /// <inheritdoc/>
    public bool Consolidate() => LuceneFaults.Translate(_home, () =>
    {
        if (_before is null && HasManySegments() && HasRoom())
        {
            _writer.ForceMerge(1);
        }
        else
        {
            // Merges run beside the commit, and what they did would be lost with the writer.
            _writer.MaybeMerge();
            _writer.WaitForMerges();
        }

        return _writer.HasUncommittedChanges();
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
            _inverter.Dispose();
            _inverted.Dispose();
        }
    }

    private (CommitFile? Commit, DirectoryReader? Reader) OpenNewest()
    {
        Commits commits = Commits.In(_home.Directory);
        if (commits is { Newest: null, Torn: [] } && LuceneFaults.IsCommitLost(_home))
        {
            throw LuceneFaults.Corrupt(_home);
        }

        _last = commits.Newest?.Generation ?? 0;
        LeftFiles.Remove(_home, commits);
        return commits is { Newest: null, Torn: [] } ? (null, null)
            : Commits.OfNewest(_home, _remarked, commit => ((CommitFile?)commit, DirectoryReader.Open(_directory.PointTo(commit))));
    }

    private (CommitFile? Commit, DirectoryReader? Reader) OpenReplaced(ReplacedCommit replaced)
    {
        _last = replaced.Commit.Generation;
        LeftFiles.RemoveUnowned(_home);
        return IsRebuild ? (null, null)
            : (replaced.Commit, replaced.Commit.Segments.Count == 0 ? null : DirectoryReader.Open(_directory.PointTo(replaced.Commit)));
    }

    private void Write(IndexedArticle article, Action<Lucene.Net.Documents.Document> write)
    {
        (TextInverter reader, InvertedArticle inverted) = _inverted.Value;
        reader.ReadTitle(article.Article.Title, inverted[IndexSchema.TitleText]);
        reader.ReadBody(article.Article.Body, inverted[IndexSchema.BodyText]);
        try
        {
            _inverter.Current = inverted;
            write(IndexSchema.ToDocument(article, inverted));
            FlushWhenFull();
        }
        catch (Exception error) when (LuceneFaults.Explain(_home, error) is { } fault)
        {
            throw fault;
        }
        finally
        {
            _inverter.Current = null;
        }
    }

    /// <summary>Writes the segments under way when their postings are as much as may be held, which Lucene does not know of.</summary>
    private void FlushWhenFull()
    {
        if (_inverter.BytesUsed < BufferMegabytes << 20 || Interlocked.Exchange(ref _isFlushing, 1) != 0)
        {
            return;
        }

        try
        {
            _writer.Flush(triggerMerge: true, applyAllDeletes: false);
        }
        finally
        {
            Volatile.Write(ref _isFlushing, 0);
        }
    }

    private static TieredMergePolicy MergePolicy(bool isFirst)
    {
        int segments = isFirst ? SegmentsOfAFirstRun : SegmentsOfASize;
        return new TieredMergePolicy { NoCFSRatio = 0, SegmentsPerTier = segments, MaxMergeAtOnce = segments, MaxMergeAtOnceExplicit = SegmentsOfAFirstRun };
    }

    private static List<int> DocumentsOf(AtomicReader segment, string id)
    {
        var documents = new List<int>();
        DocsEnum? found = segment.GetTermDocsEnum(new Term(IndexSchema.Id, id));
        while (found is not null && found.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
        {
            documents.Add(found.DocID);
        }

        return documents;
    }

    private bool HasManySegments()
    {
        var committed = new SegmentInfos();
        committed.Read(_directory);
        return committed.Count > SegmentsOfASize;
    }

    /// <summary>Twice what there is: the merged segment beside the others, and as much for everybody else.</summary>
    private bool HasRoom()
    {
        try
        {
            return new DriveInfo(_home.Directory).AvailableFreeSpace > 2 * ArticleIndex.BytesOf(_home);
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Not every folder is on a drive: a share of another machine tells nothing.
            return false;
        }
    }

    /// <summary>The index with all that was given so far.</summary>
    private DirectoryReader Now() => LuceneFaults.Translate(_home, () => DirectoryReader.Open(_writer, applyAllDeletes: true));

    private Lucene.Net.Documents.Document Read(AtomicReader segment, int document, ISet<string>? fields) =>
        LuceneFaults.Translate(_home, () => fields is null ? segment.Document(document) : segment.Document(document, fields));
}
