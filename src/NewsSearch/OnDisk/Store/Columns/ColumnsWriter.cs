using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>Writes columns field by field: what they hold, then what is needed to read it; at last where that stands for each field.</summary>
internal sealed class ColumnsWriter(SegmentWriteState state, SegmentFile file) : DocValuesConsumer
{
    private readonly IndexOutput _output = file.CreateSummed(state);
    private readonly List<(int Field, long Description)> _fields = [];
    private bool _isClosed;

    public override void AddNumericField(FieldInfo field, IEnumerable<long?> values) => Add(
        field,
        PresentDocuments.Write(_output, values.Select(static value => value is not null)),
        FixedNumbers.Write(_output, values.Select(static value => value ?? 0)));

    public override void AddBinaryField(FieldInfo field, IEnumerable<BytesRef?> values)
    {
        Action<IndexOutput> present = PresentDocuments.Write(_output, values.Select(static value => value is not null));
        var begins = new List<long>();
        foreach (BytesRef? value in values)
        {
            begins.Add(_output.Position);
            if (value is not null)
            {
                _output.WriteBytes(value.Bytes, value.Offset, value.Length);
            }
        }

        begins.Add(_output.Position);
        Add(field, present, FixedNumbers.Write(_output, begins));
    }

    public override void AddSortedField(FieldInfo field, IEnumerable<BytesRef> values, IEnumerable<long?> docToOrd) => Add(
        field,
        FixedNumbers.Write(_output, docToOrd.Select(static ordinal => ordinal ?? -1)),
        SortedTexts.Write(_output, values));

    public override void AddSortedSetField(FieldInfo field, IEnumerable<BytesRef> values, IEnumerable<long?> docToOrdCount, IEnumerable<long?> ords) => Add(
        field,
        FixedNumbers.Write(_output, Begins(docToOrdCount)),
        FixedNumbers.Write(_output, ords.Select(static ordinal => ordinal ?? 0)),
        SortedTexts.Write(_output, values));

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _isClosed)
        {
            return;
        }

        _isClosed = true;
        bool isWritten = false;
        try
        {
            WriteFields();
            SegmentFile.EndSummed(_output);
            isWritten = true;
        }
        finally
        {
            if (isWritten)
            {
                _output.Dispose();
            }
            else
            {
                IOUtils.DisposeWhileHandlingException(_output);
            }
        }
    }

    private static IEnumerable<long> Begins(IEnumerable<long?> counts)
    {
        long begin = 0;
        yield return begin;
        foreach (long? count in counts)
        {
            yield return begin += count ?? 0;
        }
    }

    private void Add(FieldInfo field, params ReadOnlySpan<Action<IndexOutput>> descriptions)
    {
        _fields.Add((field.Number, _output.Position));
        foreach (Action<IndexOutput> describe in descriptions)
        {
            describe(_output);
        }
    }

    private void WriteFields()
    {
        foreach ((int field, long description) in _fields)
        {
            _output.WriteInt32(field);
            _output.WriteInt64(description);
        }

        _output.WriteInt32(_fields.Count);
    }
}
