using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>Stored fields that tell the <see cref="Inverter"/> which document of which segment an article has become.</summary>
internal sealed class InvertingStoredFields(StoredFieldsFormat format, Inverter inverter) : StoredFieldsFormat
{
    public override StoredFieldsReader FieldsReader(Lucene.Net.Store.Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context) =>
        format.FieldsReader(directory, segment, fields, context);

    public override StoredFieldsWriter FieldsWriter(Lucene.Net.Store.Directory directory, SegmentInfo segment, IOContext context)
    {
        StoredFieldsWriter writer = format.FieldsWriter(directory, segment, context);
        return context.Context == IOContext.UsageContext.MERGE ? writer : new Writer(writer, segment.Name, inverter);
    }

    private sealed class Writer(StoredFieldsWriter writer, string segment, Inverter inverter) : StoredFieldsWriter
    {
        private int _documents;

        public override void StartDocument(int numStoredFields)
        {
            // A document that failed half way is filled in without fields, on the thread of the next.
            if (numStoredFields > 0)
            {
                inverter.Add(segment, _documents);
            }

            _documents++;
            writer.StartDocument(numStoredFields);
        }

        public override void WriteField(FieldInfo info, IIndexableField field) => writer.WriteField(info, field);

        public override void FinishDocument() => writer.FinishDocument();

        public override void Abort()
        {
            inverter.Take(segment)?.Clear();
            writer.Abort();
        }

        public override void Finish(FieldInfos fieldInfos, int numDocs) => writer.Finish(fieldInfos, numDocs);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                writer.Dispose();
            }
        }
    }
}
