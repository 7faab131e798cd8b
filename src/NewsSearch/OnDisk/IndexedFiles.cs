using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>What the last commit of an index holds of the files that it was made from.</summary>
internal sealed class IndexedFiles(DirectoryReader? reader)
{
    private static readonly HashSet<string> KeyFields = [IndexSchema.Id, IndexSchema.Key];

    private static readonly HashSet<string> PathField = [IndexSchema.Path];

    private IEnumerable<AtomicReader> Segments => reader?.Leaves.Select(leaf => leaf.AtomicReader) ?? [];

    /// <summary>The content hash and the stored path of the article with this id; null when there is none.</summary>
    /// <remarks>The path is read from disk when it is asked for.</remarks>
    public (long Hash, Func<string?> Path)? Find(string id)
    {
        var term = new BytesRef(id);
        foreach (AtomicReader segment in Segments)
        {
            TermsEnum? terms = segment.GetTerms(IndexSchema.Id)?.GetEnumerator();
            if (terms?.SeekExact(term) == true)
            {
                int document = terms.Docs(segment.LiveDocs, null, DocsFlags.NONE).NextDoc();
                if (document != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
                {
                    return (segment.GetNumericDocValues(IndexSchema.ContentHash).Get(document), () => segment.Document(document, PathField).Get(IndexSchema.Path));
                }
            }
        }

        return null;
    }

    /// <summary>The paths of all articles, of members of archives too; those of removed articles may be among them.</summary>
    public IEnumerable<string> Paths()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (AtomicReader segment in Segments)
        {
            TermsEnum? paths = segment.GetTerms(IndexSchema.Path)?.GetEnumerator();
            while (paths?.MoveNext() == true)
            {
                string path = paths.Term.Utf8ToString();
                if (seen.Add(path))
                {
                    yield return path;
                }
            }
        }
    }

    /// <summary>The articles of a file, or of the members of an archive.</summary>
    public IEnumerable<(string Id, string Key)> Articles(string storedPath)
    {
        var member = new BytesRef(storedPath + "!/");
        foreach (AtomicReader segment in Segments)
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

    /// <summary>The paths that a stored path may lie in: itself, and the archives that it may be a member of, the outermost first.</summary>
    public static IEnumerable<string> Containers(string storedPath)
    {
        for (int end = storedPath.IndexOf("!/", StringComparison.Ordinal); end >= 0; end = storedPath.IndexOf("!/", end + 2, StringComparison.Ordinal))
        {
            yield return storedPath[..end];
        }

        yield return storedPath;
    }

    private static IEnumerable<(string Id, string Key)> ArticlesOf(AtomicReader segment, TermsEnum path)
    {
        DocsEnum documents = path.Docs(segment.LiveDocs, null, DocsFlags.NONE);
        while (documents.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
        {
            Lucene.Net.Documents.Document document = segment.Document(documents.DocID, KeyFields);
            yield return (document.Get(IndexSchema.Id), document.Get(IndexSchema.Key));
        }
    }
}
