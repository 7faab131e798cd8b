using System.Collections.ObjectModel;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.OnDisk;

/// <summary>What the last commit of an index held when a writer was opened.</summary>
/// <param name="reader">Null when there was no index, as <paramref name="commit"/>.</param>
internal sealed class IndexedArticles(IndexHome home, DirectoryReader? reader, CommitFile? commit) : IIndexedArticles
{
    private static readonly HashSet<string> KeyFields = [IndexSchema.Id, IndexSchema.Key];
    private static readonly HashSet<string> PathField = [IndexSchema.Path];

    public bool IsEmpty => commit is null;

    public IReadOnlyDictionary<string, string> Notes => commit?.Notes ?? ReadOnlyDictionary<string, string>.Empty;

    private IEnumerable<AtomicReader> Segments => reader?.Leaves.Select(leaf => leaf.AtomicReader) ?? [];

    public KnownArticle? Find(string id)
    {
        // Asked for every article of a run: no closure of LuceneFaults.Translate.
        try
        {
            return FindTerm(new BytesRef(id));
        }
        catch (Exception error) when (LuceneFaults.Explain(home, error) is { } fault)
        {
            throw fault;
        }
    }

    public IReadOnlyCollection<string> Paths() => LuceneFaults.Translate(home, () =>
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (AtomicReader segment in Segments)
        {
            TermsEnum? terms = segment.GetTerms(IndexSchema.Path)?.GetEnumerator();
            while (terms?.MoveNext() == true)
            {
                paths.Add(terms.Term.Utf8ToString());
            }
        }

        return paths;
    });

    public bool HoldsAny(string storedPath) => LuceneFaults.Translate(home, () => Postings(storedPath).Any(found => found.Documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS));

    public IReadOnlyList<(string Id, string Key)> Articles(string storedPath) => LuceneFaults.Translate(home, () =>
    {
        var articles = new List<(string, string)>();
        foreach ((AtomicReader segment, DocsEnum documents) in Postings(storedPath))
        {
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                Lucene.Net.Documents.Document document = segment.Document(documents.DocID, KeyFields);
                articles.Add((document.Get(IndexSchema.Id), document.Get(IndexSchema.Key)));
            }
        }

        return articles;
    });

    /// <summary>The articles of a file and of the members of an archive, segment by segment.</summary>
    private IEnumerable<(AtomicReader Segment, DocsEnum Documents)> Postings(string storedPath)
    {
        var member = new BytesRef(storedPath + StoredPath.MemberSign);
        foreach (AtomicReader segment in Segments)
        {
            TermsEnum? paths = segment.GetTerms(IndexSchema.Path)?.GetEnumerator();
            if (paths?.SeekExact(new BytesRef(storedPath)) == true)
            {
                yield return (segment, paths.Docs(segment.LiveDocs, null, DocsFlags.NONE));
            }

            bool any = paths is not null && paths.SeekCeil(member) != TermsEnum.SeekStatus.END;
            for (; any && StringHelper.StartsWith(paths!.Term, member); any = paths.MoveNext())
            {
                yield return (segment, paths.Docs(segment.LiveDocs, null, DocsFlags.NONE));
            }
        }
    }

    private KnownArticle? FindTerm(BytesRef id)
    {
        foreach (AtomicReader segment in Segments)
        {
            TermsEnum? terms = segment.GetTerms(IndexSchema.Id)?.GetEnumerator();
            if (terms?.SeekExact(id) == true)
            {
                int document = terms.Docs(segment.LiveDocs, null, DocsFlags.NONE).NextDoc();
                if (document != DocIdSetIterator.NO_MORE_DOCS)
                {
                    return new KnownArticle(segment.GetNumericDocValues(IndexSchema.ContentHash).Get(document), () => PathOf(segment, document));
                }
            }
        }

        return null;
    }

    private string? PathOf(AtomicReader segment, int document) =>
        LuceneFaults.Translate(home, () => segment.Document(document, PathField).Get(IndexSchema.Path));
}
