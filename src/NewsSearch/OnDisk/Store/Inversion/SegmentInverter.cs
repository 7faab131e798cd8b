namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>The postings of a segment under way.</summary>
internal sealed class SegmentInverter
{
    private readonly PostingArena _arena;
    private readonly string[] _names;
    private readonly FieldInverter[] _fields;

    /// <param name="fields">The fields of the <see cref="Inverter"/>.</param>
    public SegmentInverter(string[] fields, BytePages pages)
    {
        _arena = new PostingArena(pages);
        _names = fields;
        _fields = Array.ConvertAll(fields, _ => new FieldInverter(_arena));
    }

    /// <summary>Bytes held besides pages.</summary>
    public long BytesUsed
    {
        get
        {
            long bytes = 0;
            foreach (FieldInverter inverter in _fields)
            {
                bytes += inverter.BytesUsed;
            }

            return bytes;
        }
    }

    /// <param name="document">Greater than any before.</param>
    public void Add(InvertedArticle article, int document)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            _fields[i].Add(article[i], document);
        }
    }

    /// <summary>The postings of a field; null for one whose words Lucene inverts.</summary>
    public FieldInverter? Find(string name) => Array.IndexOf(_names, name) is >= 0 and var i ? _fields[i] : null;

    /// <summary>Gives the memory back.</summary>
    public void Clear() => _arena.Clear();
}
