using System.Buffers.Binary;
using System.Text;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.OnDisk.Store.Blocks;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>The stored fields of a segment. A clone, of which every thread has one, shares the files.</summary>
internal sealed class StoredRecordsReader : StoredFieldsReader
{
    private readonly FieldInfos _infos;
    private readonly RecordReader _fields;
    private readonly RecordReader? _texts;
    private readonly bool _isOwner;

    private StoredRecordsReader(FieldInfos infos, RecordFile fields, RecordFile? texts, bool isOwner)
    {
        (_infos, _fields, _texts, _isOwner) = (infos, new RecordReader(fields), texts is null ? null : new RecordReader(texts), isOwner);
    }

    /// <summary>The records of short fields, for one thread.</summary>
    public RecordReader Fields => _fields;

    /// <summary>The records of long texts, for one thread.</summary>
    public RecordReader Texts => _texts ?? throw NoTexts();

    /// <exception cref="IOException">A file is missing, cut short or another one.</exception>
    public static StoredRecordsReader Open(Directory directory, SegmentInfo segment, FieldInfos infos, IOContext context)
    {
        RecordFile fields = RecordFile.Open(directory, segment.Name, RecordLayout.Fields, context);
        RecordFile? texts = null;
        try
        {
            texts = RecordFile.Open(directory, segment.Name, RecordLayout.Texts, context);
            return fields.Count == segment.DocCount && texts.Count == segment.DocCount
                ? new StoredRecordsReader(infos, fields, texts, isOwner: true)
                : throw new CorruptIndexException($"the stored fields of {segment.Name} are of another number of documents");
        }
        catch
        {
            fields.Dispose();
            texts?.Dispose();
            throw;
        }
    }

    /// <summary>The stored fields of a segment as far as they are there; it owns the files.</summary>
    /// <param name="texts">Null when they cannot be opened: then no document can be read that has a long one.</param>
    public static StoredRecordsReader Of(FieldInfos infos, RecordFile fields, RecordFile? texts) => new(infos, fields, texts, isOwner: true);

    /// <exception cref="CorruptIndexException">The record is none.</exception>
    public override void VisitDocument(int n, StoredFieldVisitor visitor)
    {
        ReadOnlySpan<byte> record = _fields.Read(n), texts = default;
        var fields = new ByteReader(record, 0);
        int at = 0;
        bool isRead = false;
        while (fields.Position < record.Length)
        {
            int code = fields.ReadInt32();
            FieldInfo info = _infos.FieldInfo(code >> StoredRecordsFormat.KindBits) ?? throw new CorruptIndexException("a value is stored of an unknown field");
            StoredFieldVisitor.Status needs = visitor.NeedsField(info);
            if (needs == StoredFieldVisitor.Status.STOP)
            {
                return;
            }

            bool isNeeded = needs == StoredFieldVisitor.Status.YES;
            switch (code & ((1 << StoredRecordsFormat.KindBits) - 1))
            {
                case StoredRecordsFormat.TextKind:
                    Visit(visitor, info, fields.ReadBytes(fields.ReadInt32()), isNeeded);
                    break;
                case StoredRecordsFormat.NumberKind:
                    ReadOnlySpan<byte> number = fields.ReadBytes(sizeof(long));
                    if (isNeeded)
                    {
                        visitor.Int64Field(info, BinaryPrimitives.ReadInt64LittleEndian(number));
                    }

                    break;
                case StoredRecordsFormat.LongTextKind:
                    int length = fields.ReadInt32();
                    if (isNeeded && !isRead)
                    {
                        texts = Texts.Read(n);
                        isRead = true;
                    }

                    Visit(visitor, info, isNeeded ? texts.Part(at, length) : default, isNeeded);
                    at += length;
                    break;
                default:
                    throw new CorruptIndexException("a value is stored of an unknown kind");
            }
        }
    }

    public override object Clone() => new StoredRecordsReader(_infos, _fields.File, _texts?.File, isOwner: false);

    /// <remarks>What is mapped counts for nothing, and two blocks for little.</remarks>
    public override long RamBytesUsed() => 0;

    public override void CheckIntegrity()
    {
        _fields.File.CheckSum();
        Texts.File.CheckSum();
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        _fields.Dispose();
        _texts?.Dispose();
        if (_isOwner)
        {
            _fields.File.Dispose();
            _texts?.File.Dispose();
        }
    }

    private static CorruptIndexException NoTexts() => new("the long texts of a segment are not there");

    private static void Visit(StoredFieldVisitor visitor, FieldInfo info, ReadOnlySpan<byte> text, bool isNeeded)
    {
        if (isNeeded)
        {
            visitor.StringField(info, Encoding.UTF8.GetString(text));
        }
    }
}
