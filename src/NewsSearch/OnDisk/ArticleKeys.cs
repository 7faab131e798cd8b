using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Evaluation;

namespace NewsSearch.OnDisk;

/// <summary>Reads ids and keys of articles from their columns, without the articles. For one thread.</summary>
internal sealed class ArticleKeys(IReadOnlyList<SearchedSegment> segments)
{
    private readonly (SortedDocValues Ids, BinaryDocValues Keys)?[] _columns = new (SortedDocValues, BinaryDocValues)?[segments.Count];
    private readonly BytesRef _value = new();

    /// <summary>An article with nothing else; null when it has no key in the column, being too long for one.</summary>
    /// <param name="document">Its number in the whole index.</param>
    /// <param name="archive">See <see cref="IndexedArticle.Archive"/>.</param>
    public IndexedArticle? Read(int document, string? archive)
    {
        int i = SearchedSegment.IndexOf(segments, document);
        AtomicReader reader = segments[i].Reader;
        (SortedDocValues ids, BinaryDocValues keys) = _columns[i] ??= (reader.GetSortedDocValues(IndexSchema.Id), reader.GetBinaryDocValues(IndexSchema.Key));
        int place = document - segments[i].Context.DocBase;
        keys.Get(place, _value);
        if (_value.Length == 0)
        {
            return null;
        }

        string key = _value.Utf8ToString();
        ids.Get(place, _value);
        return IndexSchema.Named(_value.Utf8ToString(), key, archive);
    }
}
