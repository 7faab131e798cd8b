using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Columns;
using NewsSearch.OnDisk.Store.Records;

namespace NewsSearch.OnDisk.Repair;

/// <summary>
/// The stored articles of a segment, whatever else of it is damaged: each part is opened by itself, and what is missing of one keeps nobody from
/// the others. For one thread.
/// </summary>
internal sealed class StoredSegment : IDisposable
{
    private static readonly HashSet<string> NameFields = [IndexSchema.Id, IndexSchema.Key, IndexSchema.Path];
    private static readonly HashSet<string> VersionFields = [IndexSchema.Id, IndexSchema.Indexed];
    private static readonly HashSet<string> TitleField = [IndexSchema.Title];

    private readonly IndexHome _home;
    private readonly MappedDirectory _directory;
    private readonly SegmentInfo _info;
    private readonly FieldInfos _fields;
    private readonly StoredRecordsReader? _records;
    private readonly SegmentColumns? _columns;
    private readonly bool _isLent;

    /// <param name="directory">Of the index.</param>
    /// <param name="lent">The fields of another segment of the index, which mostly has them by the same numbers; null for none.</param>
    public StoredSegment(IndexHome home, MappedDirectory directory, CommitSegment segment, FieldInfos? lent)
    {
        (_home, _directory, Segment) = (home, directory, segment);
        SegmentInfo? info = Attempt(() => Mending(".si", () => new Lucene46SegmentInfoFormat().SegmentInfoReader.Read(directory, segment.Name, IOContext.READ_ONCE)));
        FieldInfos? fields = Attempt(() => Mending(".fnm", () => new Lucene46FieldInfosFormat().FieldInfosReader.Read(directory, segment.Name, "", IOContext.READ_ONCE)));
        _isLent = fields is null;
        _fields = fields ?? lent ?? new FieldInfos([]);
        RecordFile? shorts = Attempt(() => RecordFile.Open(directory, segment.Name, RecordLayout.Fields, IOContext.READ));
        RecordFile? texts = Attempt(() => RecordFile.Open(directory, segment.Name, RecordLayout.Texts, IOContext.READ));
        Count = info?.DocCount ?? shorts?.Count ?? texts?.Count ?? 0;
        _info = info ?? new SegmentInfo(directory, Lucene.Net.Util.Constants.LUCENE_MAIN_VERSION, segment.Name, Count, false, null, null);
        if (shorts?.Count == Count)
        {
            _records = StoredRecordsReader.Of(_fields, shorts, texts?.Count == Count ? texts : null);
        }

        if (_records is null || texts?.Count != Count)
        {
            texts?.Dispose();
        }

        if (_records is null)
        {
            shorts?.Dispose();
        }

        Live = segment.DeletionsFile is { } file ? Attempt(() => Salvaged(file)) : LiveDocuments.All(Count);
        _columns = Attempt(() => SegmentColumns.Open(directory, _info, _fields));
    }

    public CommitSegment Segment { get; }

    /// <summary>The number of its documents; 0 where nothing tells any more.</summary>
    public int Count { get; }

    /// <summary>The documents that are not deleted; null when that cannot be told.</summary>
    public LiveDocuments? Live { get; }

    /// <summary>What is stored of a document that is not deleted, or how it is called.</summary>
    public Result<IndexedArticle, LostArticle> Read(int document)
    {
        if (Attempt(() => ReadWhole(document)) is { } article)
        {
            _directory.CountPassed(article.Article.Body.Length);
            return article;
        }

        return Named(document);
    }

    /// <summary>The documents whose ids can be read, deleted or not, with the times when they were written.</summary>
    public IEnumerable<(int Document, string Id, long Time)> Versions()
    {
        for (int document = 0; document < Count && _records is not null; document++)
        {
            if (Attempt(() => Visit(document, VersionFields)) is { } version && version.Get(IndexSchema.Id) is { } id)
            {
                yield return (document, id, version.GetField(IndexSchema.Indexed)?.GetInt64Value() ?? 0);
            }
        }
    }

    /// <summary>The paths of documents as the postings have them; a document that is not among them has none.</summary>
    /// <returns>Null where they cannot be read.</returns>
    public IReadOnlyDictionary<int, string>? PathsOf(Func<int, bool> isWanted) =>
        Attempt(() => SegmentColumns.PathsOf(new SegmentReadState(_directory, _info, _fields, IOContext.READ, DirectoryReader.DEFAULT_TERMS_INDEX_DIVISOR), isWanted));

    public void Dispose()
    {
        _records?.Dispose();
        _columns?.Dispose();
    }

    /// <summary>The value, or null where damage keeps it from being read.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static T? Attempt<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (LuceneFaults.MayBeDamage(error))
        {
            return null;
        }
    }

    /// <returns>Null for a document that is none of an article.</returns>
    private IndexedArticle? ReadWhole(int document)
    {
        if (_records is null)
        {
            return null;
        }

        var visitor = new DocumentStoredFieldVisitor();
        _records.VisitDocument(document, visitor);
        IndexedArticle stored = IndexSchema.FromDocument(visitor.Document, _home.FromStoredPath);
        if (stored.Id is null || stored.Key is null || stored.Article.Title is null || stored.Article.Body is null
            || (_isLent && ArticleIdentity.IdOf(stored.Article.Source, stored.Key) != stored.Id))
        {
            return null;
        }

        return _columns?.Complete(document, stored) ?? SegmentColumns.Without(stored);
    }

    private LiveDocuments? Salvaged(string deletions)
    {
        byte[] content = File.ReadAllBytes(Path.Combine(_home.Directory, deletions));
        LiveDocuments? live = LiveFormat.Salvage(content, deletions, Count, Segment.Deleted);
        return LuceneFooter.Holds(content) && !_directory.IsExpected(deletions, content) ? null : live;
    }

    private LostArticle Named(int document)
    {
        Document? names = Attempt(() => Visit(document, NameFields));
        string? id = names?.Get(IndexSchema.Id) ?? _columns?.IdOf(document);
        string? key = names?.Get(IndexSchema.Key) ?? _columns?.KeyOf(document);
        string? title = names is null ? null : Attempt(() => Visit(document, TitleField))?.Get(IndexSchema.Title);
        return names?.Get(IndexSchema.Id) is null ? new LostArticle(id, key, title) : new LostArticle(id, key, title) { StoredPath = names.Get(IndexSchema.Path), IsPlaced = true };
    }

    private Document? Visit(int document, HashSet<string> fields)
    {
        var visitor = new DocumentStoredFieldVisitor(fields);
        _records?.VisitDocument(document, visitor);
        return _records is null ? null : visitor.Document;
    }

    /// <summary>Reads a small file, and if it is damaged once more with the one bit put right that is flipped.</summary>
    private T Mending<T>(string extension, Func<T> read)
    {
        string name = Segment.Name + extension;
        byte[] content = File.ReadAllBytes(Path.Combine(_home.Directory, name));
        if (!LuceneFooter.Holds(content) && LuceneFooter.Mend(content))
        {
            _directory.Mend(name, content);
        }

        return read();
    }
}
