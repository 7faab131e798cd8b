using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The versions of a segment's articles.</summary>
internal sealed class VersionReader(AtomicReader segment)
{
    private readonly SortedDocValues _ids = segment.GetSortedDocValues(IndexSchema.Id);
    private readonly NumericDocValues _hashes = segment.GetNumericDocValues(IndexSchema.ContentHash);
    private readonly BytesRef _id = new();

    /// <summary>The document's version, see <see cref="ArticleVersions"/>.</summary>
    public ulong this[int document]
    {
        get
        {
            _ids.Get(document, _id);
            return ArticleVersions.VersionOf(_id.Bytes.AsSpan(_id.Offset, _id.Length), _hashes.Get(document));
        }
    }

    /// <summary>The id of the document that was asked for last.</summary>
    public string LastId => _id.Utf8ToString();
}
