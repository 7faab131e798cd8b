using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>Columns in a mapped file, each of which is looked for when it is asked for.</summary>
internal sealed class ColumnsReader(SegmentReadState state, SegmentFile file) : DocValuesProducer
{
    private const int FieldSize = sizeof(int) + sizeof(long);

    private readonly MappedInput _file = file.OpenSummed(state);
    private readonly int _documents = state.SegmentInfo.DocCount;

    public override NumericDocValues GetNumeric(FieldInfo field)
    {
        MappedInput description = Find(field);
        PresentDocuments.Read(description, _documents);
        return new NumberValues(FixedNumbers.Read(description));
    }

    public override BinaryDocValues GetBinary(FieldInfo field)
    {
        MappedInput description = Find(field);
        PresentDocuments.Read(description, _documents);
        return new TextValues(_file, FixedNumbers.Read(description));
    }

    public override SortedDocValues GetSorted(FieldInfo field)
    {
        MappedInput description = Find(field);
        return new SortedValues(FixedNumbers.Read(description), new SortedTexts(description));
    }

    public override SortedSetDocValues GetSortedSet(FieldInfo field)
    {
        MappedInput description = Find(field);
        return new SortedSetValues(FixedNumbers.Read(description), FixedNumbers.Read(description), new SortedTexts(description));
    }

    public override IBits GetDocsWithField(FieldInfo field) => field.DocValuesType switch
    {
        DocValuesType.SORTED => DocValues.DocsWithValue(GetSorted(field), _documents),
        DocValuesType.SORTED_SET => DocValues.DocsWithValue(GetSortedSet(field), _documents),
        _ => PresentDocuments.Read(Find(field), _documents),
    };

    /// <remarks>What is mapped counts for nothing.</remarks>
    public override long RamBytesUsed() => 0;

    public override void CheckIntegrity() => CodecUtil.ChecksumEntireFile(_file.Whole());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }
    }

    /// <summary>An input of its own, at what is needed to read the column of a field.</summary>
    /// <exception cref="CorruptIndexException">There is none.</exception>
    private MappedInput Find(FieldInfo field)
    {
        long end = _file.Length - sizeof(int);
        int count = BinaryPrimitives.ReadInt32BigEndian(_file.Span(end, sizeof(int)));
        if (count < 0 || count > end / FieldSize)
        {
            throw new CorruptIndexException($"the table of {_file} is outside it");
        }

        ReadOnlySpan<byte> table = _file.Span(end - ((long)count * FieldSize), count * FieldSize);
        for (int i = 0; i < table.Length; i += FieldSize)
        {
            if (BinaryPrimitives.ReadInt32BigEndian(table[i..]) == field.Number)
            {
                var description = (MappedInput)_file.Clone();
                description.Seek(BinaryPrimitives.ReadInt64BigEndian(table[(i + sizeof(int))..]));
                return description;
            }
        }

        throw new CorruptIndexException($"{_file} has no column of {field.Name}");
    }
}
