using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The postings of a segment; of its files only the table of fields is read at opening.</summary>
internal sealed class BlockFieldsReader : FieldsProducer
{
    private readonly PostingsFiles _files;

    /// <summary>In the order of names, in which Lucene merges the fields of segments.</summary>
    private readonly SortedDictionary<string, BlockTerms> _fields = new(StringComparer.Ordinal);

    public BlockFieldsReader(SegmentReadState state)
    {
        _files = PostingsFiles.Open(state);
        try
        {
            ReadFields(state.FieldInfos);
        }
        catch
        {
            _files.Dispose();
            throw;
        }
    }

    public override int Count => _fields.Count;

    public override IEnumerator<string> GetEnumerator() => _fields.Keys.GetEnumerator();

    public override Terms? GetTerms(string field) => _fields.GetValueOrDefault(field);

    /// <remarks>What is mapped counts for nothing, and the table of fields for little.</remarks>
    public override long RamBytesUsed() => 0;

    public override void CheckIntegrity() => _files.CheckSums();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _files.Dispose();
        }
    }

    private void ReadFields(FieldInfos infos)
    {
        MappedInput terms = _files.Terms;
        terms.Seek(Math.Max(0, terms.Length - sizeof(long)));
        terms.Seek(terms.ReadInt64());
        for (int left = terms.ReadVInt32(); left > 0; left--)
        {
            var summary = FieldSummary.Read(terms);
            FieldInfo info = infos.FieldInfo(summary.Number) ?? throw new CorruptIndexException($"{terms} has words of an unknown field");
            _fields[info.Name] = new BlockTerms(summary, info.IndexOptions, _files);
        }
    }
}
