using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>Whether the files of an index are whole: the checksums of its last commit hold, and every posting and stored article is read.</summary>
/// <param name="Articles">Articles in segments that are whole.</param>
/// <param name="Problems">What is wrong, a sentence each; empty for a sound index.</param>
/// <remarks>Lucene's own CheckIndex binds at run time (<c>dynamic</c>), which a native program can't.</remarks>
public sealed record IndexHealth(int Articles, int Segments, IReadOnlyList<string> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>Whether its files are as they were written, whether or not articles are searched by what they store.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>In what index and catalogue differ, where both are whole.</summary>
    public CatalogueGaps Gaps { get; private init; }

    /// <summary>The names of the kept keys in the segments that are whole.</summary>
    public IReadOnlyCollection<string> KeptNames { get; private init; } = [];

    /// <param name="full">Compare also what the index is searched by with the articles that it stores: every word, name, length and column.</param>
    /// <param name="progress">Shows from another thread how far it is, in bytes of the index; null when nobody looks.</param>
    /// <exception cref="IndexException">There is no index, it is of another format, or so damaged that its segments are not known.</exception>
    public static IndexHealth Of(IndexHome home, bool full = false, IndexingProgress? progress = null)
    {
        LuceneSetup.Ensure();
        List<string> problems = [], differences = [];
        using HeldCommit commit = LuceneFaults.Translate(home, () => HeldCommit.Open(home, remark => problems.Add(Worded(remark))));
        int articles = 0;
        var byPath = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        progress?.Begin(commit.Segments.Sum(segment => BytesOf(segment)));
        foreach (SegmentCommitInfo segment in commit.Segments)
        {
            try
            {
                articles += LuceneFaults.Translate(home, () => ReadWhole(segment, commit.Directory, Read, full ? differences.AddRange : null, progress));
            }
            catch (IndexException error) when (error.Fault == IndexFault.Corrupt)
            {
                problems.Add($"segment {segment.Info.Name} is damaged ({segment.Info.DocCount} articles)");
            }
        }

        var catalogue = Catalogue.Load(home, commit.Notes);
        if (catalogue.IsLostFrom(commit.Notes) && !commit.IsReplaced(home))
        {
            problems.Add(Worded(new IndexRemark(IndexRemarkKind.LostCatalogue, home.Directory)));
        }

        if (LostDeletions(home, commit) is { } lost)
        {
            problems.Add(lost);
        }

        return new IndexHealth(articles, commit.Segments.Count, [.. problems, .. differences])
        {
            IsWhole = problems.Count == 0,
            Gaps = problems.Count > 0 || catalogue.IsLostFrom(commit.Notes) ? default : CatalogueGaps.Between(catalogue, byPath),
            KeptNames = kept,
        };

        void Read(IndexedArticle article)
        {
            kept.UnionWith(article.Article.Kept.Select(field => KeptField.Folded(field.Name)));
            if (article.StoredPath is { } path)
            {
                byPath[path] = byPath.GetValueOrDefault(path) + 1;
            }
        }
    }

    /// <summary>Reads all of a segment.</summary>
    /// <param name="differ">Told of the articles of which the segment does not hold what it stores; null to compare nothing.</param>
    /// <param name="read">Told of each article that is not deleted.</param>
    /// <returns>How many articles of the segment are not deleted.</returns>
    /// <exception cref="IOException">A file is not as it was written, or gone.</exception>
    internal static int ReadWhole(
        SegmentCommitInfo segment,
        MappedDirectory directory,
        Action<IndexedArticle>? read = null,
        Action<IEnumerable<string>>? differ = null,
        IndexingProgress? progress = null)
    {
        long bytes = BytesOf(segment), told = 0;
        Checksums.Verify(segment, directory);
        using var reader = new SegmentReader(segment, DirectoryReader.DEFAULT_TERMS_INDEX_DIVISOR, IOContext.READ_ONCE);
        StoredComparison? comparison = differ is null ? null : new(reader);
        int live = 0;
        for (int document = 0; document < reader.MaxDoc; document++)
        {
            if (reader.LiveDocs?.Get(document) != false)
            {
                IndexedArticle article = IndexSchema.FromDocument(reader.Document(document), path => path);
                directory.CountPassed(article.Article.Body.Length);
                comparison?.AddStored(document, article);
                read?.Invoke(article);
                progress?.AddArticles(1);
                live++;
            }

            long passed = bytes * (document + 1) / reader.MaxDoc;
            progress?.AddBytes(passed - told);
            told = passed;
        }

        foreach (string field in reader.Fields)
        {
            ReadPostings(field, reader, StoredComparison.Compares(field) ? comparison : null, directory.CountPassed);
        }

        differ?.Invoke(comparison!.Problems());
        return live == reader.NumDocs ? live : throw new CorruptIndexException("deleted articles are miscounted");
    }

    /// <summary>Null where the list of articles deleted forever has all that it had, or is damaged, which others tell.</summary>
    private static string? LostDeletions(IndexHome home, HeldCommit commit)
    {
        try
        {
            _ = DeletedArticles.Load(home, commit.Notes);
            return null;
        }
        catch (IndexException error)
        {
            return error.Fault == IndexFault.LostDeletions && !commit.IsReplaced(home) ? error.Message : null;
        }
    }

    private static string Worded(IndexRemark remark) => remark.Kind == IndexRemarkKind.TornCommit
        ? $"the newest commit {Path.GetFileName(remark.Path)} is torn, and the one before it is used"
        : "the catalogue of files that were read is missing or damaged";

    /// <summary>Bytes of a segment's files; of one that is missing, none.</summary>
    private static long BytesOf(SegmentCommitInfo segment)
    {
        try
        {
            return segment.GetSizeInBytes();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <param name="passed">Told of the bytes that were read, about.</param>
    private static void ReadPostings(string field, SegmentReader reader, StoredComparison? comparison, Action<int> passed)
    {
        Terms? terms = reader.GetTerms(field);
        DocsEnum? documents = null;
        DocsAndPositionsEnum? positions = null;
        TermsEnum? each = terms?.GetEnumerator();
        while (each?.MoveNext() == true)
        {
            positions = terms!.HasPositions ? each.DocsAndPositions(null, positions, DocsAndPositionsFlags.NONE) : null;
            DocsEnum postings = positions ?? (documents = each.Docs(null, documents, DocsFlags.NONE));
            ulong word = comparison?.WordOf(field, each.Term) ?? 0;
            int read = 0;
            for (int document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc(), read++)
            {
                if (document >= reader.MaxDoc)
                {
                    throw new CorruptIndexException("a posting names an article that is not there");
                }

                if (positions is null)
                {
                    comparison?.AddPosting(document, Occurrences.Anywhere(word));
                }

                for (int left = positions is null ? 0 : postings.Freq; left > 0; left--)
                {
                    int position = positions!.NextPosition();
                    comparison?.AddPosting(document, Occurrences.At(word, position));
                }
            }

            passed(read * sizeof(int));
            if (read != each.DocFreq)
            {
                throw new CorruptIndexException("the articles of a word are miscounted");
            }
        }
    }
}
