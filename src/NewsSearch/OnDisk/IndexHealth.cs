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

    /// <exception cref="IndexException">There is no index, it is of another format, or so damaged that its segments are not known.</exception>
    public static IndexHealth Of(IndexHome home)
    {
        LuceneSetup.Ensure();
        var problems = new List<string>();
        using HeldCommit commit = LuceneFaults.Translate(home, () => HeldCommit.Open(home, remark => problems.Add(Worded(remark))));
        int articles = 0;
        foreach (SegmentCommitInfo segment in commit.Segments)
        {
            try
            {
                articles += LuceneFaults.Translate(home, () => ReadWhole(segment, commit.Directory));
            }
            catch (IndexException error) when (error.Fault == IndexFault.Corrupt)
            {
                problems.Add($"segment {segment.Info.Name} is damaged ({segment.Info.DocCount} articles)");
            }
        }

        if (Catalogue.IsLost(home, commit.Notes) && !commit.IsReplaced(home))
        {
            problems.Add(Worded(new IndexRemark(IndexRemarkKind.LostCatalogue, home.Directory)));
        }

        return new IndexHealth(articles, commit.Segments.Count, problems);
    }

    private static string Worded(IndexRemark remark) => remark.Kind == IndexRemarkKind.TornCommit
        ? $"the newest commit {Path.GetFileName(remark.Path)} is torn, and the one before it is used"
        : "the catalogue of files that were read is missing or damaged";

    /// <returns>How many articles of the segment are not deleted.</returns>
    internal static int ReadWhole(SegmentCommitInfo segment, MappedDirectory directory)
    {
        Checksums.Verify(segment, directory);
        using var reader = new SegmentReader(segment, DirectoryReader.DEFAULT_TERMS_INDEX_DIVISOR, IOContext.READ_ONCE);
        int live = 0;
        for (int document = 0; document < reader.MaxDoc; document++)
        {
            if (reader.LiveDocs?.Get(document) != false)
            {
                IndexedArticle article = IndexSchema.FromDocument(reader.Document(document), path => path);
                directory.CountPassed(article.Article.Body.Length);
                live++;
            }
        }

        foreach (string field in reader.Fields)
        {
            ReadPostings(reader.GetTerms(field), reader.MaxDoc, directory.CountPassed);
        }

        return live == reader.NumDocs ? live : throw new CorruptIndexException("deleted articles are miscounted");
    }

    /// <param name="passed">Told of the bytes that were read, about.</param>
    private static void ReadPostings(Terms? terms, int maxDoc, Action<int> passed)
    {
        DocsEnum? documents = null;
        DocsAndPositionsEnum? positions = null;
        TermsEnum? each = terms?.GetEnumerator();
        while (each?.MoveNext() == true)
        {
            positions = terms!.HasPositions ? each.DocsAndPositions(null, positions, DocsAndPositionsFlags.NONE) : null;
            DocsEnum postings = positions ?? (documents = each.Docs(null, documents, DocsFlags.NONE));
            int read = 0;
            for (int document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc(), read++)
            {
                if (document >= maxDoc)
                {
                    throw new CorruptIndexException("a posting names an article that is not there");
                }

                for (int left = positions is null ? 0 : postings.Freq; left > 0; left--)
                {
                    positions!.NextPosition();
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
