using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>
/// Stored fields as two files of records: the short fields of each document, and its long texts, which stay packed when only short ones
/// are asked for.
/// </summary>
/// <remarks>docs/index-format.md describes the files. Texts and whole numbers are kept, and no other kinds.</remarks>
internal sealed class StoredRecordsFormat : StoredFieldsFormat
{
    /// <summary>Bytes from which on a text is long.</summary>
    internal const int LongText = 512;

    /// <summary>Beside the number of the field, and before the text.</summary>
    internal const int TextKind = 0;

    /// <summary>Before the eight bytes of a number.</summary>
    internal const int NumberKind = 1;

    /// <summary>Before the length of a text that stands apart, behind those before it.</summary>
    internal const int LongTextKind = 2;

    /// <summary>Bits of a kind.</summary>
    internal const int KindBits = 2;

    public override StoredFieldsReader FieldsReader(Directory directory, SegmentInfo si, FieldInfos fn, IOContext context) =>
        StoredRecordsReader.Open(directory, si, fn, context);

    public override StoredFieldsWriter FieldsWriter(Directory directory, SegmentInfo si, IOContext context) => new StoredRecordsWriter(directory, si, context);
}
