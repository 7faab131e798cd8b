using System.Buffers.Binary;
using System.Text;
using Lucene.Net.Codecs;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.OnDisk.Store.Blocks;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Writes the stored fields of a segment, document by document, or those of several segments that are merged.</summary>
internal sealed class StoredRecordsWriter : StoredFieldsWriter
{
    private readonly Directory _directory;
    private readonly string _segment;
    private readonly RecordFileWriter _fields;
    private readonly RecordFileWriter _texts;
    private readonly GrowingBytes _record = new();
    private readonly GrowingBytes _text = new();
    private byte[] _utf8 = [];

    public StoredRecordsWriter(Directory directory, SegmentInfo segment, IOContext context)
    {
        (_directory, _segment) = (directory, segment.Name);
        _fields = RecordFileWriter.Create(directory, segment.Name, RecordLayout.Fields, context);
        try
        {
            _texts = RecordFileWriter.Create(directory, segment.Name, RecordLayout.Texts, context);
        }
        catch
        {
            _fields.Dispose();
            throw;
        }
    }

    public override void StartDocument(int numStoredFields)
    {
        _record.Clear();
        _text.Clear();
    }

    /// <exception cref="NotSupportedException">The value is neither text nor a whole number.</exception>
    public override void WriteField(FieldInfo info, IIndexableField field)
    {
        if (field.NumericType == NumericFieldType.INT64)
        {
            WriteKind(info, StoredRecordsFormat.NumberKind);
            BinaryPrimitives.WriteInt64LittleEndian(_record.Extend(sizeof(long)), field.GetInt64Value()!.Value);
        }
        else if (field.NumericType == NumericFieldType.NONE && field.GetStringValue() is { } text)
        {
            WriteText(info, text);
        }
        else
        {
            throw new NotSupportedException($"a value of {info.Name} is neither text nor a whole number");
        }
    }

    public override void FinishDocument()
    {
        _fields.Add(_record.Span);
        _texts.Add(_text.Span);
    }

    public override void Finish(FieldInfos fis, int numDocs)
    {
        _fields.Finish(numDocs);
        _texts.Finish(numDocs);
    }

    /// <remarks>Where a segment numbers its fields otherwise, or was written otherwise, every document is read and written.</remarks>
    public override int Merge(MergeState mergeState)
    {
        StoredRecordsReader?[] readers = [.. mergeState.MatchingSegmentReaders.Select(segment => segment?.FieldsReader as StoredRecordsReader)];
        if (Array.Exists(readers, reader => reader is null))
        {
            return base.Merge(mergeState);
        }

        IBits?[] live = [.. mergeState.Readers.Select(segment => segment.LiveDocs)];
        RecordMerge.Run(_fields, [.. readers.Select(reader => reader!.Fields)], live, mergeState.CheckAbort.Work);
        RecordMerge.Run(_texts, [.. readers.Select(reader => reader!.Texts)], live, mergeState.CheckAbort.Work);
        int count = mergeState.Readers.Sum(segment => segment.NumDocs);
        Finish(mergeState.FieldInfos, count);
        return count;
    }

    public override void Abort()
    {
        IOUtils.DisposeWhileHandlingException(this);
        IOUtils.DeleteFilesIgnoringExceptions(_directory, RecordLayout.Fields.File.NameOf(_segment), RecordLayout.Texts.File.NameOf(_segment));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            IOUtils.Dispose(_fields, _texts);
        }
    }

    private void WriteText(FieldInfo info, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
        {
            _utf8 = new byte[most];
        }

        int length = Encoding.UTF8.GetBytes(text, _utf8);
        bool isLong = length >= StoredRecordsFormat.LongText;
        WriteKind(info, isLong ? StoredRecordsFormat.LongTextKind : StoredRecordsFormat.TextKind);
        _record.WriteVarint((ulong)length);
        (isLong ? _text : _record).Write(_utf8.AsSpan(0, length));
    }

    private void WriteKind(FieldInfo info, int kind) => _record.WriteVarint((ulong)((info.Number << StoredRecordsFormat.KindBits) | kind));
}
