using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching.Stories;

namespace NewsSearch.OnDisk;

/// <summary>Reads fingerprints from their column. Articles of format 7 and before have none. For one thread.</summary>
internal sealed class FingerprintReader(IndexSnapshot snapshot, CancellationToken cancellation)
{
    private readonly BytesRef _value = new();

    /// <summary>The articles that have any of some terms in a field.</summary>
    public List<FingerprintedArticle> WithTerms(string field, IReadOnlyCollection<string> terms)
    {
        BytesRef[] sorted = [.. terms.Order(StringComparer.Ordinal).Select(term => new BytesRef(term))];
        var found = new List<FingerprintedArticle>();
        foreach (SearchedSegment segment in snapshot.Segments)
        {
            cancellation.ThrowIfCancellationRequested();
            if (segment.Reader.FieldInfos.FieldInfo(IndexSchema.Fingerprint) is null || segment.Reader.GetTerms(field) is not { } dictionary)
            {
                continue;
            }

            var documents = new SortedSet<int>();
            TermsEnum each = dictionary.GetEnumerator();
            DocsEnum? postings = null;
            foreach (BytesRef term in sorted)
            {
                if (each.SeekExact(term))
                {
                    postings = each.Docs(segment.Reader.LiveDocs, postings, DocsFlags.NONE);
                    AddAll(postings, documents);
                }
            }

            Read(segment, documents, found);
        }

        return found;
    }

    /// <inheritdoc cref="Searching.IArticleIndex.FindSharingBands"/>
    public List<FingerprintedArticle> SharingBands()
    {
        var found = new List<FingerprintedArticle>();
        if (MultiFields.GetTerms(snapshot.Reader, IndexSchema.Fingerprint) is not { } dictionary)
        {
            return found;
        }

        var documents = new SortedSet<int>();
        IBits? live = MultiFields.GetLiveDocs(snapshot.Reader);
        TermsEnum each = dictionary.GetEnumerator();
        while (each.MoveNext())
        {
            if (each.DocFreq > 1)
            {
                cancellation.ThrowIfCancellationRequested();
                AddAll(each.Docs(live, null, DocsFlags.NONE), documents);
            }
        }

        foreach (SearchedSegment segment in snapshot.Segments.Where(segment => segment.Reader.MaxDoc > 0))
        {
            int first = segment.Context.DocBase;
            Read(segment, documents.GetViewBetween(first, first + segment.Reader.MaxDoc - 1).Select(document => document - first), found);
        }

        return found;
    }

    private static void AddAll(DocsEnum postings, SortedSet<int> documents)
    {
        for (int document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
        {
            documents.Add(document);
        }
    }

    /// <param name="documents">Their numbers in the segment, ascending.</param>
    private void Read(SearchedSegment segment, IEnumerable<int> documents, List<FingerprintedArticle> into)
    {
        BinaryDocValues? fingerprints = segment.Reader.GetBinaryDocValues(IndexSchema.Fingerprint);
        if (fingerprints is null)
        {
            return;
        }

        SortedDocValues ids = segment.Reader.GetSortedDocValues(IndexSchema.Id);
        NumericDocValues? published = segment.Reader.GetNumericDocValues(IndexSchema.Published);
        IBits? dated = published is null ? null : segment.Reader.GetDocsWithField(IndexSchema.Published);
        foreach (int document in documents)
        {
            fingerprints.Get(document, _value);
            if (_value.Length > 0)
            {
                if (_value.Length != Fingerprint.Size)
                {
                    throw new CorruptIndexException($"a fingerprint has {_value.Length} bytes");
                }

                var fingerprint = new Fingerprint(_value.Bytes.AsSpan(_value.Offset, _value.Length));
                ids.Get(document, _value);
                into.Add(new FingerprintedArticle(_value.Utf8ToString(), fingerprint, dated?.Get(document) == true ? published!.Get(document) : null));
            }
        }
    }
}
